internal import ScoringKit

extension IndicatorStrength {
  /// A row of the table: a level, and how many indicators of each strength it takes.
  struct Row {
    let level: Int
    let numbers: [Int]
    let place: SettingPlace

    /// Whether every count that reaches `other` reaches this as well.
    func covers(_ other: Row) -> Bool {
      zip(numbers, other.numbers).allSatisfy { $0 <= $1 }
    }

    /// The level of the first row that the counts reach; 0 where they reach none.
    static func level(by rows: [Row], counts: [Quantity]) -> Quantity {
      .first(
        of: rows.map { row in
          let reached = zip(counts, row.numbers).map { count, number in
            count >= .whole(number)
          }
          return (.all(of: reached), .whole(row.level))
        },
        otherwise: 0)
    }

    static func problems(of rows: [Row]) -> [SettingProblem] {
      rows.enumerated().compactMap { index, row in
        if row.numbers.allSatisfy({ $0 == 0 }) { return .levelForEveryone(at: row.place) }
        return rows[..<index].first { $0.covers(row) }.map { .levelNeverReached(row, after: $0) }
      }
    }
  }
}

/// How many sheets fell into each cell, with the picture of that which may be seen.
package struct CellCounts: Hashable, Codable, Sendable {
  package private(set) var sheets: Int
  /// How many sheets fell into each cell.
  package private(set) var counts: [Int]
  package private(set) var picture: ClassPicture

  package init(cells: Int) {
    sheets = 0
    counts = Array(repeating: 0, count: cells)
    picture = ClassPicture(cells: cells)
  }

  /// Counts one sheet by the cells it falls into; every fifth one makes a new picture.
  package mutating func add(
    _ cells: [Int], in groups: [ClassPicture.CellGroup], coin: () -> Bool = Self.threeInFour
  ) {
    sheets += 1
    for cell in cells { counts[cell] += 1 }
    guard sheets.isMultiple(of: ClassPicture.batch) else { return }
    picture.advance(to: counts, in: groups, coin: coin)
  }

  /// Whether its numbers fit together, so that some sheets can have led to them.
  var isPossible: Bool {
    0...Limits.sheets ~= sheets && picture.sheets == sheets - sheets % ClassPicture.batch
      && counts.count == picture.atLeast.count
      && zip(counts, picture.atLeast).allSatisfy { 0...sheets ~= $0 && 0...$0 ~= $1 }
  }

  /// True in three cases of four, by the system's random numbers.
  package static func threeInFour() -> Bool { Int.random(in: 0..<4) > 0 }
}

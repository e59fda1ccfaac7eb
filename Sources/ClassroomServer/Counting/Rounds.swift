/// The sheets that came in one way: those of the round that runs as counts, those of closed rounds as the
/// picture that was made of them.
struct Rounds: Hashable, Codable, Sendable {
  private(set) var running: CellCounts
  /// The pictures of the rounds that were closed, in their order. None of them changes any more.
  private(set) var pictures: [ClassPicture] = []

  init(cells: Int) {
    running = CellCounts(cells: cells)
  }

  /// All sheets, of whatever round.
  var sheets: Int { pictures.reduce(running.sheets) { $0 + $1.sheets } }

  mutating func add(_ cells: [Int]) { running.add(cells) }

  /// Makes the picture of the round, and begins the next. Returns false, and changes nothing, where the
  /// round has too few sheets.
  mutating func close(by rule: PictureRule) -> Bool {
    guard let picture = rule.picture(of: running) else { return false }
    pictures.append(picture)
    running = CellCounts(cells: running.counts.count)
    return true
  }

  /// Whether its numbers fit together, so that some sheets can have led to them.
  var isPossible: Bool {
    running.isPossible
      && pictures.allSatisfy { $0.isPossible && $0.numbers.count == running.counts.count }
  }
}

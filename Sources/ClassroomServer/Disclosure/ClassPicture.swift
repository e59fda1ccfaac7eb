/// What a class may see of its counts: a number for each cell that says "so many or more".
///
/// A picture changes only when five more sheets are in, and then by fives. Numbers only rise. Those
/// of cells that depend on each other stay so low that any five sheets could be left out. Whether a
/// number that may rise does so is left to chance, so that a number that stays is no news either.
///
/// What follows, and what the tests prove by going through all cases: whatever the pictures show,
/// each batch of five sheets could have been any five sheets. That holds for whoever only looks on,
/// not for whoever handed in most of the sheets themselves. See Docs/decisions/0008.
package struct ClassPicture: Hashable, Codable, Sendable {
  /// How many sheets make a batch, and by how much numbers rise.
  package static let batch = 5

  /// The number of sheets in it, a multiple of five.
  package private(set) var sheets: Int
  /// For each cell, a multiple of five that its count reaches or passes.
  package private(set) var atLeast: [Int]

  package init(cells: Int) {
    self.init(sheets: 0, atLeast: Array(repeating: 0, count: cells))
  }

  /// A picture as it was kept.
  package init(sheets: Int, atLeast: [Int]) {
    self.sheets = sheets
    self.atLeast = atLeast
  }

  /// Takes in one more batch; `counts` are the true ones, `coin` says whether a number rises now.
  package mutating func advance(
    to counts: [Int], in groups: [CellGroup], coin: () -> Bool
  ) {
    sheets += Self.batch
    for group in groups { fill(group, counts, coin) }
  }

  /// Lets numbers of one group rise, the one that lags most first.
  private mutating func fill(_ group: CellGroup, _ counts: [Int], _ coin: () -> Bool) {
    var rising = group.jointCells.flatMap(\.self)
    while let cell = rising.max(by: { counts[$0] - atLeast[$0] < counts[$1] - atLeast[$1] }),
      counts[cell] - atLeast[cell] >= Self.batch
    {
      atLeast[cell] += Self.batch
      guard group.sheetsNeeded(for: atLeast) <= sheets - Self.batch, coin() else {
        atLeast[cell] -= Self.batch
        rising.removeAll { $0 == cell }
        continue
      }
    }
  }

  /// Cells whose numbers depend on each other: those of a question, and of questions linked to it.
  package struct CellGroup: Hashable, Sendable {
    /// The cells in lists: those that one sheet can fall into at once are in one list.
    package let jointCells: [[Int]]

    package init(_ jointCells: [[Int]]) {
      self.jointCells = jointCells
    }

    /// How many sheets are enough to account for all the numbers.
    package func sheetsNeeded(for numbers: [Int]) -> Int {
      jointCells.reduce(0) { $0 + ($1.map { numbers[$0] }.max() ?? 0) }
    }
  }
}

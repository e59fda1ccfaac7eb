/// How many sheets of a round fell into each cell.
package struct CellCounts: Hashable, Codable, Sendable {
  package private(set) var sheets: Int
  package private(set) var counts: [Int]

  package init(cells: Int) {
    self.init(sheets: 0, counts: Array(repeating: 0, count: cells))
  }

  package init(sheets: Int, counts: [Int]) {
    self.sheets = sheets
    self.counts = counts
  }

  /// Counts one sheet by the cells it falls into.
  package mutating func add(_ cells: [Int]) {
    sheets += 1
    for cell in cells { counts[cell] += 1 }
  }

  /// Whether its numbers fit together, so that some sheets can have led to them.
  var isPossible: Bool {
    0...Limits.sheets ~= sheets && counts.allSatisfy { 0...sheets ~= $0 }
  }
}

import ClassroomServer
import Testing

/// Questions that depend on each other, with all the ways in which a sheet can answer them.
struct Questions: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let group: ClassPicture.CellGroup
  /// For each way, the cells that a sheet falls into: none of a blank one.
  let ways: [Set<Int>]

  static let twoAnswers = Questions(
    testDescription: "two answers", group: .init([[0], [1]]), ways: [[], [0], [1]])
  static let threeAnswers = Questions(
    testDescription: "three answers", group: .init([[0], [1], [2]]), ways: [[], [0], [1], [2]])
  static let setOfTwo = Questions(
    testDescription: "two choices, both or none", group: .init([[0, 1], [2]]),
    ways: [[], [0], [1], [0, 1], [2]])
  static let linked = Questions(
    testDescription: "yes or no, and a second question after yes",
    group: .init([[0], [1], [2], [3]]), ways: [[], [1], [0], [0, 2], [0, 3]])

  static let all = [twoAnswers, threeAnswers, setOfTwo, linked]

  var cellCount: Int { group.jointCells.joined().count }

  /// All counts that so many sheets can come to.
  func counts(of sheets: Int) -> Set<[Int]> {
    let cells = 0..<cellCount
    return (0..<sheets).reduce(into: [cells.map { _ in 0 }]) { all, _ in
      all = Set(
        all.flatMap { counts in
          ways.map { way in cells.map { counts[$0] + (way.contains($0) ? 1 : 0) } }
        })
    }
  }

  /// All numbers that may be shown of counts.
  func numbers(upTo counts: [Int], sheets: Int) -> [[Int]] {
    counts.reduce([[]]) { all, count in
      all.flatMap { begun in stride(from: 0, through: count, by: 5).map { begun + [$0] } }
    }.filter { group.sheetsNeeded(for: $0) <= max(0, sheets - 5) }
  }
}

import ClassroomServer
import Testing

/// Questions that depend on each other, with all the ways in which a sheet can answer them.
struct Questions: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// For each way, the cells that a sheet falls into: none of a blank one.
  let ways: [Set<Int>]
  let cellCount: Int
  private let questions: @Sendable () -> [PictureRule.Question]

  private init(
    _ description: String, cells: Int, ways: [Set<Int>],
    _ questions: @escaping @Sendable () -> [PictureRule.Question]
  ) {
    testDescription = description
    cellCount = cells
    self.ways = ways
    self.questions = questions
  }

  var rule: PictureRule { PictureRule(questions()) }

  static let twoAnswers = oneOf(2)
  static let threeAnswers = oneOf(3)
  static let fourAnswers = oneOf(4)
  static let setOfTwo = Questions(
    "two choices, both or none of these", cells: 3, ways: [[], [0], [1], [0, 1], [2]]
  ) { [.init([[0, 1], [2]])] }
  static let linked = Questions(
    "yes or no, and a second question after yes", cells: 4, ways: [[], [1], [0], [0, 2], [0, 3]]
  ) { [.init([[0], [1]]), .init([[2], [3]]) { $0.contains(0) }] }
  static let linkedToASet = Questions(
    "two choices, and a second question where both were chosen", cells: 3,
    ways: [[], [0], [1], [0, 1], [0, 1, 2]]
  ) { [.init([[0, 1]]), .init([[2]]) { $0.contains(0) && $0.contains(1) }] }

  private static func oneOf(_ count: Int) -> Questions {
    Questions("one of \(count)", cells: count, ways: [[]] + (0..<count).map { [$0] }) {
      [.init((0..<count).map { [$0] })]
    }
  }

  /// All counts that so many sheets can come to.
  func counts(of sheets: Int) -> Set<[Int]> {
    (0..<sheets).reduce(into: [Array(repeating: 0, count: cellCount)]) { all, _ in
      all = Set(all.flatMap { counts in ways.map { Self.adding($0, to: counts) } })
    }
  }

  static func adding(_ way: Set<Int>, to counts: [Int]) -> [Int] {
    counts.indices.map { counts[$0] + (way.contains($0) ? 1 : 0) }
  }
}

/// What somebody can find out who sees a picture, knows how many sheets there are, and knows one of them.
struct Onlooker {
  let questions: Questions
  let sheets: Int
  /// What is shown of some counts.
  let picture: ([Int]) -> [Int]

  /// A sheet that somebody knows, a picture, and a sheet that then nobody else can have handed in.
  struct Finding: CustomStringConvertible {
    let own: Set<Int>
    let picture: [Int]
    let excluded: Set<Int>

    var description: String {
      "with \(own.sorted()), \(picture) excludes \(excluded.sorted())"
    }
  }

  /// Goes through all rounds, and gives the first in which something is found out.
  ///
  /// Whoever has handed in `own` sees one of the pictures that are possible with it. They cannot exclude
  /// another sheet if each of these pictures is possible with both.
  func firstFinding() -> Finding? {
    var shown: [[Int]: [Int]] = [:]
    let show = { (counts: [Int]) -> [Int] in
      if let known = shown[counts] { return known }
      let made = picture(counts)
      shown[counts] = made
      return made
    }
    let others = questions.counts(of: sheets - 2)
    for own in questions.ways {
      // Together with any other sheet: the pictures of all rounds that hold the own one.
      let withAnother = questions.ways.map { way in
        Set(others.map { show(Questions.adding(own, to: Questions.adding(way, to: $0))) })
      }
      let all = withAnother.reduce(into: Set()) { $0.formUnion($1) }
      for (way, pictures) in zip(questions.ways, withAnother) {
        if let telling = all.subtracting(pictures).first {
          return Finding(own: own, picture: telling, excluded: way)
        }
      }
    }
    return nil
  }
}

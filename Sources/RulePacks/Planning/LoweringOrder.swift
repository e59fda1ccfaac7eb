internal import Conditions
internal import ScoringKit

/// The order in which a checklist is lowered: each item in its turn, the gate of a section behind its
/// items, each score before what reads it.
struct LoweringOrder {
  enum Step {
    case item(Int)
    /// The gate of a section.
    case gate(section: Int)
    case score(Int)
  }

  /// Scores that read one another: each reads the next, and the last reads the first.
  struct Cycle {
    let names: [String]
    /// The condition of the last one that reads the first.
    let condition: ParsedCondition
  }

  private(set) var steps: [Step] = []
  private(set) var cycles: [Cycle] = []

  private let checklist: Checklist
  private let scores: [String: Int]
  private var placed: Set<Int> = []
  /// The score that is being placed, last, after the scores that wait for it, the outermost first.
  private var waiting: [Int] = []

  init(_ checklist: Checklist) {
    self.checklist = checklist
    let names = checklist.scores.enumerated().map { ($1.name.value, $0) }
    scores = Dictionary(names) { first, _ in first }
    var index = 0
    for (place, section) in checklist.sections.enumerated() {
      for item in section.items {
        if let when = item.when { placeScores(readBy: when) }
        steps.append(.item(index))
        index += 1
      }
      guard let gate = section.gate else { continue }
      placeScores(readBy: gate.condition)
      steps.append(.gate(section: place))
    }
    for index in scores.values.sorted() { place(index) }
  }

  private mutating func placeScores(readBy condition: ParsedCondition) {
    for index in condition.names.compactMap({ scores[$0] }).sorted() {
      if let start = waiting.firstIndex(of: index) {
        let names = waiting[start...].map { checklist.scores[$0].name.value }
        cycles.append(Cycle(names: names, condition: condition))
      } else {
        place(index)
      }
    }
  }

  private mutating func place(_ score: Int) {
    guard placed.insert(score).inserted else { return }
    waiting.append(score)
    for condition in checklist.scores[score].settings.conditions {
      placeScores(readBy: condition)
    }
    waiting.removeLast()
    steps.append(.score(score))
  }
}

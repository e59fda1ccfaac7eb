import ScoringKit
import ScoringTesting
import Testing

/// Answers, and the figures that were worked out for them by hand: `3`, or `1 to 4` while open.
struct ByHand: CustomTestStringConvertible, Sendable {
  let answers: String
  let main: String
  var named: [String: String] = [:]
  var isSufficient: Truth = .yes

  var testDescription: String { answers }
}

extension PracticeChecklist.Scored {
  var mainWords: String { main.words }
  var namedWords: [String: String] { named.mapValues(\.words) }
}

extension Interval {
  var words: String { isExact ? low.decimal : "\(low.decimal) to \(high.decimal)" }
}

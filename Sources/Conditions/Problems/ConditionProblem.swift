/// What is wrong with a part of a condition, in words that say what to write instead.
package struct ConditionProblem: Error, Hashable, Sendable {
  package let category: Category
  package let message: String
  /// The part, in Unicode scalars of the condition's text.
  package let range: Range<Int>
  /// The name that the message suggests in place of that part.
  let suggestion: String?

  init(
    _ category: Category, _ message: String, at range: Range<Int>, suggesting name: String? = nil
  ) {
    self.category = category
    self.message = message
    self.range = range
    suggestion = name
  }
}

extension ConditionProblem {
  /// The categories of problem that the text of a condition can have.
  package enum Category: CaseIterable, Hashable, Sendable {
    case syntax
    case unsupported
    case type
    case unknownName
    case unknownChoice
    case unknownFigure
    case notUsableHere
    case numberRange
    case tooLong
    case tooDeep
    case tooLarge
    /// A comparison that comes out one way whatever the answers are; no error.
    case decided
  }

  /// What `waymark eval` calls a category of problem.
  package enum Kind: String, Hashable, Sendable {
    case syntax, type, unsupported, range
  }
}

extension ConditionProblem.Category {
  package var kind: ConditionProblem.Kind {
    switch self {
    case .syntax: .syntax
    case .unsupported: .unsupported
    case .type, .unknownName, .unknownChoice, .unknownFigure, .notUsableHere, .decided: .type
    case .numberRange, .tooLong, .tooDeep, .tooLarge: .range
    }
  }
}

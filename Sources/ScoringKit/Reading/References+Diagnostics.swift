package import Diagnostics

extension DiagnosticKind {
  package static let unknownItem = DiagnosticKind(
    code: "score-unknown-item",
    title: "a score names an item that is not in the checklist",
    explanation: """
      Scores read items of their own checklist, by the `id` of the item. Most often the name is \
      misspelt.
      """)

  package static let wrongItem = DiagnosticKind(
    code: "score-wrong-item",
    title: "a score names an item of a kind it cannot use",
    explanation: """
      A sign is a yes/no item (the sign is the yes) or one choice of an item with choices. A scale \
      or a number is not a sign by itself: a weighted sum and a mean use its value, and a decision \
      table can compare it.
      """)

  package static let missingChoice = DiagnosticKind(
    code: "missing-choice",
    title: "a sign names an item with choices, but none of its choices",
    explanation: """
      An item with choices is not a sign as a whole: one of its choices is.

          of: [moved_chat]               # wrong: which answer?
          of: [moved_chat.private_app]   # right
      """)

  package static let unknownChoice = DiagnosticKind(
    code: "score-unknown-choice",
    title: "a score names a choice that the item does not have",
    explanation: "After the point stands one of the names under the item's `choices:`.")
}

extension String {
  static func unknownItem(_ name: String, _ known: [String]) -> String {
    if let close = nearest(name, in: known) {
      return "there is no item '\(name)': did you mean '\(close)'?"
    }
    return "there is no item '\(name)' in this checklist"
  }

  static func wrongKind(of item: ScoringContext.Item, _ kinds: [Question.Kind]) -> String {
    let names = kinds.map(\.rawValue).joined(separator: " or ")
    return "'\(item.name)' is of kind \(item.kind.rawValue): name an item of kind \(names)"
  }

  static func noSign(_ item: ScoringContext.Item) -> String {
    "'\(item.name)' is of kind \(item.kind.rawValue), not a sign: name a yes/no item or a choice"
  }

  static func missingChoice(of item: ScoringContext.Item) -> String {
    let choices = item.choices.map { "\(item.name).\($0)" }
    return "say which choice of '\(item.name)' is meant: \(choices.joined(separator: ", "))"
  }

  static func unknownChoice(_ choice: String, of item: ScoringContext.Item) -> String {
    if let close = nearest(choice, in: item.choices) {
      return "'\(item.name)' has no choice '\(choice)': did you mean '\(item.name).\(close)'?"
    }
    let choices = item.choices.joined(separator: ", ")
    return "'\(item.name)' has no choice '\(choice)': its choices are \(choices)"
  }
}

internal import LocatedYAML
internal import PlainText
internal import Questions

/// An answer that is offered beside the choices or steps of a pack, in the words of the program.
package enum BuiltInAnswer: CaseIterable, Sendable {
  case noneOfThese, notSure, declined

  /// What it is called where a pack is read in English.
  package var label: String {
    switch self {
    case .noneOfThese: "None of these"
    case .notSure: "Not sure"
    case .declined: "I'd rather not say"
    }
  }

  func isOffered(in question: Question) -> Bool {
    switch self {
    case .noneOfThese: question.options.contains { $0.label == .noneOfThese }
    case .notSure: question.offersNotSure
    case .declined: true
    }
  }
}

extension Diagnostic {
  static func looksTheSame(_ label: Text, as first: Text) -> Self {
    let letter = label.text.firstLookalike ?? first.text.firstLookalike
    let trap = letter.map { " (\($0.codePoint) only looks like a Latin letter)" } ?? ""
    return Diagnostic(
      .twiceInList,
      "this looks the same as another answer, '\(first.text.shortened)'\(trap); write other words, "
        + "or take one of them out", at: label.origin,
      notes: [Note("the first one is here", at: first.origin)])
  }

  static func looksBuiltIn(_ label: String, at origin: Origin) -> Self {
    Diagnostic(
      .twiceInList,
      "\"\(label)\" is offered here anyway; write other words, or take this one out", at: origin)
  }
}

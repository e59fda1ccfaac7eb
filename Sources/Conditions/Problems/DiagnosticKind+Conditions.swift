package import Diagnostics

extension ConditionProblem.Category {
  package var diagnosticKind: DiagnosticKind {
    switch self {
    case .syntax: .conditionSyntax
    case .unsupported: .conditionUnsupported
    case .type: .conditionType
    case .unknownName: .unknownName
    case .unknownChoice: .unknownChoice
    case .unknownFigure: .unknownFigure
    case .notUsableHere: .nameNotUsable
    case .numberRange: .numberRange
    case .tooLong: .conditionTooLong
    case .tooDeep: .conditionTooDeep
    case .tooLarge: .conditionTooLarge
    case .decided: .comparisonDecided
    }
  }
}

extension ParsedCondition {
  /// Every kind of problem that a condition can have, for `waymark explain`.
  package static let diagnosticKinds: [DiagnosticKind] =
    ConditionProblem.Category.allCases.map(\.diagnosticKind) + [
      .missingCondition, .conditionForm, .conditionTag, .conditionComma, .conditionCut,
      .conditionQuote, .conditionTernary,
    ]
}

extension DiagnosticKind {
  package static let comparisonDecided = DiagnosticKind(
    code: "comparison-decided", severity: .warning,
    title: "a comparison that the answers cannot change",
    explanation: """
      Every number has a least and a greatest value: the steps of a scale count from 1, a number
      item has its 'min' and 'max', a score has what its parts can add up to. A comparison with a
      number outside of these is always true or never, whatever anybody answers.

      Wrong, where 'pushy' has four steps:
          when: pushy >= 6
      Right:
          when: pushy >= 3
      """)

  static let conditionSyntax = DiagnosticKind(
    code: "condition-syntax", title: "a condition that cannot be read",
    explanation: """
      Something is missing, or stands where it cannot stand: a bracket or quote that is not
      closed, two names with nothing between them, a single '='. The caret shows where.

      Wrong:
          when: only_photos and moved_chat.private_app
      Right:
          when: only_photos && moved_chat.private_app
      """)

  static let conditionUnsupported = DiagnosticKind(
    code: "condition-unsupported", title: "something that conditions do not have",
    explanation: """
      Conditions are a small part of the language CEL: nothing in them can fail or go on for ever.
      There is no division, no function on texts, no date and no map. The message says what to
      write instead.

      Wrong:
          when: pressure / 2 >= 3
      Right:
          when: pressure >= 6
      """)

  static let conditionType = DiagnosticKind(
    code: "condition-type", title: "parts that do not fit together",
    explanation: """
      Every part of a condition is true or false, a number, a text or a list, and what joins them
      wants certain ones: && joins conditions, >= compares numbers, == compares two of one sort.

      Wrong:
          when: pushy && only_photos
      Right:
          when: pushy >= 3 && only_photos
      """)

  static let unknownName = DiagnosticKind(
    code: "unknown-name", title: "a name that nothing has",
    explanation: """
      A condition names items by their `id` and scores by their name in this checklist. A text
      that is not a name stands in quotes.

      Wrong:
          when: only_photo
      Right:
          when: only_photos
      """)

  static let unknownChoice = DiagnosticKind(
    code: "unknown-choice", title: "a choice that the item does not have",
    explanation: """
      After an item and a '.', or where an item is compared with a text, one of its choices must
      stand. Otherwise the condition could never hold, and nobody would notice.

      Wrong:
          when: moved_chat.privat_app
      Right:
          when: moved_chat.private_app
      """)

  static let unknownFigure = DiagnosticKind(
    code: "unknown-figure", title: "a figure that the score does not have",
    explanation: """
      A score has one main figure, read by its name, and some have named figures, read with a '.'
      after it. `waymark modules NAME` says which.

      Wrong:
          when: signs.image >= 1
      Right:
          when: signs.images >= 1
      """)

  static let nameNotUsable = DiagnosticKind(
    code: "name-not-usable", title: "something that cannot be used at this place",
    explanation: """
      Whether an item is asked can depend only on items before it, and on scores made of those:
      nobody can know yet what will be answered later. Move the item, or the condition.
      """)

  static let numberRange = DiagnosticKind(
    code: "number-range", title: "a number that does not fit",
    explanation: """
      Numbers have at most three digits after the point and lie between
      ±9,223,372,036,854,775.807. A sum or product that could leave that range is refused before
      anything is asked, and so is a product of two written numbers that needs more digits. A
      product with a score or an item is rounded to three digits, half away from zero.

      Wrong:
          when: mean >= 2.3333
      Right:
          when: mean >= 2.333
      """)

  static let conditionTooLong = DiagnosticKind(
    code: "condition-too-long", title: "a condition of more than 10,000 characters",
    explanation: """
      Nobody can read a condition that long. Put its parts into scores, or into several pieces of
      guidance.
      """)

  static let conditionTooDeep = DiagnosticKind(
    code: "condition-too-deep", title: "a condition nested more than 100 deep",
    explanation: """
      Parentheses, lists, '!' and '?:' inside one another, more than a hundred deep: take some
      away, or split the condition.
      """)

  package static let conditionTooLarge = DiagnosticKind(
    code: "condition-too-large", title: "a condition that comes to too much",
    explanation: """
      A short text can stand for very much: lists gone through inside lists, or '?:' inside '=='
      inside '?:'. A score stands for all its rows, and those of the scores that it uses. This
      one is too much to evaluate quickly. Say the same with fewer of them.
      """)
}

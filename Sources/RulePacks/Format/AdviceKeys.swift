internal import ScreeningCore

/// The keys of a file of steps.
enum AdviceKeys {
  static let format = FormatKey(
    "format", "the version of the format", .whole(only: 1), example: "1")
  static let language = FormatKey(
    "language", "the language of its texts", .text(.language), example: "en")
  static let situations = FormatKey(
    "situations", "what may be so for a person, each by its name",
    optional: .node(
      .map(from: .newName(.snakeCase, of: .situation), to: .mapping(SituationKeys.mapping))),
    default: "{}", example: "{ held: { words: someone keeps you from leaving, otherwise: … } }")
  static let steps = FormatKey(
    "steps", "what one can do, each written once",
    optional: .nodes(of: .mapping(StepKeys.mapping), mayBeEmpty: true), default: "[]",
    example: "[ { id: tell_one, do: Tell one person you trust., sources: […] } ]")

  static let mapping = FormatMapping(
    "a file of steps", "what one can do, and on what it depends",
    [format, language, situations, steps])
}

/// The keys of one of the `situations` of a file of steps.
enum SituationKeys {
  static let words = FormatKey(
    "words", "what is so, as it follows \"If\"", .text, example: "someone keeps you from leaving")
  static let otherwise = FormatKey(
    "otherwise", "the same where it is not so", .text, example: "you can leave when you like")
  static let danger = FormatKey(
    "danger", "why help comes first in it: somebody may get hurt, or thinks of hurting themselves",
    optional: .word(DangerWord.self), example: "harm")
  static let isUrgent = FormatKey(
    "urgent", "whether a checklist with guidance of urgency 'now' has to name it",
    optional: .flag, default: "false", example: "true")

  static let mapping = FormatMapping(
    "a situation", "what may be so for a person", [words, otherwise, danger, isUrgent])
}

/// The keys of one of the `steps` of a file of steps.
enum StepKeys {
  static let id = FormatKey(
    "id", "the name of the step, by which packs call it", .newName(.snakeCase, of: .step),
    example: "tell_one")
  static let text = FormatKey(
    "do", "the one thing to do", .text, example: "Tell one person you trust.")
  static let onlyWhen = FormatKey(
    "only_when", "the situations in which it fits; without it, all",
    optional: .references(to: .situation), default: "[]", example: "[close]")
  static let notWhen = FormatKey(
    "not_when", "the situations in which it would harm",
    optional: .references(to: .situation), default: "[]", example: "[near, held]")
  static let harmless = FormatKey(
    "harmless", "why it harms nobody, also where it does not fit and nobody asked", optional: .text,
    example: "It only says what is true.")
  static let isLead = FormatKey(
    "lead", "whether it does good though nothing else is read", optional: .flag, default: "false",
    example: "true")
  static let need = FormatKey(
    "refer", "the kind of help that it asks for, if it is not what its guidance leads to",
    optional: .word(Need.self), example: "suicide_crisis")
  static let sources = FormatKey(
    "sources", "the pages that were read for it",
    .nodes(of: .mapping(StepSourceKeys.mapping)),
    example: "[ { page: https://…, page_date: unknown, read: 2026-11-29, fact: … } ]")

  static let mapping = FormatMapping(
    "a step", "one thing to do, and when it fits",
    [id, text, onlyWhen, notWhen, harmless, isLead, need, sources])
}

/// The keys of one of the `sources` of a step.
enum StepSourceKeys {
  static let page = FormatKey(
    "page", "the address of the page", .text(.webAddress), example: "https://example.org/help")
  static let pageDate = FormatKey(
    "page_date", "the date of that page, or 'unknown'", .date(mayBeUnknown: true),
    example: "2026-04-22")
  static let read = FormatKey(
    "read", "the day on which it was read", .date(), example: "2026-11-29")
  static let fact = FormatKey(
    "fact", "what it says, in your own words", .text,
    example: "Whoever paid should not pay again.")

  static let mapping = FormatMapping(
    "a source of a step", "a page that was read for it", [page, pageDate, read, fact])
}

/// Why help comes first, as files of steps write it.
enum DangerWord: String, VocabularyWord {
  case harm
  case selfHarm = "self_harm"

  var danger: Plan.Danger {
    switch self {
    case .harm: .harm
    case .selfHarm: .selfHarm
    }
  }
}

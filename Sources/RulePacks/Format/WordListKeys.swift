internal import ScreeningCore

/// The keys of a file of words that packs keep from.
enum WordListKeys {
  static let language = FormatKey(
    "language", "the language of the words", .text(.language), example: "en")
  static let words = FormatKey(
    "words", "the words to keep from, each with the reason",
    .nodes(of: .mapping(BannedWordKeys.mapping)), example: "[ { word: …, reason: … } ]")

  static let mapping = FormatMapping(
    "a word list", "words that packs keep from", [language, words])
}

/// The keys of one of the `words`.
enum BannedWordKeys {
  static let word = FormatKey(
    "word", "the word or phrase, in small letters", .text, example: "careless")
  static let forms = FormatKey(
    "forms", "further forms of it that simple endings do not cover", optional: .texts,
    default: "[]", example: "[carelessness]")
  static let reason = FormatKey(
    "reason", "why to keep from it", .text, example: "It blames.")
  static let instead = FormatKey(
    "instead", "what to write in its place", optional: .text, example: "in a hurry")
  static let audiences = FormatKey(
    "audience", "for whom it is kept from; without it, for everyone",
    optional: .words(Audience.self, mayBeEmpty: true), default: "[]", example: "[student]")

  static let mapping = FormatMapping(
    "a word to keep from", "a word or phrase, with the reason",
    [word, forms, reason, instead, audiences])
}

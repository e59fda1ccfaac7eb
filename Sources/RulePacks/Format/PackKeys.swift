/// The keys of `pack.yaml`.
enum PackKeys {
  static let format = FormatKey(
    "format", "by which rules the pack is written; these are 1", .whole(only: 1), example: "1")
  static let pack = FormatKey(
    "pack", "the name of the pack, by which commands call it", .newName(.kebabCase, of: .pack),
    example: "online-friends")
  static let version = FormatKey(
    "version", "three numbers, of which one grows with every change", .text(.version),
    example: "0.1.0")
  static let title = FormatKey(
    "title", "what the pack is called where people read it", .text, example: "New friends online")
  static let language = FormatKey(
    "language", "the language that its texts are written in", .text(.language), example: "en")
  static let license = FormatKey(
    "license", "under which licence others may use its texts", optional: .text,
    example: "CC-BY-4.0")
  static let validation = FormatKey(
    "validation", "how far the pack was tried out with people", .mapping(ValidationKeys.mapping),
    example: "{ status: none }")
  static let sources = FormatKey(
    "sources", "what its questions were drawn from: a short name for each, and what it is",
    optional: .newNamesWithTexts(of: .source), default: "{}",
    example: "{ article: An encyclopedia article }")
  static let patterns = FormatKey(
    "patterns", "what answers can be signs of: a short name for each, and words for it",
    optional: .newNamesWithTexts(of: .pattern), default: "{}",
    example: "{ isolation: Being drawn away from others }")
  static let checklists = FormatKey(
    "checklists", "the files of its checklists, in the pack's folder", .nodes(of: .text(.file)),
    example: "[new-online-friend.yaml]")
  static let scenarios = FormatKey(
    "scenarios", "the files of its stories, or folders of them",
    optional: .nodes(of: .text(.file), mayBeEmpty: true), default: "[]", example: "[scenarios/]")
  static let lint = FormatKey(
    "lint",
    "how severe rules of `waymark lint` are in this pack: the code of each, and off, warning or error",
    optional: .ruleLevels, default: "{}", example: "{ hard-text: off }")

  static let mapping = FormatMapping(
    "a pack", "checklists and stories that belong together, in a folder of their own",
    [
      format, pack, version, title, language, license, validation, sources, patterns, checklists,
      scenarios, lint,
    ])
}

/// The keys of `validation` in `pack.yaml`.
enum ValidationKeys {
  static let status = FormatKey(
    "status", "whether it was tried not at all, with some people, or in a study",
    .word(Pack.Validation.Status.self), example: "none")
  static let citation = FormatKey(
    "citation", "who tried it and where that can be read, unless nobody did", optional: .text,
    example: "A. Author, A trial in six schools, https://example.org/trial")

  static let mapping = FormatMapping(
    "a validation", "how far a pack was tried out with people", [status, citation])
}

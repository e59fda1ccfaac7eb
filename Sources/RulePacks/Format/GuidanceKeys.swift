internal import ScreeningCore

/// The keys of a piece of guidance.
enum GuidanceKeys {
  static let id = FormatKey(
    "id", "the name of the guidance, by which stories call it", .newName(.snakeCase, of: .guidance),
    example: "talk_it_over")
  static let when = FormatKey(
    "when", "in which case it is shown", optional: .condition, example: "only_photos")
  static let always = FormatKey(
    "always", "whether it is shown to everyone, in place of 'when'", optional: .flag,
    default: "false", example: "true")
  static let urgency = FormatKey(
    "urgency", "when to reach for help: learn about it, talk to someone, soon, or now",
    .word(UrgencyWord.self), example: "learn")
  static let title = FormatKey(
    "title", "its heading, which names a situation", .text, example: "If someone keeps pushing")
  static let say = FormatKey(
    "say", "what it says", optional: .text, example: "It is not your fault.")
  static let steps = FormatKey(
    "do", "what one can do: the names of steps; `waymark advice` lists them", optional: .steps,
    default: "[]", example: "[tell_one, helpline_first]")
  static let needs = FormatKey(
    "refer", "what kinds of help it leads to; the contacts of the country are looked up by these",
    optional: .words(Need.self, mayBeEmpty: true), default: "[]", example: "[child_helpline]")

  static let mapping = FormatMapping(
    "a piece of guidance", "words that help, and when they are shown",
    [id, when, always, urgency, title, say, steps, needs],
    rules: [.some([when.name, always.name]), .some([say.name, steps.name])])
}

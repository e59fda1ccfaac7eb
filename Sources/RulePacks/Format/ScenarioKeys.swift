internal import ScreeningCore

/// The keys of a story's file.
enum ScenarioKeys {
  static let scenario = FormatKey(
    "scenario", "the name of the story, by which commands call it",
    .newName(.snakeCase, of: .story),
    example: "the_talent_scout")
  static let checklist = FormatKey(
    "checklist", "the name of the checklist that it goes with", .reference(to: .checklist),
    example: "new_online_friend")
  static let story = FormatKey(
    "story", "what happens, to a person who is made up", .text,
    example: "Mina is 15. A scout writes to her …")
  static let person = FormatKey(
    "person", "whom it happens to, in place of '{person}' in the questions", optional: .text,
    example: "Mina")
  static let other = FormatKey(
    "other", "who does it, in place of '{other}' in the questions", optional: .text,
    example: "the scout")
  static let answers = FormatKey(
    "answers", "what the person in the story would answer, by the name of the item",
    .node(.map(from: .reference(to: .item), to: .answer(mayTellHow: true))),
    example: "{ only_photos: yes }")
  static let expected = FormatKey(
    "expect", "what the answers should come to", .mapping(ExpectationKeys.mapping),
    example: "{ shown: [for_everyone], undecided: [], refers: [child_helpline] }")
  static let tells = FormatKey(
    "tells",
    "what the person says or shows when they are invited to, by the name of what is said; in a talk",
    optional: .node(
      .map(
        from: .reference(to: .item),
        to: .list(of: .mapping(ToldLineKeys.mapping), mayBeEmpty: true))), default: "{}",
    example: "{ invitation: [{ says: He writes every night., signs: [who.only_online] }] }")
  static let reasons = FormatKey(
    "why", "why an item is answered so, by the name of the item",
    optional: .namesWithTexts(of: .item), default: "{}",
    example: "{ only_photos: Photos can be of anyone. }")
  static let questions = FormatKey(
    "discuss", "questions to talk about in class", optional: .texts, default: "[]",
    example: "[What would you say to Mina?]")

  static let mapping = FormatMapping(
    "a scenario", "a story with its answers, for a class, and to test the checklist with",
    [scenario, checklist, story, person, other, answers, tells, expected, reasons, questions])
}

/// The keys of one line under `tells` in a story.
enum ToldLineKeys {
  static let says = FormatKey(
    "says", "what the person says, in their own words and without quotation marks",
    optional: .text, example: "There is someone who writes to me every night.")
  static let shows = FormatKey(
    "shows", "what can be seen instead", optional: .text, example: "She looks at the door.")
  static let signs = FormatKey(
    "signs", "what is listened for and told by it: names of items, or item.choice",
    optional: .references(to: .sign), default: "[]", example: "[harm_told, who.only_online]")

  static let mapping = FormatMapping(
    "a line", "what the person says or shows, and what that is a sign of", [says, shows, signs],
    rules: [.one([says.name, shows.name])])
}

/// The keys of `expect` in a story; the first three lists are complete.
enum ExpectationKeys {
  static let shown = FormatKey(
    "shown", "the names of all guidance that is shown", .references(to: .guidance), example: "[]")
  static let undecided = FormatKey(
    "undecided", "the names of all guidance of which the answers leave open whether it is shown",
    .references(to: .guidance), example: "[]")
  static let needs = FormatKey(
    "refers", "all kinds of help that the shown guidance leads to",
    .words(Need.self, mayBeEmpty: true), example: "[]")

  static let never = FormatKey(
    "never", "steps that do not come, neither by themselves nor after an \"If\"",
    optional: .references(to: .step), default: "[]", example: "[take_your_time]")
  static let onlyIf = FormatKey(
    "only_if", "steps that come, after an \"If\"", optional: .references(to: .step),
    default: "[]", example: "[report_then_block]")

  static let mapping = FormatMapping(
    "what is expected", "what the answers of a story should come to",
    [shown, undecided, needs, never, onlyIf])
}

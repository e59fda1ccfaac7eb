internal import ScreeningCore

/// The keys of a checklist's file.
enum ChecklistKeys {
  static let checklist = FormatKey(
    "checklist", "the name of the checklist, by which commands and stories call it",
    .newName(.snakeCase, of: .checklist), example: "new_online_friend")
  static let title = FormatKey(
    "title", "what the checklist is called where people read it", .text,
    example: "A new friend online")
  static let invite = FormatKey(
    "invite", "one short sentence in its readers' own words, by which they find it in a list",
    optional: .text, example: "Someone has a picture of me")
  static let mark = FormatKey(
    "mark", "the small drawing beside it in a list", optional: .word(Mark.self), default: "sheet",
    example: "picture")
  static let audience = FormatKey(
    "audience", "whom it speaks to", .word(Audience.self), example: "student")
  static let ages = FormatKey(
    "ages", "for which ages it is written", optional: .text(.ages), example: "13-17")
  static let modes = FormatKey(
    "modes", "how it can be used: about oneself, about a story, in a class, in an interview",
    .words(Mode.self), example: "[self, story]")
  static let opening = FormatKey(
    "opening", "what people read before the first question", optional: .text,
    example: "There are no wrong answers, and you can skip any question.")
  static let situations = FormatKey(
    "situations", "by which answers each situation is so, on which steps depend, or `not_asked`",
    optional: .situations, default: "{}", example: "{ near: who.family_or_near, held: not_asked }")
  static let stopAskingWhen = FormatKey(
    "stop_asking_when", "from when on nothing more is asked in an interview", optional: .condition,
    example: "told_of_harm")
  static let sections = FormatKey(
    "sections", "the questions in their order, in groups",
    .nodes(of: .mapping(SectionKeys.mapping)),
    example: "[ { id: first_things, title: First things first, items: […] } ]")
  static let scores = FormatKey(
    "scores", "figures that are worked out from the answers, each by its name",
    optional: .node(.map(from: .newName(.snakeCase, of: .score), to: .mapping(ScoreKeys.mapping))),
    default: "{}", example: "{ pressure: { module: weighted-sum, weights: { only_photos: 1 } } }")
  static let guidance = FormatKey(
    "guidance", "words that help, and when each of them is shown",
    .nodes(of: .mapping(GuidanceKeys.mapping)),
    example: "[ { id: for_everyone, always: true, urgency: learn, title: … } ]")

  static let mapping = FormatMapping(
    "a checklist", "questions about a situation, and words that help, depending on the answers",
    [
      checklist, title, invite, mark, audience, ages, modes, opening, situations,
      stopAskingWhen, sections, scores, guidance,
    ])
}

/// The keys of one of the `sections` of a checklist.
enum SectionKeys {
  static let id = FormatKey(
    "id", "the name of the section", .newName(.snakeCase, of: .section), example: "first_things")
  static let title = FormatKey(
    "title", "the heading above its questions", optional: .text, example: "First things first")
  static let items = FormatKey(
    "items", "its questions in their order, and texts between them",
    .nodes(of: .mapping(ItemKeys.mapping)), example: "[ { id: …, ask: …, kind: yes_no } ]")

  static let phase = FormatKey(
    "phase", "which part of an interview it is", optional: .word(Phase.self), example: "consent")
  static let gate = FormatKey(
    "gate", "in which case an interview goes on behind it", optional: .condition,
    example: "wants_to_talk")
  static let ending = FormatKey(
    "ending", "what is said and done, kindly, where the gate stays closed", optional: .text,
    example: "Thank you for telling me. You can come back whenever you like.")

  static let mapping = FormatMapping(
    "a section", "questions under one heading", [id, title, phase, items, gate, ending])
}

/// The keys of a score beside the settings of its module.
enum ScoreKeys {
  static let module = FormatKey(
    "module", "in which way it is worked out; `waymark modules` lists the ways",
    .reference(to: .module), example: "weighted-sum")

  static let mapping = FormatMapping(
    "a score", "a figure that is worked out from the answers", [module], others: .setting)
}

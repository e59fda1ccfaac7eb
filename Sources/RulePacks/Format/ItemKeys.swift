internal import Questions

/// The keys of an item; which kinds take them stands with the kinds (`Question.Kind.keys`).
enum ItemKeys {
  static let id = FormatKey(
    "id", "the name of the item, by which conditions and answers call it",
    .newName(.snakeCase, of: .item),
    example: "moved_chat")
  static let ask = FormatKey(
    "ask", "the question as people read it", .text, example: "Where do you talk now?")
  static let about = FormatKey(
    "about", "the question where it is about a story, with '{person}' and '{other}' for its people",
    optional: .text, example: "Has {other} asked {person} to keep it secret?")
  static let help = FormatKey(
    "help", "a sentence or two that make the question clear", optional: .text,
    example: "It counts if they only hinted at it.")
  static let aboutHelp = FormatKey(
    "about_help", "the same as 'help', where it is about a story", optional: .text,
    example: "It counts if {other} only hinted at it.")
  static let kind = FormatKey(
    "kind", "how the question is answered", .word(Question.Kind.self), example: "yes_no")
  static let when = FormatKey(
    "when", "in which case it is asked; without it, it always is", optional: .condition,
    example: "only_photos")
  static let sign = FormatKey(
    "sign", "which pattern of the pack a yes is a sign of", optional: .reference(to: .pattern),
    example: "isolation")
  static let signs = FormatKey(
    "signs", "which pattern of the pack each choice is a sign of",
    optional: .node(.map(from: .reference(to: .choice), to: .reference(to: .pattern))),
    default: "{}", example: "{ private_app: isolation }")
  static let source = FormatKey(
    "source", "which sources of the pack it was drawn from, and from which part of them",
    optional: .textOrTexts(.citation), default: "[]", example: "article / Social media")
  static let choices = FormatKey(
    "choices", "what can be chosen: a short name for each, and its words",
    .node(.map(from: .newName(.snakeCase, of: .choice), to: .textOr(LabelKeys.mapping))),
    example: "{ same_place: Where we met, … }")
  static let steps = FormatKey(
    "steps", "the words of the steps, the lowest first; they count as 1, 2, 3",
    .nodes(of: .textOr(LabelKeys.mapping)), example: "[Never, Sometimes, Often, Always]")
  static let min = FormatKey(
    "min", "the least number that can be answered", .whole, example: "0")
  static let max = FormatKey(
    "max", "the greatest number that can be answered", .whole, example: "400")
  static let notSure = FormatKey(
    "not_sure", "whether \"not sure\" can be answered too", optional: .flag, default: "false",
    example: "true")
  static let listenFor = FormatKey(
    "listen_for", "what an interviewer listens and looks for; it is never read aloud",
    optional: .text, example: "Whether they chose the place themselves.")
  static let seen = FormatKey(
    "seen",
    "how it reads to whoever only saw it or was told; without it an 'ask' is left out for them",
    optional: .text, example: "They have a safe place tonight.")
  static let isPrivate = FormatKey(
    "private",
    "whether it is asked only about oneself and in interviews: not in stories or classes",
    optional: .flag, default: "false", example: "true")
  static let say = FormatKey(
    "say", "what people read here; in an interview, what is said that is no direct question", .text,
    example: "You can stop here whenever you like.")
  static let avoid = FormatKey(
    "avoid", "what not to ask or say here in an interview, and why", optional: .text,
    example: "Do not ask why they went; it sounds like blame.")
  static let consent = FormatKey(
    "consent",
    "which yes of a person it is about in an interview; a yes, or the first choice, gives it",
    optional: .word(ConsentRole.self), example: "writing")
  static let words = FormatKey(
    "words", "how it is said in an interview, by age and in easy words",
    optional: .mapping(SpokenWordsKeys.mapping), example: "{ child: You can stop me. }")

  static let mapping = FormatMapping(
    "an item", "one question, or a text between questions",
    [
      id, ask, about, help, aboutHelp, kind, when, isPrivate, sign, signs, source, choices, steps,
      min, max, notSure, listenFor, seen, say, avoid, words, consent,
    ], rules: [.some([ask.name, say.name, listenFor.name])], isItem: true)
}

/// The keys of a choice or a step that a story words in another way; otherwise its words stand alone.
enum LabelKeys {
  static let label = FormatKey(
    "label", "the words of it", .text, example: "A photo of me")
  static let about = FormatKey(
    "about", "its words where the question is about a story", optional: .text,
    example: "A photo of {person}")

  static let mapping = FormatMapping(
    "a choice or a step", "its words, and those for a story", [label, about])
}

/// The keys of `words`; what is not said in words of its own is said as it stands.
enum SpokenWordsKeys {
  static let child = FormatKey(
    "child", "said to somebody of up to 12 years", optional: .text, example: "You can stop me.")
  static let teen = FormatKey(
    "teen", "said to somebody of 13 to 17 years", optional: .text,
    example: "You can stop whenever you like.")
  static let adult = FormatKey(
    "adult", "said to somebody of 18 years or more", optional: .text,
    example: "You can stop at any time, without a reason.")
  static let easy = FormatKey(
    "easy", "said in easy words, or to somebody with little of the language", optional: .text,
    example: "Say stop. Then we stop.")

  static func key(of age: AgeGroup) -> FormatKey<Text> {
    switch age {
    case .child: child
    case .teen: teen
    case .adult: adult
    case .easy: easy
    }
  }

  static let mapping = FormatMapping(
    "the wording of an item", "how it is said, by age and in easy words",
    [child, teen, adult, easy])
}

extension Question.Kind {
  func accepts(_ key: some DeclaredKey) -> Bool { accepts(key.name) }

  /// Whether a key can stand in an item of this kind; in an interview whatever is answered can be said
  /// in place of asked.
  package func accepts(_ key: String, inInterview: Bool) -> Bool {
    accepts(key) || inInterview && key == ItemKeys.say.name
  }
}

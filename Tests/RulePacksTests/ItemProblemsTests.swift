import LocatedYAML
import RulePacks
import TestSupport
import Testing

struct ItemProblemsTests {
  @Test(arguments: problems)
  func `a problem of an item is reported at its place`(problem: Problem) throws {
    let source = MarkedSource(Draft.checklist(items: problem.text))
    problem.expect(try Draft.plan(source).diagnostics, in: source)
  }

  static let problems: [Problem] = [
    Problem(
      "unknown-key", "an item has no key 'aks'; did you mean 'ask'?",
      "- { id: a, kind: yes_no, ask: Is it so?, 1️⃣aks: Is it? }"),
    Problem(
      "unknown-key", "an item has no key 'sax'; did you mean 'say'?",
      "- { id: a, kind: notice, say: Rest., 1️⃣sax: Rest. }\n- { id: b, kind: yes_no, ask: Is it? }"),
    Problem(
      "condition-missing", "a condition should stand here; name an item, or leave the key out",
      "- { id: a, kind: yes_no, ask: Is it so?, when: 1️⃣~ }"),
    Problem(
      "condition-missing", "a condition should stand here; name an item, or leave the key out",
      "- id: a\n  kind: yes_no\n  ask: Is it so?\n  when:1️⃣"),
    Problem(
      "step-number",
      "steps are numbered from 1, and this is step 1, so it cannot be called '0'; write '1', or "
        + "words",
      "- { id: a, kind: scale, ask: How often?, steps: [1️⃣'0', '2'] }"),
    Problem(
      "step-number",
      "steps are numbered from 1, and this is step 2, so it cannot be called '1'; write '2', or "
        + "words",
      "- { id: a, kind: scale, ask: How often?, steps: [Never, 1️⃣1] }"),
    Problem(
      "twice-in-list", "this stands in 'steps' twice; take one of them out",
      "- { id: a, kind: scale, ask: How often?, steps: [Never, Often, 1️⃣Never] }"),
    Problem(
      "twice-in-list", "this stands in 'choices' twice; take one of them out",
      "- { id: a, kind: choice, ask: Which?, choices: { b: Here, c: 1️⃣Here } }"),
    Problem(
      "twice-in-list",
      "this looks the same as another answer, 'A photo'; write other words, or take one of them out",
      "- { id: a, kind: choices, ask: Which?, choices: { b: A photo, c: 1️⃣\"a\\u00A0 PHOTO\\u200B\" } }"
    ),
    Problem(
      "twice-in-list",
      "this looks the same as another answer, 'Now and then'; write other words, or take one of "
        + "them out",
      "- { id: a, kind: scale, ask: How often?, steps: [Now and then, 1️⃣\"Now and th\\u00ADen\"] }"),
    Problem(
      "twice-in-list",
      "this looks the same as another answer, 'A photo' (U+0430 only looks like a Latin letter); "
        + "write other words, or take one of them out",
      "- { id: a, kind: choices, ask: Which?, choices: { b: A photo, c: 1️⃣\u{430} photo } }"),
    Problem(
      "twice-in-list",
      "this looks the same as another answer, '\u{410} ph\u{3BF}to' (U+0410 only looks like a Latin "
        + "letter); write other words, or take one of them out",
      "- { id: a, kind: scale, ask: How?, steps: [\u{410} ph\u{3BF}to, 1️⃣A photo] }"),
    Problem(
      "twice-in-list",
      "\"Not sure\" is offered here anyway; write other words, or take this one out",
      "- { id: a, kind: choice, ask: Which?, not_sure: true, choices: { b: Here, c: 1️⃣N\u{43E}t sure } }"
    ),
    Problem(
      "twice-in-list",
      "\"None of these\" is offered here anyway; write other words, or take this one out",
      "- { id: a, kind: choices, ask: Which?, choices: { b: A photo, c: 1️⃣none of these } }"),
    Problem(
      "twice-in-list",
      "\"I'd rather not say\" is offered here anyway; write other words, or take this one out",
      "- { id: a, kind: choice, ask: Which?, choices: { b: A photo, c: 1️⃣I’d rather not say } }"),
    Problem(
      "twice-in-list",
      "\"Not sure\" is offered here anyway; write other words, or take this one out",
      "- { id: a, kind: choice, ask: Which?, not_sure: true, choices: { b: Here, c: 1️⃣Not sure } }"),
    Problem(
      "reserved-name",
      "a step cannot be called 'skipped': as an answer, that says how the question was left, not "
        + "which step was chosen; choose other words",
      "- { id: a, kind: scale, ask: How often?, steps: [Never, 1️⃣skipped] }"),
    Problem(
      "reserved-name",
      "a step cannot be called 'Not sure': as an answer, that says how the question was left, not "
        + "which step was chosen; choose other words",
      "- { id: a, kind: scale, ask: How often?, steps: [Never, 1️⃣Not sure] }"),
    Problem(
      "reserved-name",
      "a step cannot be called 'Not sure': as an answer, that says how the question was left, not "
        + "which step was chosen; choose other words",
      "- { id: a, kind: scale, ask: How often?, not_sure: true, steps: [Never, 1️⃣Not sure] }"),
    Problem(
      "no-value",
      "'ask' is empty to a reader: nothing in it can be seen (U+00AD U+0020 U+3164); write a text, "
        + "or leave it out",
      "- { id: a, kind: yes_no, ask: 1️⃣\"\\u00AD \\u3164\" }"),
    Problem(
      "hidden-character",
      "an invisible character stands here (U+202E, and 1 more of its kind in this text), and no "
        + "reader gets it; take it out",
      "- { id: a, kind: yes_no, ask: \"Is it 1️⃣\\u202Eso?\\u202C\" }"),
    Problem(
      "hidden-character",
      "an invisible character stands here (U+001B), and no reader gets it; take it out",
      "- { id: a, kind: yes_no, ask: Is it so?, help: \"1️⃣\\e[31mRed\" }"),
    Problem(
      "no-value",
      "the choice 'b' is empty, because '~' is nothing to YAML; write a text, or put quotes around "
        + "this one",
      "- { id: a, kind: choices, ask: Which?, choices: { b: 1️⃣~, c: There } }"),
    Problem(
      "no-value",
      "a step is empty, because 'null' is nothing to YAML; write a text, or put quotes around this "
        + "one",
      "- { id: a, kind: scale, ask: How often?, steps: [Never, 1️⃣null] }"),
    Problem(
      "missing-key", "an item needs 'ask'; write 'ask: Where do you talk now?'",
      "- { 1️⃣id: a, kind: yes_no }"),
    Problem(
      "missing-key", "an item needs 'kind'; write 'kind: yes_no'",
      "- { 1️⃣id: a, ask: Is it so? }"),
    Problem(
      "unknown-word", "'kind' does not know 'yesno'; did you mean 'yes_no'?",
      "- { id: a, kind: 1️⃣yesno, ask: Is it so? }"),
    Problem(
      "no-value", "'help' has no value; write one after the ':', or leave the key out",
      "- id: a\n  kind: yes_no\n  ask: Is it so?\n  1️⃣help:"),
    Problem(
      "no-value", "'source' has no value; write one after the ':', or leave the key out",
      "- id: a\n  kind: yes_no\n  ask: Is it so?\n  1️⃣source:"),
    Problem(
      "no-value", "'ask' is empty; write a text, or leave it out",
      "- { id: a, kind: yes_no, ask: 1️⃣\" \" }"),
    Problem(
      "bad-name",
      "'Moved chat' cannot be a name: small letters and digits, joined by '_'; write 'moved_chat'",
      "- { id: 1️⃣Moved chat, kind: yes_no, ask: Is it so? }"),
    Problem(
      "bad-name",
      "'día' cannot be a name: small letters and digits, joined by '_'; write 'dia'",
      "- { id: 1️⃣día, kind: yes_no, ask: Is it so? }"),
    Problem(
      "bad-name",
      "'Ærlig Straße' cannot be a name: small letters and digits, joined by '_'; "
        + "write 'aerlig_strasse'",
      "- { id: 1️⃣Ærlig Straße, kind: yes_no, ask: Is it so? }"),
    Problem(
      "bad-name", "'日本' cannot be a name: small letters and digits, joined by '_'",
      "- { id: 1️⃣日本, kind: yes_no, ask: Is it so? }"),
    Problem(
      "bad-name",
      "'Met' cannot be a name: small letters and digits, joined by '_'; write 'met_2'",
      "- { id: met, kind: yes_no, ask: Is it so? }\n"
        + "- { id: 1️⃣Met, kind: yes_no, ask: Is it so? }"),
    Problem(
      "bad-name",
      "'Red' cannot be a name: small letters and digits, joined by '_'; write 'red_2'",
      "- { id: a, kind: choices, ask: Which?, choices: { 1️⃣Red: One, red: Two } }"),
    Problem(
      "reserved-name", "'skipped' means something of its own in conditions; choose another name",
      "- { id: 1️⃣skipped, kind: yes_no, ask: Is it so? }"),
    Problem(
      "reserved-name", "'none' means something of its own in conditions; choose another name",
      "- { id: a, kind: choices, ask: Which?, choices: { one: One, 1️⃣none: None } }"),
    Problem(
      "reserved-name", "'in' means something of its own in conditions; choose another name",
      "- { id: a, kind: choices, ask: Which?, choices: { 1️⃣in: Inside } }"),
    Problem(
      "duplicate-name", "there is already an item called 'a'; choose another name",
      """
      - { id: a, kind: yes_no, ask: Is it so? }
      - { id: 1️⃣a, kind: yes_no, ask: Is it so? }
      """),
    Problem(
      "unknown-pattern",
      "'secresy' is not among the patterns of pack.yaml; did you mean 'secrecy'?",
      "- { id: a, kind: yes_no, ask: Is it so?, sign: 1️⃣secresy }"),
    Problem(
      "unknown-pattern", "'money' is not among the patterns of pack.yaml; add it there",
      "- { id: a, kind: choices, ask: Which?, choices: { one: One }, signs: { one: 1️⃣money } }"),
    Problem(
      "not-a-choice", "this item has no choice 'oen'; did you mean 'one'?",
      "- { id: a, kind: choices, ask: Which?, choices: { one: One }, signs: { 1️⃣oen: images } }"),
    Problem(
      "unknown-source", "'articel' is not among the sources of pack.yaml; did you mean 'article'?",
      "- { id: a, kind: yes_no, ask: Is it so?, source: 1️⃣articel / Social media }"),
    Problem(
      "unknown-source", "'articel' is not among the sources of pack.yaml; did you mean 'article'?",
      "- { id: a, kind: yes_no, ask: Is it so?, source: [article / Victims, 1️⃣articel / Education] }"
    ),
    Problem(
      "key-of-other-kind",
      "an item of kind choice has no 'sign'; write 'signs: { choice: pattern }'",
      "- { id: a, kind: choice, ask: Which?, choices: { b: B, c: C }, 1️⃣sign: images }"),
    Problem(
      "key-of-other-kind", "an item of kind yes_no has no 'steps'; it belongs to scale",
      "- { id: a, kind: yes_no, ask: Is it so?, 1️⃣steps: [Never, Always] }"),
    Problem(
      "too-few-choices",
      "there must be at least 2 to choose from; for one alone, use 'kind: yes_no'",
      "- { id: a, kind: choice, ask: Which?, choices: 1️⃣{ b: B } }"),
    Problem(
      "over-limit", "there can be at most 12 choices here; make two items of this one",
      "- { id: a, kind: choices, ask: Which?, choices: 1️⃣{ \(choices(13)) } }"),
    Problem(
      "too-few-choices", "a scale has at least 2 steps",
      "- { id: a, kind: scale, ask: How often?, steps: 1️⃣[Never] }"),
    Problem(
      "missing-key", "an item needs 'max'; write 'max: 400'",
      "- { 1️⃣id: a, kind: number, ask: How many?, min: 0 }"),
    Problem(
      "wrong-kind", "'max' is a whole number in digits, such as 7",
      "- { id: a, kind: number, ask: How many?, min: 0, max: 1️⃣2.5 }"),
    Problem(
      "empty-range", "'max' must be greater than 'min'",
      "- { id: a, kind: number, ask: How many?, min: 5, max: 1️⃣5 }"),
    Problem(
      "over-limit",
      "from 'min' to 'max' there can be at most 1000000 whole numbers; narrow them",
      "- { id: a, kind: number, ask: How many?, min: 0, max: 1️⃣1000000 }"),
    Problem(
      "over-limit",
      "'min' and 'max' lie between -1000000000 and 1000000000; write a number nearer to 0",
      "- { id: a, kind: number, ask: How many?, min: 1️⃣-9223372036854775808, max: 9223372036854775807 }"
    ),
    Problem(
      "over-limit",
      "'min' and 'max' lie between -1000000000 and 1000000000; write a number nearer to 0",
      "- { id: a, kind: number, ask: How many?, min: 999999999, max: 1️⃣1000000001 }"),
    Problem(
      "over-limit", "'max' is too large for a number here; write one nearer to 0",
      "- { id: a, kind: number, ask: How many?, min: 0, max: 1️⃣99999999999999999999 }"),
    Problem(
      "wrong-kind", "'not_sure' is true or false; write 'true'",
      "- { id: a, kind: scale, ask: How?, steps: [Bad, Good], not_sure: 1️⃣yes }"),
    Problem(
      "note-outside-interview",
      "a note is free text about a person and belongs only where 'modes' is [interview]",
      "- { id: 1️⃣a, kind: note, ask: What else? }"),
    Problem(
      "wrong-kind", "'ask' is a text, not a list or keys with values",
      "- { id: a, kind: yes_no, ask: 1️⃣[Is it so?] }"),
    Problem(
      "text-became-map",
      "a text is wanted here, but the ':' makes it a map to YAML; put the text in quotes: "
        + "\"More: always\"",
      """
      - id: a
        kind: scale
        ask: How often?
        steps:
          - Never
          - More1️⃣: always
      """),
    Problem(
      "comment-cuts-text",
      "the text ends before this '#', and the rest of the line is a comment; if it is part of the "
        + "text, put all of it in quotes, otherwise put the comment on a line of its own",
      "- id: a\n  kind: yes_no\n  ask: Is it number 1️⃣# one?"),
    Problem(
      "wrong-kind", "an item is written as keys with values, such as 'id:', 'ask:', 'about:'",
      "- { id: a, kind: yes_no, ask: Is it so? }\n- 1️⃣b"),
  ]

  private static func choices(_ count: Int) -> String {
    (1...count).map { "c\($0): Choice \($0)" }.joined(separator: ", ")
  }

  @Test func `a misspelt key is taken for one that the item still needs`() throws {
    let source = MarkedSource(
      Draft.checklist(items: "- { id: a, kind: number, ask: How many?, mix: 0, max: 9 }"))
    let found = try Draft.plan(source).diagnostics.map(\.message)
    #expect(found.contains("an item has no key 'mix'; did you mean 'min'?"))
    let notice = MarkedSource(Draft.checklist(items: "- { id: a, kind: notice, sax: Rest. }"))
    let messages = try Draft.plan(notice).diagnostics.map(\.message)
    #expect(messages.contains("an item has no key 'sax'; did you mean 'say'?"))
  }

  @Test func `words of one script that share letters with another stay apart`() throws {
    let text = Draft.checklist(
      items: """
        - { id: a, kind: choice, ask: Which?, choices: { b: Да, c: Нет, d: Не знаю } }
        - { id: b, kind: choice, ask: Which?, choices: { b: Ναι, c: Όχι, d: Νη } }
        """)
    #expect(try Draft.sound(text).checklist.items.count == 2)
  }

  @Test func `steps may be called by their own numbers`() throws {
    let text = Draft.checklist(
      items: "- { id: a, kind: scale, ask: How often?, steps: [1, '2', 3, 10 or more] }")
    #expect(try Draft.sound(text).checklist.items[0].labels.count == 4)
  }

  @Test func `notes are for interviews`() throws {
    let text = Draft.checklist(
      items: "- { id: a, kind: note, ask: What else? }\n- { id: b, kind: yes_no, ask: Is it so? }",
      modes: "[interview]")
    let planned = try Draft.sound(text)
    #expect(planned.checklist.items[0].isQuestion == false)
  }

  @Test func `all problems of a checklist come in one run, ordered by place`() throws {
    let source = MarkedSource(
      Draft.checklist(
        items: """
          - { id: a, kind: 1️⃣yesno, ask: Is it so? }
          - { id: b, kind: yes_no, ask: Is it so?, sign: 2️⃣nothing }
          - { 3️⃣id: c, kind: yes_no }
          """))
    let marks = try Draft.plan(source).diagnostics.map { diagnostic in
      diagnostic.span.flatMap { source.mark(at: $0.start) }
    }
    #expect(marks == ["1️⃣", "2️⃣", "3️⃣"])
  }

  @Test func `a checklist has at most 200 items`() throws {
    let items = (1...201).map { "- { id: i\($0), kind: yes_no, ask: Is it so? }" }
    let source = MarkedSource(Draft.checklist(items: items.joined(separator: "\n")))
    #expect(try Draft.plan(source).diagnostics.map(\.kind.code) == ["over-limit"])
  }
}

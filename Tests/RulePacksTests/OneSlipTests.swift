import BundledScoring
import LocatedYAML
import ScreeningCore
import TestSupport
import Testing

@testable import RulePacks

/// One slip is one message, at the slip, and what the message advises gives an accepted pack.
struct OneSlipTests {
  @Test(arguments: [
    Problem(
      "bad-name",
      "'Is it' cannot be a name: small letters and digits, joined by '_'; write 'is_it'",
      "- { id: 1️⃣Is it, kind: yes_no, ask: So? }\n- { id: b, kind: yes_no, ask: So?, when: is_it }"),
    Problem(
      "key-of-other-kind", "an item of kind notice has no 'ask'; write 'say'",
      "- { id: a, kind: notice, 1️⃣ask: You can stop here. }"),
    Problem(
      "key-of-other-kind",
      "an item of kind choice has no 'steps'; write 'choices: { same_place: Where we met, … }' in its "
        + "place, or 'kind: scale' if that is meant",
      "- { id: a, kind: choice, ask: So?, 1️⃣steps: [One, Two] }"),
    Problem(
      "unknown-key", "an item has no key 'question'; did you mean 'ask'?",
      "- { id: a, kind: yes_no, 1️⃣question: So? }"),
    Problem(
      "unknown-key", "an item has no key 'options'; did you mean 'choices'?",
      "- { id: a, kind: choice, ask: So?, 1️⃣options: { one: One, two: Two } }"),
    Problem(
      "unknown-key", "an item has no key 'visibleIf'; did you mean 'when'?",
      "- { id: b, kind: yes_no, ask: So? }\n- { id: a, kind: yes_no, ask: So?, 1️⃣visibleIf: b }"),
    Problem(
      "unknown-key", "an item has no key 'relevant'; did you mean 'when'?",
      "- { id: b, kind: yes_no, ask: So? }\n- { id: a, kind: yes_no, ask: So?, 1️⃣relevant: b }"),
    Problem(
      "unknown-key", "an item has no key 'label'; did you mean 'ask'?",
      "- { id: a, kind: yes_no, 1️⃣label: So? }"),
    Problem(
      "unknown-word", "'kind' does not know 'radiogroup'; did you mean 'choice'?",
      "- { id: a, kind: 1️⃣radiogroup, ask: So?, choices: { one: One, two: Two } }"),
    Problem(
      "unknown-word", "'kind' does not know 'select_multiple apps'; did you mean 'choices'?",
      "- { id: a, kind: 1️⃣select_multiple apps, ask: So?, choices: { one: One, two: Two } }"),
    Problem(
      "unknown-word", "'kind' does not know 'Linear scale'; did you mean 'scale'?",
      "- { id: a, kind: 1️⃣Linear scale, ask: So?, steps: [Never, Often] }"),
    Problem(
      "unknown-key", "an item has no key 'ASK'; did you mean 'ask'?",
      "- { id: a, kind: yes_no, 1️⃣ASK: So? }"),
    Problem(
      "wrong-kind",
      "steps are words alone, and count as 1, 2, 3 in their order; write 'steps: [Never, Often]'",
      "- { id: a, kind: scale, ask: So?, steps: 1️⃣[Never: 0, Often: 1] }"),
    Problem(
      "wrong-kind",
      "steps are words alone, and count as 1, 2, 3 in their order; write 'steps: [Never, \"Now, so\"]'",
      "- { id: a, kind: scale, ask: So?, steps: 1️⃣{ Never: 1, \"Now, so\": 2 } }"),
    Problem(
      "wrong-kind", "'steps' takes a list; write 'steps: [Never, Now and then]'",
      "- { id: a, kind: scale, ask: So?, steps: 1️⃣\"Never, Now and then\" }"),
    Problem(
      "comma-cuts-text",
      "between '{' and '}' a ',' ends the text before it; put the text in quotes: "
        + "\"In the place, where we met\"",
      "- { id: a, kind: choice, ask: So?, choices: { b: In the place, 1️⃣where we met, c: No } }"),
    Problem(
      "comma-cuts-text",
      "the ':' after 'two' has no space behind it, so that 'two' is no key; put one there",
      "- { id: a, kind: choice, ask: So?, choices: { one: One, 1️⃣two:Two, three: Three } }"),
    Problem(
      "stray-dash",
      "this '--' after a ',' looks like the start of another entry; if it is one, put it on a line of "
        + "its own after '- ', otherwise take the '--' out",
      "- { id: a, kind: scale, ask: So?, steps: [Never, 'Now and then, 1️⃣-- Often'] }"),
    Problem(
      "stray-dash", "this '•' is part of the text, and readers see it; take it out",
      "- { id: a, kind: yes_no, ask: 1️⃣• Is it so? }"),
    Problem(
      "indentation",
      "'kind' is a key of an item, and with the spaces before it, it stands under 'choices'; take some "
        + "away, so that it begins in the same column as 'choices'",
      "- id: a\n  ask: So?\n  choices:\n    one: One\n    two: Two\n    1️⃣kind: choice"),
    Problem(
      "unknown-blank", "nothing is filled in here, and readers see it as it is; write '{person}'",
      "- { id: a, kind: yes_no, ask: So?, about: 'Was 1️⃣<person> asked?' }"),
    Problem(
      "unknown-blank", "nothing is filled in here, and readers see it as it is; write '{other}'",
      "- { id: a, kind: yes_no, ask: So?, about: Has 1️⃣$other asked? }"),
    Problem(
      "wrong-kind",
      "'about' takes words that people read, and 'yes' alone says nothing; write them, or leave it out",
      "- { id: a, kind: yes_no, ask: So?, about: 1️⃣yes }"),
    Problem(
      "foreign-comma",
      "'，' separates no entries; write ',' between them, or put the text in quotes",
      "- { id: a, kind: scale, ask: So?, steps: [Never, Sometimes1️⃣， Often, Always] }"),
    Problem(
      "stray-dash",
      "this line goes on with the text above it, and readers see the '-'; if it is an entry of its own, "
        + "let it begin with '- ' in the column of the others, otherwise take the '-' out",
      "- id: a\n  kind: scale\n  ask: So?\n  steps:\n    - Never\n    - Often\n      1️⃣- Always"),
    Problem(
      "lost-block-sign", "this 'l' is part of the text, and readers see it; write '|' in its place",
      "- id: a\n  kind: notice\n  say: 1️⃣l\n    You can stop."),
    Problem(
      "condition-form", "'and' is no form of a condition; did you mean 'all'?",
      "- { id: b, kind: yes_no, ask: So? }\n"
        + "- { id: a, kind: yes_no, ask: So?, when: { 1️⃣and: [b] } }"),
    Problem(
      "wrong-kind",
      "here stand several sources as one; write 'source: [article / One, artcle / Two]'",
      "- { id: a, kind: yes_no, ask: So?, source: 1️⃣'article / One, artcle / Two' }"),
    Problem(
      "condition-type",
      "'||' joins conditions, and here are two numbers; write a comparison, as in b >= 2",
      "- { id: b, kind: number, ask: So?, min: 0, max: 9 }\n"
        + "- { id: a, kind: yes_no, ask: So?, when: 1️⃣b || 2 }"),
    Problem(
      "condition-syntax",
      "a single '=' compares nothing; write '==', and a choice in quotes: == 'yes'; of an item with yes "
        + "and no, its name alone, or '!' before it",
      "- { id: b, kind: yes_no, ask: So? }\n"
        + "- { id: a, kind: yes_no, ask: So?, when: b 1️⃣= yes }"),
    Problem(
      "markup-in-text",
      "readers see '-' as it stands; texts are plain, so write the words alone",
      "- id: a\n  kind: notice\n  say: |\n    1️⃣- It is not your fault.\n    - You can stop."),
    Problem(
      "markup-in-text",
      "readers see '*' as it stands; texts are plain, so write the words alone",
      "- { id: a, kind: yes_no, ask: Is it 1️⃣*so*? }"),
    Problem(
      "markup-in-text",
      "readers see '](' as it stands; texts are plain, so write the words alone",
      "- { id: a, kind: yes_no, ask: 'Is it [so1️⃣](https://example.org)?' }"),
    Problem(
      "markup-in-text",
      "readers see '**' as it stands; texts are plain, so write the words alone",
      "- { id: a, kind: yes_no, ask: Is it so 1️⃣**1** time? }"),
    Problem(
      "markup-in-text",
      "readers see '**' as it stands; texts are plain, so write the words alone",
      "- { id: a, kind: yes_no, ask: Did they say 1️⃣**“so”**? }"),
    Problem(
      "markup-in-text",
      "readers see '`' as it stands; texts are plain, so write the words alone",
      "- { id: a, kind: yes_no, ask: Is it 1️⃣`so`? }"),
    Problem(
      "markup-in-text",
      "readers see '_' as it stands; texts are plain, so write the words alone",
      "- id: a\n  kind: notice\n  say: |\n    It is 1️⃣_not\n    your fault_.\n\n    You can stop."),
    Problem(
      "bad-name",
      "the line below 'keep' reads as the rest of this name; write the key that it lacks before it, such as "
        + "'about: ', in the column of the other keys",
      "- id: 1️⃣keep\n    Is it so?\n  kind: yes_no\n  ask: So?\n- { id: b, kind: yes_no, ask: So?, when: keep }"
    ),
    Problem(
      "missing-key",
      "there is nothing but 'id: a' in this entry; take it out, or write the rest of an item under it",
      "- id: 1️⃣a\n- { id: a, kind: yes_no, ask: So? }\n- { id: b, kind: yes_no, ask: So?, when: a }"),
    Problem(
      "missing-key", "an item needs 'id'; write 'id: moved_chat'",
      "- { 1️⃣kind: yes_no, ask: So? }\n- { id: b, kind: yes_no, ask: So?, when: lost }"),
    Problem(
      "stray-quote", "this ',' is part of the text, and readers see it; take it out",
      "- id: a\n  kind: yes_no\n  ask: So?1️⃣,"),
    Problem(
      "markup-in-text",
      "readers see '<b>' as it stands; texts are plain, so write the words alone",
      "- { id: a, kind: yes_no, ask: Is it 1️⃣<b>so</b>? }"),
    Problem(
      "bad-name",
      "'s\u{43e}' cannot be a name: small letters and digits, joined by '_'; write 'so'",
      "- { id: 1️⃣s\u{43e}, kind: yes_no, ask: So? }\n- { id: b, kind: yes_no, ask: So?, when: so }"),
    Problem(
      "condition-syntax",
      "a single '=' compares nothing; write '==', and a choice in quotes: == 'one'",
      "- { id: b, kind: choice, ask: So?, choices: { one: One, two: Two } }\n"
        + "- { id: a, kind: yes_no, ask: So?, when: b 1️⃣= one }"),
  ])
  func `a slip in an item is told once`(problem: Problem) throws {
    let source = MarkedSource(Draft.checklist(items: problem.text))
    problem.expect(try Draft.plan(source).diagnostics, in: source)
  }

  @Test(arguments: [
    Problem(
      "wrong-kind", "'do' takes a list; write 'do: [\"Go slow, you: wait\"]'",
      "do: 1️⃣'Go slow, you: wait'"),
    Problem(
      "wrong-kind", "'refer' takes a list; write 'refer: [directory, counselling]'",
      "say: So.\n    refer: 1️⃣(directory, counselling)"),
    Problem(
      "unknown-word",
      "'refer' does not know 'directory counselling'; write a ',' between 'directory' "
        + "and 'counselling'",
      "say: So.\n    refer: [1️⃣directory counselling]"),
    Problem(
      "wrong-kind",
      "'do' takes a list; write each entry on a line of its own under 'do:', after '- '",
      "do:\n      1️⃣1. Tell someone.\n      2. Stop replying."),
    Problem(
      "bad-name",
      "'tell_one， safe_first' is neither the name of a step nor a sentence; write each name by itself: "
        + "[tell_one, safe_first]",
      "do: [1️⃣tell_one， safe_first]"),
    Problem(
      "bad-name", "a step stands here by its name alone; write 'tell_one'",
      "do: [1️⃣{ step: tell_one }]"),
    Problem(
      "twice-in-list", "this stands in 'do' twice; take one of them out",
      "do: [Stop replying., 1️⃣Stop replying.]"),
    Problem(
      "comma-cuts-entry",
      "between '[' and ']' a ',' begins a new entry; if this goes on with the text before it, put both "
        + "in quotes: \"Go slow, you set the pace\"",
      "do: [Go slow, 1️⃣you set the pace]"),
    Problem(
      "unknown-key", "a piece of guidance has no key 'text'; did you mean 'say'?", "1️⃣text: So."),
    Problem(
      "indentation",
      "'do:' is a key of a piece of guidance, and with the spaces before it, it is a line of the text "
        + "above; take some away, so that it begins in the same column as the other keys",
      "say: |\n      It is not your fault.\n      1️⃣do:\n        - Tell someone."),
  ])
  func `a slip in guidance is told once`(problem: Problem) throws {
    let guidance = """
      guidance:
        - id: everyone
          always: true
          urgency: learn
          title: Good
          \(problem.text)
      """
    let source = MarkedSource(
      Draft.checklist(items: "- { id: a, kind: yes_no, ask: Is it so? }", guidance: guidance))
    problem.expect(try Draft.plan(source).diagnostics, in: source)
  }

  @Test func `a dash that comes to stand at the start of a wrapped line is no mistake`() throws {
    let item = """
      - id: a
        kind: notice
        say: |
          Tell somebody - a parent, a teacher
          - or write to a helpline.
      """
    #expect(
      try Draft.plan(MarkedSource(Draft.checklist(items: item))).diagnostics.map(\.message) == [])
  }

  @Test func `a lost name, or a key that is there twice, hides no other mistake`() throws {
    let items = """
      - { id: secret, kind: yes_no, ask: So? }
      - id: a
        kind: yes_no
        ask: So?
        LOST
      - { id: b, kind: yes_no, ask: So?, when: secrt }
      """
    for lost in ["ask: Or so?", "help: It counts."] {
      let text = items.replacing("LOST", with: lost)
        .replacing("id: a\n", with: lost.hasPrefix("ask") ? "id: a\n" : "private: true\n")
      let codes = try Draft.plan(MarkedSource(Draft.checklist(items: text))).diagnostics.map(
        \.kind.code)
      #expect(codes.contains("unknown-name"), "\(codes)")
    }
  }

  @Test(arguments: ["- { id: a, kind: choises, ", "- { id: a, ", "- { kind: choice, "])
  func `what is wrong in an item is told also where its name or kind cannot be read`(
    start: String
  ) throws {
    let item =
      start + "ask: So?, choices: { one: One, two: }, not_sure: yess, source: artcle / One }"
    let codes = try Draft.plan(MarkedSource(Draft.checklist(items: item))).diagnostics.map(
      \.kind.code)
    #expect(codes.count == 4, "\(codes)")
    #expect(codes.contains("unknown-source") && codes.contains("wrong-kind"), "\(codes)")
  }

  @Test(arguments: [
    "Ποιος σου έγραψε;", "Μίλησες με κάποιον;", "5 * 3 and 2_3_4", "**21*5#",
    "snake_case_name and *see below", "Ring *21*5# or *100#", "``so'' and don`t or can`t",
    "Q & A, and <3", "See example.org/_help_/me or a*b*c",
  ])
  func `a text as people write it is no mistake`(text: String) throws {
    let items =
      "- id: a\n  kind: yes_no\n  ask: '\(text)'\n- id: b\n  kind: notice\n  say: |\n    \(text)"
    #expect(
      try Draft.plan(MarkedSource(Draft.checklist(items: items))).diagnostics.map(\.message) == [])
  }

  @Test func `a text that lost its key is seen in the heading above it`() throws {
    let source = MarkedSource(
      Draft.checklist(
        items: "- { id: a, kind: yes_no, ask: Is it so? }",
        guidance: """
          guidance:
            - id: everyone
              always: true
              urgency: learn
              title: Good
                1️⃣You can talk to somebody.
              do: [Talk to somebody.]
          """))
    Problem(
      "entry-runs-on",
      "this line goes on with the heading above it; if it is a text of its own, write 'say: |' on a line "
        + "before it, otherwise write the heading on one line", ""
    ).expect(try Draft.plan(source).diagnostics, in: source)
  }

  @Test func `another word for a section's items, and for a setting, is told once`() throws {
    let items = "- { id: a, kind: yes_no, ask: Is it so? }"
    let sections = Draft.checklist(items: items).replacing("items:", with: "1️⃣questions:")
    Problem("unknown-key", "a section has no key 'questions'; did you mean 'items'?", "")
      .expect(
        try Draft.plan(MarkedSource(sections)).diagnostics, in: MarkedSource(sections))
    let scores = "scores:\n  sum: { module: weighted-sum, 1️⃣points: { a: 1 } }"
    let source = MarkedSource(Draft.checklist(items: items, scores: scores))
    Problem("unknown-setting", "there is no setting 'points': did you mean 'weights'?", "")
      .expect(try Draft.plan(source).diagnostics, in: source)
  }

  static let pack: [String: String] = [
    "pack.yaml": Draft.pack + "\nscenarios: [stories/]\n",
    "draft.yaml": Draft.checklist(
      items: """
        - { id: a, kind: yes_no, ask: Is it so?, sign: secrecy }
        - { id: b, kind: yes_no, ask: Is it so?, sign: secrecy, when: a }
        """,
      guidance: """
        guidance:
          - { id: g, when: a || b, urgency: talk, title: If, say: So., refer: [directory] }
          - { id: everyone, always: true, urgency: learn, title: Good, say: Talk. }
        """),
    "stories/one.yaml": story("one"), "stories/two.yaml": story("two"),
  ]

  static func story(_ name: String) -> String {
    """
    scenario: \(name)
    checklist: draft
    story: Somebody writes.
    answers: { a: yes, b: no }
    expect: { shown: [g, everyone], undecided: [], refers: [directory] }
    """
  }

  @Test(arguments: [
    ("pack.yaml", "secrecy:", "Secrecy:", "bad-name"),
    ("pack.yaml", "secrecy:", "secrecies:", "unknown-pattern"),
    ("pack.yaml", "secrecy: Asking", "secrecy: [], x: Asking", "wrong-kind"),
    ("draft.yaml", "id: g,", "id: G,", "bad-name"),
    ("draft.yaml", "id: g,", "id: help,", "unknown-guidance"),
    ("draft.yaml", "id: a,", "id: A,", "bad-name"),
    ("pack.yaml", "checklists:", "  checklists:", "indentation"),
    ("pack.yaml", "checklists:", "  scenarios: [stories/]\nchecklists:", "indentation"),
    ("stories/one.yaml", "b: no", "bb: no", "unknown-item"),
    ("stories/one.yaml", "expect:", "result:", "unknown-key"),
    ("stories/one.yaml", "a: yes", "a: Yes", "bad-answer"),
  ])
  func `a name that is written otherwise in one place is one message`(
    file: String, old: String, new: String, code: String
  ) throws {
    var files = Self.pack
    files[file] = files[file]?.replacing(old, with: new, maxReplacements: 1)
    let found = try library(files).diagnostics.filter(\.isError)
    let codes = found.map(\.kind.code)
    #expect(codes == [code], "\(found.map(\.message))")
  }

  @Test func `a choice that got another name is told once for all conditions that use the old one`()
    throws
  {
    let uses = ["b", "c", "d", "e", "f"].map {
      "- { id: \($0), kind: yes_no, ask: So?, when: a.near }\n"
    }
    let source = MarkedSource(
      Draft.checklist(
        items: "- { id: a, kind: choice, ask: So?, choices: { nearby: Near, far: Far } }\n"
          + uses.joined()))
    let found = try Draft.plan(source).diagnostics
    #expect(found.map(\.kind.code) == ["unknown-choice"])
    #expect(found.first?.notes.map(\.message).last == "the same name here, and at 1 further places")
  }

  @Test func `two checklists of one name are told once, and their stories are left alone`() throws {
    var files = Self.pack
    files["pack.yaml"] = files["pack.yaml"]?.replacing("[draft.yaml]", with: "[draft.yaml, e.yaml]")
    files["e.yaml"] = Draft.checklist(items: "- { id: other, kind: yes_no, ask: Is it so? }")
    #expect(try library(files).diagnostics.filter(\.isError).map(\.kind.code) == ["duplicate-name"])
  }

  @Test func `lint names the line that lists what lies in the folder`() throws {
    var files = Self.pack
    files["two.yaml"] = files["draft.yaml"]?.replacing("checklist: draft", with: "checklist: two")
    #expect(
      try unlisted(files) == [
        "nothing reads this checklist; in pack.yaml, write 'checklists: [draft.yaml, two.yaml]'"
      ])
    files = Self.pack
    files["three.yaml"] = Self.story("three")
    #expect(
      try unlisted(files) == [
        "nothing reads this story; in pack.yaml, write 'scenarios: [stories/, three.yaml]'"
      ])
    files = Self.pack
    files["pack.yaml"] = Draft.pack
    files["notes.yaml"] = "remember: this"
    #expect(
      try unlisted(files) == [
        "nothing reads this file; if it is a checklist or a story, list it in pack.yaml, and if not, "
          + "keep it outside the folder of the pack",
        "nothing reads this story; in pack.yaml, write 'scenarios: [stories/]'",
      ])
    #expect(try unlisted(Self.pack) == [])
  }

  @Test func `a file that is listed without its ending is named with it`() throws {
    var files = Self.pack
    files["pack.yaml"] = files["pack.yaml"]?.replacing("[draft.yaml]", with: "[draft]")
    let found = try library(files).diagnostics.filter(\.isError)
    #expect(found.map(\.kind.code) == ["missing-file"])
    #expect(
      found.first?.message.hasSuffix("there is no such file; did you mean 'draft.yaml'?") == true)
  }

  @Test func `contacts and steps that lie in a pack, or beside it, are said not to be read`() throws
  {
    var files = Self.pack
    files["kh.yaml"] = "country: KH\nname: Cambodia\ncontacts: []\n"
    files["more.yaml"] = "format: 1\nlanguage: en\nsteps: []\n"
    let today = try #require(CalendarDate("2026-11-24"))
    let found = try inFolder(files) { folder in
      let library = Library(folders: [folder], modules: bundledModules)
      return Lint(library, today: today, wordLists: []).report().diagnostics
    }
    #expect(
      found.filter { $0.kind.code == "not-read" }.map(\.message) == [
        "this is not read; put it into a folder 'contacts' beside that of the pack",
        "this is not read; put it into a folder 'advice' beside that of the pack",
      ])
    let folder = try TemporaryFolder(["kh.yaml": "country: KH\n"])
    let beside = withExtendedLifetime(folder) {
      Library(folders: [folder.path], modules: bundledModules).diagnostics.map(\.message)
    }
    #expect(beside.contains("this is not read; put it into a folder 'contacts'"))
  }

  @Test func `where pack.yaml cannot be read, the writing of the other files is looked at`() throws
  {
    var files = Self.pack
    files["pack.yaml"] = files["pack.yaml"]?.replacing("checklists: [", with: "checklists: [[")
    files["draft.yaml"] = files["draft.yaml"]?.replacing("{ id: a,", with: "{ id: @a,")
    files["stories/one.yaml"] = nil
    let codes = try library(files).diagnostics.filter(\.isError).map(\.kind.code)
    #expect(codes == ["reserved-character", "unclosed-bracket"])
  }

  @Test func `however many conditions are too large, reading them ends`() throws {
    let choices = (0..<12).map { "c\($0): \($0)" }.joined(separator: ", ")
    let items = (0..<5).map {
      "- { id: q\($0), kind: choices, ask: So?, choices: { \(choices) } }\n"
    }
    let large =
      "q0.exists(a, q1.exists(b, q2.exists(c, q3.exists(d, q4.exists(e, a == b || c == d || e == a)))))"
    let last = (0..<30).map { "- { id: r\($0), kind: yes_no, ask: So?, when: \"\(large)\" }\n" }
    let source = MarkedSource(Draft.checklist(items: items.joined() + last.joined()))
    let codes = try Draft.plan(source).diagnostics.map(\.kind.code)
    #expect(codes.filter { $0 == "condition-too-large" }.count == 5)
    #expect(codes.filter { $0 == "over-limit" }.count == 1)
  }

  @Test func `guidance that a decided comparison hides stays an error`() throws {
    var files = Self.pack
    files["draft.yaml"] = Draft.checklist(
      items: "- { id: often, kind: scale, ask: How often?, steps: [Never, Sometimes, Often] }",
      guidance: """
        guidance:
          - { id: g, when: often >= 6, urgency: talk, title: If, say: So., refer: [directory] }
          - { id: h, when: often >= 2, urgency: talk, title: When, say: So. }
          - { id: everyone, always: true, urgency: learn, title: Good, say: Talk. }
        """)
    files["stories/one.yaml"] = nil
    files["stories/two.yaml"] = nil
    files["pack.yaml"] = Draft.pack
    let library = try library(files)
    #expect(library.diagnostics.map(\.kind.code) == ["comparison-decided"])
    let lint = Lint(library, today: try #require(CalendarDate("2026-11-24")), wordLists: [])
    let never = lint.report().diagnostics.filter { $0.kind.code == "guidance-never-shown" }
    #expect(never.map(\.isError) == [true])
  }

  private func unlisted(_ files: [String: String]) throws -> [String] {
    let today = try #require(CalendarDate("2026-11-24"))
    return try inFolder(files) { folder in
      let library = Library(folders: [folder], modules: bundledModules)
      let found = Lint(library, today: today, wordLists: []).report().diagnostics
      return found.filter { $0.kind.code == "unlisted-file" }.map(\.message)
    }
  }

  private func library(_ files: [String: String]) throws -> Library {
    try inFolder(files) { Library(folders: [$0], modules: bundledModules) }
  }

  /// What is done while a folder with the files of a pack is there.
  private func inFolder<Result>(
    _ files: [String: String], _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = try TemporaryFolder(
      Dictionary(uniqueKeysWithValues: files.map { ("drafts/\($0)", $1) }))
    return try withExtendedLifetime(folder) { try body(folder.path) }
  }
}

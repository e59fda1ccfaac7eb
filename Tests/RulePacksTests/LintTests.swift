import LocatedYAML
import ScreeningCore
import TestSupport
import Testing

@testable import RulePacks

struct LintTests {
  /// A pack with a licence, and without patterns that nothing is a sign of.
  static let pack = Draft.pack.replacing("validation:", with: "license: CC-BY-4.0\nvalidation:")
    .split(separator: "\n").filter { !$0.hasPrefix("patterns:") }.joined(separator: "\n")

  static let everyone =
    "  - { id: everyone, always: true, urgency: learn, title: Good, say: Talk to someone., "
    + "refer: [directory] }"

  @Test(arguments: problems)
  func `lint reports what loading does not refuse`(problem: Problem) throws {
    let source = MarkedSource(problem.text)
    problem.expect(try report(source).diagnostics, in: source)
  }

  @Test(arguments: [true, false])
  func `urgent guidance without a step is reported where other guidance has some`(
    hasOthers: Bool
  ) throws {
    let source = MarkedSource(
      Self.checklist(
        Self.item("a"),
        """
          - { id: 1️⃣g, when: a, urgency: now, title: If, say: So. }
          - { id: h, when: "!a", urgency: talk, title: When, say: So.\(hasOthers ? ", do: [Wait.]" : "") }
        """))
    let found = try report(source).diagnostics.filter { $0.kind.code == "urgent-without-steps" }
    guard hasOthers else { return #expect(found.map(\.message) == []) }
    Problem(
      "urgent-without-steps",
      "'g' says nothing that one can do; name steps under 'do', such as 'helpline_first'", ""
    ).expect(found, in: source)
  }

  @Test func `urgent guidance that depends on a late item is reported, and on an early one not`()
    throws
  {
    let late = { (condition: String) in
      let source = MarkedSource(
        Self.checklist(
          [Self.item("a"), Self.item("b"), Self.item("1️⃣c")].joined(separator: "\n"),
          """
            - { id: g, when: \(condition), urgency: now, title: If, say: So. }
            - { id: h, when: b || c, urgency: soon, title: When, say: So. }
          """))
      return (source, try report(source).diagnostics.filter { $0.kind.code == "late-item" })
    }
    let (source, found) = try late("a || c")
    Problem(
      "late-item",
      "'g' has urgency 'now' and depends on 'c', which is asked late; move it into the first third",
      ""
    ).expect(found, in: source)
    #expect(try late("a").1.map(\.message) == [])
  }

  static let problems: [Problem] = [
    Problem(
      "guidance-never-shown",
      "no answers can show 'g'; change this condition, or take the guidance out",
      checklist(
        item("a") + "\n" + item("b", ", when: a"),
        "  - { id: g, when: 1️⃣\"!a && b\", urgency: talk, title: If, say: So. }")),
    Problem(
      "item-never-asked",
      "no answers lead to 'b'; change this condition, or take the item out",
      checklist(
        item("a") + "\n" + item("b", ", when: 1️⃣\"a && !a\""),
        "  - { id: g, when: a || b, urgency: talk, title: If, say: So. }")),
    Problem(
      "unused-item",
      "nothing depends on the answer to 'b'; use it in guidance or a score, or do not ask it",
      checklist(
        item("a") + "\n" + item("1️⃣b"),
        "  - { id: g, when: a, urgency: talk, title: If, say: So. }")),
    Problem(
      "repeated-title",
      "'h' has the same title as 'g'; say in each title what that guidance is about",
      checklist(
        item("a"),
        """
          - { id: g, when: a, urgency: soon, title: If it hurts, say: So. }
          - { id: h, when: "!a", urgency: soon, title: 1️⃣"If  it HURTS", say: So. }
        """)),
    Problem(
      "repeated-title",
      "'h' has the same title as 'g'; say in each title what that guidance is about",
      checklist(
        item("a"),
        """
          - { id: g, when: a, urgency: soon, title: If it hurts, say: So. }
          - { id: h, when: "!a", urgency: soon, title: 1️⃣"If it hu\\u00ADrts", say: So. }
        """)),
    Problem(
      "repeated-title",
      "'h' has the same title as 'g'; say in each title what that guidance is about",
      checklist(
        item("a"),
        """
          - { id: g, when: a, urgency: soon, title: If it hurts, say: So. }
          - { id: h, when: "!a", urgency: soon, title: 1️⃣If it hurt\u{455}, say: So. }
        """)),
    Problem(
      "placeholder",
      "nothing takes the place of '{person}' here, so people would read it as it stands; write the "
        + "words themselves, or put it under 'about'",
      checklist(
        item("a"), "  - { id: g, when: a, urgency: talk, title: If, say: \"Tell 1️⃣{person} so.\" }")),
    Problem(
      "long-word",
      "this word has 201 letters, and nobody can read it; put blanks between its words, or take it "
        + "out",
      checklist(
        item("a"),
        "  - { id: g, when: a, urgency: talk, title: If, say: So 1️⃣\(letters("a", 201)). }"
      )),
    Problem(
      "no-source-section", "'a' does not say where it comes from; write 'source: name / section'",
      checklist(
        "- { id: 1️⃣a, kind: yes_no, ask: Is it so? }",
        "  - { id: g, when: a, urgency: talk, title: If, say: So. }")),
    Problem(
      "no-source-section", "the section is missing; write 'source: article / section'",
      checklist(
        "- { id: a, kind: yes_no, ask: Is it so?, source: 1️⃣article }",
        "  - { id: g, when: a, urgency: talk, title: If, say: So. }")),
    Problem(
      "no-source-section", "the section is missing; write 'source: article / section'",
      checklist(
        "- { id: a, kind: yes_no, ask: Is it so?, source: [article / Victims, 1️⃣article] }",
        "  - { id: g, when: a, urgency: talk, title: If, say: So. }")),
    Problem(
      "banned-word", "keep from 'careless': it blames; write what to do now",
      checklist(
        item("a"),
        "  - { id: g, when: a, urgency: talk, title: If, say: You were 1️⃣Careless. }")),
    Problem(
      "banned-word", "keep from 'you should have': it blames",
      checklist(
        item("a"),
        "  - { id: g, when: a, urgency: talk, title: If, say: Perhaps 1️⃣you should have gone. }")),
    Problem(
      "hard-text",
      "this text has reading grade 10.5, and 9 is the most for students; make two sentences of it, "
        + "or use shorter words",
      checklist(
        item("a"),
        """
          - id: g
            when: a
            urgency: talk
            title: If
            say: 1️⃣You can tell one of the people who you know and who you trust a lot and then the two of you can look for someone who can help the two of you with it.
        """)),
    Problem(
      "hard-checklist",
      "all texts together have reading grade 7.9, and 6 is the most for students; use shorter "
        + "sentences and shorter words",
      checklist(
        item("a"),
        """
          - { id: g, when: a, urgency: talk, title: If, say: Sometimes secrecy becomes heavier afterwards. }
          - { id: h, when: "!a", urgency: talk, title: When, say: Probably somebody remembers another alternative. }
        """
      ).replacing("checklist: draft", with: "checklist: 1️⃣draft")),
  ]

  @Test(arguments: [
    ("victim", "victims", true), ("victim", "victim's", true), ("victim", "victory", false),
    ("trap", "trapped", true), ("bully", "bullied", true), ("blame", "blaming", true),
    ("naive", "natives", false), ("admit", "admitted", true), ("nude", "nudge", false),
  ])
  func `a word is found with simple endings`(base: String, word: String, isFound: Bool) {
    #expect(Inflection.forms(of: base).contains(word) == isFound)
  }

  @Test(arguments: [
    ("You were care\u{200B}less.", true), ("You were care\u{AD}le\u{2060}ss.", true),
    ("You were careless\u{200B}.", true), ("You were \u{2063}care\u{3164}less.", true),
    ("You took care\u{200B} less often.", false),
  ])
  func `what cannot be seen does not hide a word, nor make one`(
    text: String, isFound: Bool
  ) throws {
    let source = Self.checklist(
      Self.item("a"), "  - { id: g, when: a, urgency: talk, title: If, say: \(text) }")
    let codes = try report(MarkedSource(source)).diagnostics.map(\.kind.code)
    #expect(codes.contains("banned-word") == isFound)
  }

  @Test func `a zero-width space stands between words where a script has no other`() {
    let words = TextWord.words(
      of: "\u{1781}\u{17D2}\u{1789}\u{17BB}\u{17C6}\u{200B}\u{1798}\u{17B6}\u{1793}")
    let last = TextWord.words(of: "\u{1798}\u{17B6}\u{1793}").map(\.folded)
    #expect(words.map(\.folded).suffix(last.count) == last[...])
    #expect(words.count > 1)
  }

  @Test func `a word can be kept from for some audiences only`() throws {
    let guidance = "  - { id: g, when: a, urgency: talk, title: If, say: Ask about grooming. }"
    for (audience, codes) in [("student", ["banned-word"]), ("adult", [])] {
      let text = Self.checklist(Self.item("a"), guidance, audience: audience)
      #expect(try report(MarkedSource(text)).diagnostics.map(\.kind.code) == codes)
    }
  }

  @Test func `what cannot be looked at is said`() throws {
    let text = Self.checklist(
      Self.item("a"), "  - { id: g, when: a, urgency: talk, title: If, say: So. }")
    let pack = Draft.pack.replacing("language: en", with: "language: fil")
    let remarks = try report(MarkedSource(text), pack: pack).remarks
    #expect(
      remarks == [
        "drafts: there is no list of words to keep from in 'fil', so its words were not checked",
        "drafts: reading grades are worked out for English only, so its texts in 'fil' were not "
          + "checked",
        "there are no contacts, so no needs were checked",
      ])
  }

  @Test func `what is searched for comes last, and what the work did not reach for is said`() throws
  {
    let text = Self.checklist(
      [Self.item("a"), Self.item("b"), Self.item("c")].joined(separator: "\n"),
      """
        - { id: f, when: "a && !a", urgency: talk, title: Never, say: So. }
        - { id: g, when: a && b, urgency: talk, title: If, say: So. }
        - { id: h, when: b, urgency: talk, title: When, say: So. }
      """)
    let lint = try lint(MarkedSource(text), work: 30)
    var parts: [[String]] = []
    lint.run { parts.append($0.diagnostics.map(\.kind.code) + $0.remarks) }
    #expect(parts.first?.first == "unused-item")
    #expect(lint.report().unfinished == 2)
    let rest = "was not found out within what was left of the work for all searches"
    #expect(
      parts.suffix(3) == [
        ["guidance-never-shown"], ["drafts/draft: whether 'g' can be shown \(rest)"],
        ["drafts/draft: whether 'h' can be shown \(rest)"],
      ])
  }

  @Test func `contacts that are old are named, and before a release all that are not verified`()
    throws
  {
    let directory = ContactDirectory([try country(pageDates: ["2026-11", "2025-01", "unknown"])])
    let library = Library(packs: [], contacts: directory)
    let today = try #require(CalendarDate("2026-11-24"))
    let usual = Lint(library, today: today, wordLists: []).report().diagnostics
    #expect(usual.map(\.kind.code) == ["past-contacts", "old-contacts"])
    #expect(usual.first?.message.contains(": c2;") == true)
    #expect(usual.last?.message.contains(": c1;") == true)
    let release = Lint(library, today: today, isRelease: true, wordLists: []).report().diagnostics
    #expect(release.count { $0.kind.code == "contact-not-verified" } == 4)
    #expect(release.contains { $0.isError })
    let recent = Lint(
      Library(packs: [], contacts: ContactDirectory([try country()])), today: today, wordLists: [])
    #expect(recent.report().diagnostics.map(\.message) == [])
  }

  @Test
  func `a time zone that the system does not know is told once, however many contacts are in it`()
    throws
  {
    let directory = ContactDirectory([
      try country(pageDates: ["2026-11", "2026-11"], zone: "Asia/Nowhere")
    ])
    let lint = Lint(
      Library(packs: [], contacts: directory), today: try #require(CalendarDate("2026-11-24")),
      wordLists: []
    ).report()
    #expect(lint.diagnostics.count { $0.kind.code == "bad-zone" } == 1)
  }

  @Test(arguments: [
    (
      "page_date: 2026, collected: 2026, verified: 1️⃣2026-11-25",
      "'verified' is 2026-11-25, and today is 2026-11-24; write the day on which it was tried, or "
        + "leave the key out"
    ),
    (
      "page_date: 2026, collected: 1️⃣2027",
      "'collected' is 2027, and today is 2026-11-24; write the day on which the page was read"
    ),
    (
      "page_date: 1️⃣2026-12, collected: 2026",
      "'page_date' is 2026-12, and today is 2026-11-24; write the date of the page, or unknown"
    ),
    (
      "page_date: 1️⃣2026-11-23, collected: 2026-11-22",
      "this page of 2026-11-23 is said to have been read before, on 2026-11-22; mend 'page_date' or "
        + "'collected'"
    ),
  ])
  func `a date that cannot be right is an error, also of the emergency number`(
    dates: String, message: String
  ) throws {
    let sound = "page_date: 2026-10-01, collected: 2026-10-02"
    for (emergency, contact) in [(dates, sound), (sound, dates)] {
      let source = MarkedSource(
        """
        country: PH
        name: a country
        emergency: { phone: "911", source: https://example.org, \(emergency) }
        contacts:
          - { id: c, name: C, for: [directory], audience: [anyone], channels: [ { phone: "1" } ],
              source: https://example.org, confidence: high, \(contact) }
        """)
      let root = try #require(Document.read(source.file).root)
      let country = try #require(ContactsReader(findings: Findings()).country(from: root))
      let library = Library(packs: [], contacts: ContactDirectory([country]))
      let lint = Lint(
        library, today: try #require(CalendarDate("2026-11-24")), wordLists: []
      ).report()
      Problem("bad-date", message, "").expect(
        lint.diagnostics.filter(\.isError), in: source)
    }
  }

  @Test(arguments: [
    (
      "1️⃣trafficking, emergency",
      "'trafficking' has no contact for the audience 'student' in any country; add one, or refer to "
        + "another need"
    ),
    (
      "1️⃣missing_children",
      "'g' refers to nobody in PH: no contact for the audience 'student' serves any of its needs "
        + "there, and no international one; add one, or refer to another need beside these"
    ),
  ])
  func `a need that nobody serves is reported`(needs: String, message: String) throws {
    let source = MarkedSource(Self.referring(to: needs))
    try Problem("need-without-contact", message, "").expect(
      report(source, contacts: try contacts()).diagnostics, in: source)
  }

  @Test(arguments: ["", ", refer: []"])
  func `guidance that refers to nobody at all is reported`(refer: String) throws {
    let source = MarkedSource(
      Self.checklist(
        Self.item("a"), "  - { id: 1️⃣g, when: a, urgency: soon, title: If, say: So.\(refer) }"))
    try Problem(
      "need-without-contact",
      "'g' refers to nobody; add 'refer' with what somebody may need, such as "
        + "refer: [child_helpline]", ""
    ).expect(report(source, contacts: try contacts()).diagnostics, in: source)
  }

  @Test(arguments: ["counselling, missing_children", "missing_children, directory", "emergency"])
  func `a need may be without a contact where another need of the guidance has one`(
    needs: String
  ) throws {
    let report = try report(
      MarkedSource(Self.referring(to: needs)), contacts: try contacts())
    #expect(report.diagnostics.map(\.message) == [])
  }

  @Test(arguments: soundChecklists)
  func `what is in order is not reported`(text: String) throws {
    #expect(try report(MarkedSource(text)).diagnostics.map(\.message) == [])
  }

  static let soundChecklists: [String] = [
    // guidance-never-shown: an item with a condition, where the condition holds
    checklist(
      item("a") + "\n" + item("b", ", when: a"),
      "  - { id: g, when: a && b, urgency: talk, title: If, say: So. }"),
    // unused-item: looked at by another item only, by a state, or by its value
    checklist(
      item("a") + "\n" + item("b", ", when: a"),
      "  - { id: g, when: skipped(b), urgency: talk, title: If, say: So. }"),
    // no-source-section: a text that asks nothing comes from nowhere
    checklist(
      item("a") + "\n- { id: pause, kind: notice, say: Take a break. }",
      "  - { id: g, when: a, urgency: talk, title: If, say: So. }"),
    // banned-word: part of a longer word
    checklist(
      item("a"),
      "  - { id: g, when: a, urgency: talk, title: If, say: You took care. Carelessness is a word. }"
    ),
    // placeholder: braces with other things in them
    checklist(
      item("a"), "  - { id: g, when: a, urgency: talk, title: If, say: \"Say {} or {A b} or }.\" }"),
    // long-word: as long as a word may be, and scripts without blanks
    checklist(
      item("a"),
      "  - { id: g, when: a, urgency: talk, title: If, say: \(letters("a", 200)). }",
      audience: "adult"),
    checklist(
      item("a"),
      "  - { id: g, when: a, urgency: talk, title: If, say: \(letters("ก", 300)). }",
      audience: "adult"),
    // hard-text and hard-checklist: short words, and texts that are not for students
    checklist(
      item("a"),
      "  - { id: g, when: a, urgency: talk, title: If, say: You can tell one of the people who you know. }"
    ),
    checklist(
      item("a"), "  - { id: g, when: a, urgency: talk, title: If, say: \(hard) }", audience: "adult"
    ),
  ]

  private static func letters(_ letter: String, _ count: Int) -> String {
    String(repeating: letter, count: count)
  }

  static let hard =
    "Institutional intermediaries frequently recommend comprehensive documentation of communication."
}

struct ReadingGradeTests {
  @Test(arguments: [
    ("someone", 2), ("private", 2), ("picture", 2), ("secret", 2), ("asked", 1), ("wanted", 2),
    ("friends", 1), ("threatened", 2), ("video", 3), ("little", 2), ("places", 2), ("sites", 1),
    ("tables", 2), ("helpline", 2), ("people", 2), ("situation", 4), ("you're", 1), ("photo", 2),
    ("apple", 2), ("cares", 1), ("messages", 3), ("the", 1), ("agree", 2), ("like", 1), ("2026", 1),
  ])
  func `the syllables of common words are counted right`(word: String, count: Int) {
    #expect(EnglishSyllables.count(in: word) == count)
  }

  @Test func `words, sentences and syllables make a grade`() {
    let grade = ReadingGrade(["The cat sat. It was a big cat!", "Sit"])
    #expect((grade.sentences, grade.words, grade.syllables) == (3, 9, 9))
    #expect(grade.tenths == -26)
  }

  @Test(arguments: [
    ("Was it 3.5 or 4? Yes.", 2), ("Stop... (Then go.)", 2), ("One: two; three", 3), ("...", 0),
    ("-\u{345}", 1),
  ])
  func `a text with a word in it has a sentence`(text: String, count: Int) {
    let grade = ReadingGrade([text])
    #expect(grade.sentences == count)
    #expect((grade.tenths == nil) == (grade.words == 0))
  }
}

extension LintTests {
  private func report(
    _ source: MarkedSource, pack: String = LintTests.pack,
    contacts: ContactDirectory = ContactDirectory([])
  ) throws -> Lint.Report {
    try lint(source, pack: pack, contacts: contacts).report()
  }

  private func lint(
    _ source: MarkedSource, pack: String = LintTests.pack,
    contacts: ContactDirectory = ContactDirectory([]), work: Int = Lint.usualWork
  ) throws -> Lint {
    let (checklist, diagnostics) = try Draft.plan(source, pack: pack)
    #expect(diagnostics.map(\.message) == [])
    let planned = try #require(checklist)
    let loaded = LoadedPack(
      pack: planned.pack, place: RulesPath("drafts"), checklists: [planned], scenarios: [])
    let today = try #require(CalendarDate("2026-11-24"))
    let words = """
      language: en
      words:
        - { word: careless, reason: it blames, instead: what to do now }
        - { word: you should have, reason: it blames }
        - { word: grooming, reason: a word of the profession, audience: [student] }
      """
    let root = try #require(Document.read(SourceFile(name: "words.yaml", text: words)).root)
    let list = try #require(WordList(from: root, Findings()))
    return Lint(
      Library(packs: [loaded], contacts: contacts), today: today, wordLists: [list], work: work)
  }

  private func country(
    _ code: String = "PH", needs: String = "counselling", pageDates: [String] = ["2026-11"],
    zone: String = "Asia/Manila"
  ) throws -> ContactDirectory.Country {
    let contacts = pageDates.enumerated().map { index, date in
      """
      { id: c\(index), name: Somebody, for: [\(needs)], also: [suicide_crisis], audience: [anyone], \
      channels: [ { phone: "1" } ], source: https://example.org, page_date: \(date), \
      collected: 2026, confidence: high }
      """
    }
    let text = """
      country: \(code)
      name: a country
      zone: \(zone)
      emergency: { phone: "911", source: https://example.org, page_date: 2026-10, collected: 2026 }
      contacts: [\(contacts.joined(separator: ", "))]
      """
    let root = try #require(Document.read(SourceFile(name: "ph.yaml", text: text)).root)
    return try #require(ContactsReader(findings: Findings()).country(from: root))
  }

  private func contacts() throws -> ContactDirectory {
    ContactDirectory([
      try country(pageDates: ["2026-11"]), try country("TH", needs: "missing_children"),
      try country("INT", needs: "directory"),
    ])
  }

  private static func referring(to needs: String) -> String {
    checklist(
      item("a"),
      "  - { id: g, when: a, urgency: talk, title: If, say: So., refer: [\(needs)] }")
  }

  private static func item(_ name: String, _ further: String = "") -> String {
    "- { id: \(name), kind: yes_no, ask: Is it so?, source: article / Social media\(further) }"
  }

  private static func checklist(
    _ items: String, _ guidance: String, audience: String = "student"
  ) -> String {
    Draft.checklist(
      items: items, guidance: "guidance:\n\(guidance)\n\(everyone)", audience: audience)
  }
}

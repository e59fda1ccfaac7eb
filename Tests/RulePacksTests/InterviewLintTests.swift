import LocatedYAML
import ScreeningCore
import TestSupport
import Testing

@testable import RulePacks

/// What lint looks for in interviews, and what it leaves to other checklists.
struct InterviewLintTests {
  @Test func `an interview with everything in its place has no finding`() throws {
    #expect(try report(InterviewDraft.text).diagnostics.map(\.message) == [])
  }

  @Test(arguments: [
    Problem(
      "phase-missing", "this interview has no section with 'phase: safety'; add one",
      InterviewDraft.checklist(
        safety: """
          - id: now
            phase: consent
            items: [{ id: danger, kind: yes_no, listen_for: It is safe tonight., source: article / One }]
          """
      ).replacing("checklist: draft", with: "checklist: 1️⃣draft")),
    Problem(
      "question-outside",
      "'told_of_harm' is a direct question, and 'listening' asks none; make it an invitation with 'say', "
        + "or tick it when it is told with 'listen_for', or move it to 'safety' or 'clarifying'",
      InterviewDraft.replacing(
        "listen_for: Somebody hurts them.,",
        with: "ask: 1️⃣Does somebody hurt you?, words: { teen: Hurt?, easy: Hurt? },")),
    Problem(
      "words-missing",
      "'thanks' is read aloud, and has no words for easy; add 'words: { easy: … }'",
      InterviewDraft.replacing("id: thanks", with: "id: 1️⃣thanks")
        .replacing(
          "words: { teen: Thank you for telling me., easy: Thank you. }",
          with: "words: { teen: Thanks. }")),
    Problem(
      "words-missing",
      "'papers' is read aloud, and has no words for teen, easy; add 'words: { teen: …, easy: … }'",
      InterviewDraft.replacing("id: papers", with: "id: 1️⃣papers")
        .replacing(
          "        words: { teen: Does somebody keep your ID?, easy: Who has your papers? }\n",
          with: "")),
    Problem(
      "seen-missing",
      "'papers' is asked, and is left out for somebody who only saw it or was told of it; add 'seen: …' with "
        + "words about the person that its answers fit",
      InterviewDraft.replacing("id: papers", with: "id: 1️⃣papers")
        .replacing("        seen: Somebody keeps their papers.\n", with: "")),
    Problem(
      "asks-for-detail", "'describe' asks for detail: it presses; write \"tell me what you like\"",
      InterviewDraft.replacing("say: Tell me what", with: "say: 1️⃣Describe what")),
    Problem(
      "asks-for-detail", "'how many times' asks for detail: counting is for others",
      InterviewDraft.replacing("easy: Why are you here?", with: "easy: \"1️⃣How many times?\"")),
    Problem(
      "gate-never-open",
      "no answers open the gate of 'agreement'; let it rest on a question before it that can be answered "
        + "so, or take it out with its 'ending'",
      InterviewDraft.replacing("gate: may_talk", with: "gate: 1️⃣may_talk && !may_talk")),
    Problem(
      "gate-never-open",
      "no answers stop the asking; let 'stop_asking_when' rest on an item that can be answered so, or "
        + "take it out",
      InterviewDraft.checklist(stop: "stop_asking_when: 1️⃣told_of_harm && papers")),
    Problem(
      "help-reads-state",
      "'agreement' asks how a question was left, so skipping one could take help away; let it rest on "
        + "answers alone",
      InterviewDraft.replacing("gate: may_talk", with: "gate: 1️⃣answered(may_talk)")),
    Problem(
      "unused-item",
      "nothing depends on the answer to 'danger'; use it in guidance or a score, or do not ask it",
      InterviewDraft.replacing("when: \"!danger\"", with: "when: \"!papers\"")
        .replacing("id: danger", with: "id: 1️⃣danger")),
  ])
  func `lint finds what an interview lacks or asks too much`(problem: Problem) throws {
    let source = MarkedSource(problem.text)
    problem.expect(try report(source).diagnostics, in: source)
  }

  @Test func `what is listened for, noted or to be avoided may name what nobody asks for`() throws {
    for text in [
      InterviewDraft.replacing(
        "listen_for: Somebody hurts them.", with: "listen_for: Somebody asks how many times."),
      InterviewDraft.replacing("avoid: Do not ask", with: "avoid: Never say describe, or ask"),
    ] { #expect(try report(text).diagnostics.map(\.message) == []) }
  }

  @Test func `an interview without phases, and other checklists, are left alone`() throws {
    let text = Draft.checklist(
      items: "- { id: a, kind: yes_no, ask: So?, source: article / One }",
      guidance: """
        guidance:
          - { id: g, when: a, urgency: talk, title: If, say: So., refer: [directory] }
          - { id: everyone, always: true, urgency: learn, title: Good, say: Talk., refer: [directory] }
        """, audience: "professional", modes: "[interview]")
    #expect(try report(text).diagnostics.map(\.message) == [])
  }

  @Test func `without a list of words in its language, the remark says that nothing was checked`()
    throws
  {
    let report = try report(InterviewDraft.text, hasList: false)
    #expect(
      report.remarks.contains {
        $0.contains("no list of words in 'en' that ask for detail")
      })
  }

  private func report(_ text: String, hasList: Bool = true) throws -> Lint.Report {
    try report(MarkedSource(text), hasList: hasList)
  }

  private func report(_ source: MarkedSource, hasList: Bool = true) throws -> Lint.Report {
    let (checklist, diagnostics) = try Draft.plan(source, pack: LintTests.pack)
    #expect(diagnostics.map(\.message) == [])
    let planned = try #require(checklist)
    let loaded = LoadedPack(
      pack: planned.pack, place: RulesPath("drafts"), checklists: [planned], scenarios: [])
    let words = """
      language: en
      words:
        - { word: describe, reason: it presses, instead: '"tell me what you like"' }
        - { word: how many times, reason: counting is for others }
      """
    let root = try #require(Document.read(SourceFile(name: "words.yaml", text: words)).root)
    let list = try #require(WordList(from: root, Findings()))
    return Lint(
      Library(packs: [loaded], contacts: ContactDirectory([])),
      today: try #require(CalendarDate("2026-11-30")), wordLists: [],
      wordsForDetail: hasList ? [list] : []
    ).report()
  }
}

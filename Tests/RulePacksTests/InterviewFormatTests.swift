import LocatedYAML
import TestSupport
import Testing

@testable import RulePacks

/// What only interviews have: phases, gates, two voices, words by age.
struct InterviewFormatTests {
  @Test func `an interview keeps its phases, gates, voices and words`() throws {
    let checklist = try InterviewDraft.sound().checklist
    #expect(checklist.isForInterviewsOnly && checklist.hasPhases)
    #expect(checklist.sections.compactMap(\.phase) == Phase.allCases.filter { $0 != .settling })
    #expect(checklist.sections.compactMap(\.gate?.ending.text).count == 2)
    #expect(checklist.stopAskingWhen != nil)
    let voices = checklist.items.map(\.voice)
    #expect(
      voices == [
        .listenedFor, .said, .said, .asked, .said, .listenedFor, .asked, .listenedFor, .said,
      ])
    #expect(checklist.ageGroups == [.teen, .easy])
    let papers = checklist.items[6]
    #expect(papers.spoken(to: .teen)?.text == "Does somebody keep your ID?")
    #expect(papers.spoken(to: .adult)?.text == "Does somebody keep your papers?")
    #expect(checklist.items[5].spoken(to: .teen) == nil)
    #expect(checklist.items[4].avoid?.text == "Do not ask why they waited.")
  }

  @Test func `what is asked can have something to listen for beside it`() throws {
    let text = InterviewDraft.replacing(
      "id: danger",
      with: "{ id: danger, kind: yes_no, ask: Are you safe?, listen_for: A long silence. }\n"
        + "      - id: other")
    let item = try InterviewDraft.sound(text).checklist.items[3]
    #expect(item.voice == .asked && item.listenFor?.text == "A long silence.")
  }

  @Test func `an item says which yes of the person it is about`() throws {
    let text = InterviewDraft.replacing(
      "id: danger",
      with: "{ id: danger, kind: yes_no, say: May I write?, consent: writing }\n"
        + "      - id: other")
    let items = try InterviewDraft.sound(text).checklist.items
    #expect(items[3].consent == .writing && items[2].consent == nil)
  }

  /// A slip: what is written in place of something, with its message and what the advice makes of it.
  struct Slip: CustomTestStringConvertible, Sendable {
    let code: String
    let message: String
    let (old, new, mended): (String, String, String)

    init(_ code: String, _ message: String, _ old: String, _ new: String, mended: String) {
      (self.code, self.message, self.old, self.new) = (code, message, old, new)
      self.mended = mended
    }

    var testDescription: String { message }
  }

  @Test(arguments: [
    Slip(
      "unknown-word", "'phase' does not know 'consnt'; did you mean 'consent'?", "phase: consent",
      "phase: 1️⃣consnt", mended: "phase: consent"),
    Slip(
      "phase-missing",
      "in an interview with phases each section has one; write 'phase: opening', or another that it "
        + "belongs to", "id: agreement\n    phase: consent", "id: 1️⃣agreement",
      mended: "id: agreement\n    phase: opening"),
    Slip(
      "phase-missing",
      "in an interview with phases each section has one; write 'phase: opening', or another that it "
        + "belongs to", "id: before\n    phase: setting", "id: 1️⃣before",
      mended: "id: before\n    phase: opening"),
    Slip(
      "phase-order",
      "the phases follow one another, and 'closing' stands elsewhere; move this section to the end",
      "phase: opening", "phase: 1️⃣closing", mended: "phase: opening"),
    Slip(
      "phase-order",
      "the phases follow one another, and 'setting' stands elsewhere; move this section before "
        + "'opening'", "phase: listening", "phase: 1️⃣setting", mended: "phase: listening"),
    Slip(
      "gate-without-ending",
      "nothing says how it ends where this gate stays closed; write 'ending: Thank you for telling me. "
        + "You can come back whenever you like.'",
      "gate: alone\n    ending: Talk about the weather, and find another time.", "1️⃣gate: alone",
      mended:
        "gate: alone\n    ending: Thank you for telling me. You can come back whenever you like."),
    Slip(
      "gate-without-ending",
      "an ending is said where the gate of its section stays closed, and here is no gate; write "
        + "'gate: …' with a condition, or take it out", "gate: alone\n    ending:", "1️⃣ending:",
      mended: "gate: alone\n    ending:"),
    Slip(
      "asked-and-said",
      "an item is either asked or said, and this one has 'ask' as well; take one of them out, or make "
        + "two items", "say: Is it all right to talk?",
      "ask: Is it all right?\n        1️⃣say: Is it all right to talk?",
      mended: "say: Is it all right to talk?"),
    Slip(
      "asked-and-said",
      "'listen_for' is never read aloud, so nothing is said in these words; write 'ask' or 'say' as "
        + "well, or take 'words' out", "listen_for: Somebody hurts them.",
      "listen_for: Somebody hurts them., 1️⃣words: { teen: Hm? }",
      mended: "listen_for: Somebody hurts them."),
    Slip(
      "missing-key", "an item needs 'ask'; write 'ask: Where do you talk now?'",
      "id: danger", "1️⃣id: danger\n        kind: yes_no\n      - id: other",
      mended:
        "id: danger\n        kind: yes_no\n        ask: Where do you talk now?\n      - id: other"),
    Slip(
      "unknown-key", "an item has no key 'listen'; did you mean 'listen_for'?",
      "listen_for: Somebody hurts them.", "1️⃣listen: Somebody hurts them.",
      mended: "listen_for: Somebody hurts them."),
    Slip(
      "unknown-key", "an item has no key 'never'; did you mean 'avoid'?",
      "avoid: Do not ask why they waited.", "1️⃣never: Do not ask why they waited.",
      mended: "avoid: Do not ask why they waited."),
    Slip(
      "unknown-key", "the wording of an item has no key 'teens'; did you mean 'teen'?",
      "words: { teen: Is it OK", "words: { 1️⃣teens: Is it OK", mended: "words: { teen: Is it OK"),
    Slip(
      "wrong-kind",
      "the wording of an item is written as keys with values, as in 'words: { child: You can stop me. }'",
      "words: { teen: Is it OK to talk?, easy: Can we talk? }", "words: 1️⃣Is it OK?",
      mended: "words: { teen: Is it OK? }"),
    Slip(
      "name-not-usable",
      "'may_talk' comes later in the checklist, so it cannot be used here; move the gate below it",
      "gate: alone", "gate: 1️⃣may_talk", mended: "gate: alone"),
    Slip(
      "gate-on-nothing",
      "a gate opens where something was answered, and this is no answer to anything; write 'gate: "
        + "may_talk', or take 'gate' and 'ending' out",
      "gate: may_talk", "gate: 1️⃣yes", mended: "gate: may_talk"),
    Slip(
      "bad-ages", "'13 to 17' is not a range of ages; write '13-17'", "ages: 13-17",
      "ages: 1️⃣13 to 17", mended: "ages: 13-17"),
    Slip(
      "bad-ages", "'from 13' is not a range of ages; write '13+', or '13-17'", "ages: 13-17",
      "ages: 1️⃣from 13",
      mended: "ages: 13+"),
    Slip(
      "wrong-kind",
      "'ages' is one text, not a list or keys with values; write it like 'ages: 13-17'",
      "ages: 13-17", "ages: 1️⃣[13, 17]", mended: "ages: 13-17"),
    Slip(
      "unknown-key",
      "an item has no key 'and then'; if this belongs to the text above it, indent it further, and put all "
        + "of that text in quotes",
      "avoid: Do not ask why they waited.", "avoid: Do not ask why\n        1️⃣and then: nothing.",
      mended: "avoid: \"Do not ask why\n          and then: nothing.\""),
    Slip(
      "key-of-interviews",
      "'stop_asking_when' is for interviews alone, as 21 more keys are; write 'modes: [interview]', and "
        + "nothing else, if this is one, otherwise take them out",
      "modes: [interview]\nstop_asking_when", "modes: [self, interview]\n1️⃣stop_asking_when",
      mended: "modes: [interview]\nstop_asking_when"),
  ])
  func `a slip in an interview is told once, and mended by its advice`(slip: Slip) throws {
    try #require(InterviewDraft.text.contains(slip.old))
    var source = MarkedSource(InterviewDraft.replacing(slip.old, with: slip.new))
    let found = try InterviewDraft.problems(source)
    Problem(slip.code, slip.message, "").expect(found, in: source)
    source = MarkedSource(InterviewDraft.replacing(slip.old, with: slip.mended))
    #expect(try InterviewDraft.problems(source).map(\.message) == [])
  }

  @Test(arguments: [
    ("say: Is it so?", "key-of-other-kind"), ("listen_for: It is so.", "missing-key"),
    ("ask: So?, avoid: No.", "key-of-interviews"),
    ("ask: So?, words: { easy: So? }", "key-of-interviews"),
  ])
  func `outside of interviews questions are asked, as before`(keys: String, code: String) throws {
    let source = MarkedSource(Draft.checklist(items: "- { id: a, kind: yes_no, \(keys) }"))
    #expect(try Draft.plan(source).diagnostics.map(\.kind.code) == [code])
  }

  @Test func `an older checklist for interviews needs no phases`() throws {
    let planned = try Draft.sound(
      Draft.checklist(
        items: "- { id: a, kind: yes_no, ask: Is it so?, listen_for: A silence. }",
        audience: "professional", modes: "[interview]"))
    #expect(!planned.checklist.hasPhases && planned.course.gates.isEmpty)
  }
}

import Foundation
import Localization
import Reports
import TestSupport
import Testing

@testable import CaseDocuments
@testable import CaseFiles

/// What comes out of a case, in each format; the words of the answers are those of the file.
struct CaseDocumentTests {
  private let words = AnswerWords(nil).words

  @Test func `a note has minimum facts and nothing else`() throws {
    let document = MinimumFacts(try SampleCase.record(), words: words).document(.english)
    try expectSnapshot(TextRenderer(width: 80).render(document), named: "note.txt")
    try expectSnapshot(MarkdownRenderer().render(document), named: "note.md")
    try expectSnapshot(HTMLRenderer().render(document).withoutStyle, named: "note.html")
  }

  @Test func `a note of a case with nothing in it says what was not written down`() throws {
    let document = MinimumFacts(try SampleCase.record([]), words: words).document(.english)
    let text = TextRenderer(width: 80).render(document)
    #expect(text.components(separatedBy: "not written down").count == 7)
  }

  @Test func `a note says that the person did not want it`() throws {
    let record = try SampleCase.record(
      SampleCase.events + [.consent(.init(to: .writing, .takenBack))])
    let document = MinimumFacts(record, words: words).document(.english)
    #expect(document.notices.count == 2)
    #expect(document.notices[1].hasPrefix("The person did not want this written down."))
  }

  @Test
  func `a letter has the chosen lines, with how each came and by whose leave it is passed on`()
    throws
  {
    let facts = HandoverLetter.facts(in: try SampleCase.record(), .english, words: words)
    #expect(!facts.contains { $0.text.contains("doctor_today") }, "declined")
    #expect(!facts.contains { $0.text.contains("14:30") }, "who else was told")
    let chosen = zip(facts, HandoverLetter.Leave.allCases + HandoverLetter.Leave.allCases)
    let letter = HandoverLetter(
      to: "Women and Children Protection Desk", day: "2026-11-30",
      lines: chosen.map { HandoverLetter.Line($0, $1) })
    let document = letter.document(.english)
    try expectSnapshot(TextRenderer(width: 80).render(document), named: "letter.txt")
    try expectSnapshot(MarkdownRenderer().render(document), named: "letter.md")
    try expectSnapshot(HTMLRenderer().render(document).withoutStyle, named: "letter.html")
  }

  @Test(
    arguments: [
      ([], nil), ([.init(to: .passingOn, .yes)], true), ([.init(to: .passingOn, .no)], false),
      ([.init(to: .passingOn, .notNow)], false), ([.init(to: .passingOn, .takenBack)], false),
      ([.init(to: .passingOn, .yes), .init(to: .talking, .takenBack)], false),
    ] as [([CaseEvent.Consent], Bool?)])
  func `without a yes to passing on, or after one that was taken back, duty alone decides`(
    consents: [CaseEvent.Consent], isAgreed: Bool?
  ) throws {
    let record = try SampleCase.record(consents.map { .consent($0) })
    #expect(HandoverLetter.isAgreed(record) == isAgreed)
  }

  @Test func `what was ticked by mistake and taken out stands in no document`() throws {
    let mistaken = CaseEvent.answer(.init("danger_seen", .word("not_asked"), source: .observed))
    let record = try SampleCase.record(SampleCase.events + [mistaken])
    let note = MinimumFacts(record, words: words)
    #expect(!note.observed.contains { $0.text.contains("danger_seen") })
    let facts = HandoverLetter.facts(in: record, .english, words: words)
    #expect(!facts.contains { $0.text.contains("danger_seen") })
  }

  @Test func `a card has a step and a number, and nothing that names the matter`() throws {
    let card = PersonCard(step: "Come by on Tuesday after sports.", address: "1383", name: "Ana")
    try expectSnapshot(TextRenderer(width: 40).render(card.document(.english)), named: "card.txt")
    let page = HTMLRenderer().render(card.document(.english)).withoutStyle
    try expectSnapshot(page, named: "card.html")
    for word in ["Waymark", "case", "interview", "counselor", "court"] {
      #expect(!page.contains(word), "\(word)")
    }
    let bare = PersonCard(step: "Come by.", address: nil, name: nil).document(.english)
    #expect(bare.parts[0].entries.count == 1)
  }

  @Test func `the history of a case leaves no line out, also those that are not known here`() throws
  {
    let record = try SampleCase.record(
      SampleCase.events + [.other(kind: "later"), .reduced(lines: 2)])
    let history = CaseHistory(record, keyCount: 2, words: words)
    let text = TextRenderer(width: 80).render(history.document)
    try expectSnapshot(text, named: "history.txt")
    #expect(text.contains(#"{"kind": "later""#))
  }
}

extension String {
  /// A page without its style sheet, and the hash of that.
  fileprivate var withoutStyle: String {
    replacing(/<style>(?s).*?<\/style>\n/, with: "")
      .replacing(/sha256-[^&]*/, with: "sha256-…")
  }
}

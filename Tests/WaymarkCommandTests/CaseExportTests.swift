import Foundation
import FoundationEssentials
import Testing

@testable import CaseFiles

/// Documents that are made of a case.
struct CaseExportTests {
  private let place: CasePlace

  init() throws {
    place = try CasePlace()
    try place.newCase(
      "a.case.age",
      [
        .session(
          .init(
            checklist: "young_person_interview", place: "PH", words: "teen",
            present: ["school counselor"])),
        .answer(.init("alone", .word("yes"), source: .observed)),
        .answer(.init("talk_now", .word("go_on"), source: .asked)),
        .answer(.init("afraid_today", .word("yes"), source: .told)),
        .answer(.init("an_item_of_before", .word("so"), source: .told)),
        .note(.init("He says he sends it to everyone.", .ownWords)),
        .agreed(.init("Call together", by: "today")),
      ])
  }

  /// The words of what was printed, on one line.
  private func words(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  @Test func `a note goes to the screen, or to a new file of its owner that never replaces one`()
    throws
  {
    let shown = try place.program("export", "a.case.age", "--for", "note")
    #expect(shown.exitCode == 0, "\(shown.errors)")
    #expect(words(shown.output).contains("A court may demand this note."))
    #expect(words(shown.output).contains("“He says he sends it to everyone.”"))
    #expect(
      words(shown.output).contains("Place: Philippines - Who was there: school counselor"))
    let call = ["export", "a.case.age", "--for", "note", "-o", "note.html"]
    let written = try place.program(call[0], call[1], call[2], call[3], call[4], call[5])
    #expect(written.exitCode == 0, "\(written.errors)")
    #expect(written.output == "")
    #expect(written.errors.contains("is not encrypted. Print it or hand it over, then delete it."))
    let file = place.folder.url.appending(path: "note.html").path
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("“He says he sends"))
    let again = try place.program(call[0], call[1], call[2], call[3], call[4], call[5])
    #expect(again.exitCode == 2)
    #expect(again.errors.contains("is not written over"))
    #expect(try place.files(with: "sends it to everyone") == ["note.html"])
  }

  @Test func `a letter holds the lines that were chosen, and no others`() throws {
    let letter = try place.program(
      "export", "a.case.age", "--for", "service", typing: "The children's desk\na\n\nx\nd\nn\n")
    #expect(letter.exitCode == 0, "\(letter.errors)")
    let text = words(letter.output)
    #expect(text.contains("Handover to The children's desk"))
    #expect(text.contains("“He says he sends it to everyone.” (the person's own words · agreed)"))
    #expect(text.contains("passed on by duty, told beforehand)"))
    #expect(text.contains("not told beforehand, because it was not safe)"))
    #expect(!text.contains("an_item_of_before") && !text.contains("Call together"))
    #expect(
      words(letter.errors).contains("Type one of the letters, or press Enter to leave it out."))
    let none = try place.program(
      "export", "a.case.age", "--for", "service", typing: "The desk\n")
    #expect(none.exitCode == 0)
    #expect(none.output == "")
    #expect(none.errors.contains("Nothing was chosen, so that there is no letter."))
  }

  @Test func `a card is made only where it is safe to take one`() throws {
    let card = try place.program(
      "export", "a.case.age", "--for", "person", typing: "y\nCome by on Tuesday.\n1383\nAna\n")
    #expect(card.exitCode == 0, "\(card.errors)")
    #expect(words(card.output) == "To do next Come by on Tuesday. Ana: 1383")
    #expect(card.errors.contains("What was agreed last: Call together"))
    let none = try place.program("export", "a.case.age", "--for", "person", typing: "n\n")
    #expect(none.exitCode == 0)
    #expect(none.output == "")
    #expect(none.errors.contains("Offer a number to remember"))
  }

  @Test func `whoever led the talk gets guidance, contacts, duties and what was not counted`()
    throws
  {
    let page = try place.program(
      "export", "a.case.age", "--for", "interviewer")
    #expect(page.exitCode == 0, "\(page.errors)")
    let text = words(page.output)
    #expect(text.hasPrefix("For whoever led the talk For you alone, and not for handing out."))
    #expect(text.contains("WHO CAN HELP IN THE PHILIPPINES"))
    #expect(text.contains("WHAT MAY HAVE TO BE PASSED ON HERE This is no legal advice"))
    #expect(text.contains("Freedom to leave: "))
    #expect(text.contains("an_item_of_before: so"))
    #expect(text.contains("ALSO HERE, IN CASE IT HELPS"))
    #expect(!text.contains("SCORES") && !text.contains("FIGURES"))

    try place.newCase("notes.case.age")
    let notes = try place.program("export", "notes.case.age", "--for", "interviewer")
    #expect(notes.exitCode == 2)
    #expect(notes.errors.contains("this case has notes and no interview"))
  }
}

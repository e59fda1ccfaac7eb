import HTMLKit
import Localization
import Reports
import ScreeningCore
import TestSupport
import Testing

/// A report as parts of a document, for whoever led a talk.
struct ReportDocumentTests {
  @Test func `it has all guidance, what is undecided, and contacts that are held back, marked`()
    throws
  {
    var report = Report.now
    report.mode = .interview
    report.contacts.append(
      Report.Contact(
        id: "old", name: "An old line", needs: ["child_helpline"],
        channels: [Report.Channel(.phone, "0100")],
        record: Report.Record(source: nil, pageDate: "2019", age: .overTwoYears), isHeldBack: true))
    let document = CaseDocument(title: "For a test", parts: report.documentParts(.english))
    let text = TextRenderer(width: 80).render(document)
    try expectSnapshot(text, named: "document.txt")
    #expect(text.contains("(Held back from others because of its age"))
  }

  @Test(arguments: Report.Sample.all)
  func `it has no figures, and no words of it become markup`(sample: Report.Sample) throws {
    let document = CaseDocument(
      title: "For a test", parts: sample.report.documentParts(.english))
    let page = HTMLRenderer().render(document).withoutScripts
    let known = ["script", "img", "iframe", "a"]
    for element in known { #expect(!page.contains("<\(element) "), "\(sample.name)") }
    for score in sample.report.scores {
      #expect(!TextRenderer().render(document).contains("\(score.name):"))
    }
    let markdown = MarkdownRenderer().render(document)
    #expect(!markdown.replacing("\\<", with: "").contains("<"))
  }
}

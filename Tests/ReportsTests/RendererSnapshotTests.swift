import HTMLKit
import Reports
import TestSupport
import Testing

struct RendererSnapshotTests {
  @Test(arguments: Report.Sample.all)
  func `a terminal of 80 columns`(sample: Report.Sample) throws {
    let renderer = TextRenderer(width: 80, detailsHint: "Type m to read more about them.")
    try expectSnapshot(renderer.render(sample.report), named: sample.name + ".80.txt")
  }

  @Test(arguments: Report.Sample.all)
  func `a terminal of 40 columns, with reasons and details`(sample: Report.Sample) throws {
    let renderer = TextRenderer(width: 40, why: true, details: true)
    try expectSnapshot(renderer.render(sample.report), named: sample.name + ".40.txt")
  }

  @Test(arguments: Report.Sample.all)
  func `a document in Markdown`(sample: Report.Sample) throws {
    let renderer = MarkdownRenderer(why: true, details: true)
    try expectSnapshot(renderer.render(sample.report), named: sample.name + ".md")
  }

  @Test(arguments: Report.Sample.all)
  func `a page in HTML, with reasons`(sample: Report.Sample) throws {
    let page = HTMLRenderer(why: true).render(sample.report)
    try expectSnapshot(page.withoutScripts, named: sample.name + ".html")
  }

  @Test(arguments: Report.Sample.all)
  func `data in JSON, with reasons`(sample: Report.Sample) throws {
    try expectSnapshot(JSONRenderer(why: true).render(sample.report), named: sample.name + ".json")
  }
}

import HTMLKit
import Reports
import TestSupport
import Testing

/// The first sample is kept whole in each format, and of the others what they have beside it.
struct RendererSnapshotTests {
  @Test(arguments: Report.Sample.all)
  func `a terminal of 80 columns`(sample: Report.Sample) throws {
    let renderer = TextRenderer(width: 80, detailsHint: "Type m to read more about them.")
    try expect(sample, "80.txt") { renderer.render($0) }
  }

  @Test(arguments: Report.Sample.all)
  func `a terminal of 40 columns, with reasons and details`(sample: Report.Sample) throws {
    try expect(sample, "40.txt") { TextRenderer(width: 40, why: true, details: true).render($0) }
  }

  @Test(arguments: Report.Sample.all)
  func `a document in Markdown`(sample: Report.Sample) throws {
    try expect(sample, "md") { MarkdownRenderer(why: true, details: true).render($0) }
  }

  @Test(arguments: Report.Sample.all)
  func `a page in HTML, with reasons`(sample: Report.Sample) throws {
    try expect(sample, "html") { HTMLRenderer(why: true).render($0).withoutScripts }
  }

  @Test(arguments: Report.Sample.all)
  func `data in JSON, with reasons`(sample: Report.Sample) throws {
    try expect(sample, "json") { JSONRenderer(why: true).render($0) }
  }

  private func expect(
    _ sample: Report.Sample, _ format: String, _ render: (Report) -> String
  ) throws {
    let text = render(sample.report)
    let whole = Report.Sample.all[0]
    let kept =
      sample.name == whole.name
      ? text : text.beside(render(whole.report), named: "\(whole.name).\(format)")
    try expectSnapshot(kept, named: "\(sample.name).\(format)")
  }
}

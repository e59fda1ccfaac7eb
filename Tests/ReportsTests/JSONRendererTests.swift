import Foundation
import Reports
import Testing

struct JSONRendererTests {
  @Test(arguments: Report.Sample.all)
  func `every report fits the schema`(sample: Report.Sample) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Docs/report.schema.json").standardized
    let text = JSONRenderer(why: true).render(sample.report)
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    #expect(try JSONSchema(file: file).problems(in: value) == [])
  }

  @Test(arguments: Report.Sample.all)
  func `there are scores only where the report has them`(sample: Report.Sample) {
    let text = JSONRenderer(why: true).render(sample.report)
    for word in ["\"scores\"", "\"bands\"", "\"low\"", "\"sufficient\""] {
      #expect(text.contains(word) == !sample.report.scores.isEmpty)
    }
  }

  @Test func `guidance names only contacts that the report has`() {
    let text = JSONRenderer(why: true).render(.skipped)
    #expect(!text.contains("xx-helpline"))
  }
}

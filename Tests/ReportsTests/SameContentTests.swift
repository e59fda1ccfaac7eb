import Foundation
import Reports
import ScreeningCore
import Testing

/// Whichever format somebody gets, it holds the same guidance and the same contacts.
struct SameContentTests {
  static let formats: [(name: String, renderer: any Renderer)] = [
    ("text", TextRenderer(width: 100_000, why: true, details: true)),
    ("Markdown", MarkdownRenderer(why: true, details: true)), ("HTML", HTMLRenderer(why: true)),
    ("JSON", JSONRenderer(why: true)),
  ]

  /// The samples but that of hostile texts, whose characters each format shows in a way of its own.
  @Test(arguments: Report.Sample.all.filter { $0.name != "hostile" })
  func `every format says all that guidance says, and names all contacts`(
    sample: Report.Sample
  ) throws {
    let report = sample.report
    let guidance = (report.shown + report.undecided).flatMap { guidance in
      [guidance.words.title] + guidance.words.say
        + guidance.words.steps.flatMap { [$0.condition].compactMap(\.self) + $0.texts }
    }
    let contacts = report.contacts.flatMap { contact in
      [contact.name] + contact.channels.map(\.shortAddress)
    }
    for (name, renderer) in Self.formats {
      let words = Self.words(of: renderer.render(report))
      for text in guidance + contacts {
        #expect(words.contains(Self.words(of: text)), "\(name): \(text)")
      }
    }
  }

  @Test func `what is told in words alone shows no number in any format`() {
    var report = Report.figures
    report.scores = [
      Report.Score(
        id: "areas.held", name: "Freedom to leave",
        interval: Interval(low: Number(thousandths: 7777), high: Number(thousandths: 7777)),
        words: ["Told of being held"]),
      Report.Score(
        id: "areas.money", name: "Money",
        interval: Interval(low: Number(thousandths: 7777), high: Number(thousandths: 8888)),
        words: ["Nothing of it was told", "Money was told of"]),
    ]
    for (name, renderer) in Self.formats {
      let text = renderer.render(report)
      #expect(text.contains("Told of being held"), "\(name)")
      #expect(
        text.contains(
          name == "JSON" ? "Money was told of" : "Nothing of it was told, as far as is known"),
        "\(name)")
      #expect(!text.contains("7.777") && !text.contains("8.888"), "\(name)")
      #expect(!Self.words(of: text).contains("figure"), "\(name)")
    }
  }

  /// The letters and digits of a text, without markup, escapes and blanks.
  private static func words(of text: String) -> String {
    let shown = text.replacing(/<[^>]*>/, with: "").replacing(/&#?\w+;/, with: "")
      .replacing(/\\u[0-9a-f]{4}/, with: "")
    return String(shown.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}

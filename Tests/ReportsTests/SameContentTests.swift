import Foundation
import Reports
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

  /// The letters and digits of a text, without markup, escapes and blanks.
  private static func words(of text: String) -> String {
    let shown = text.replacing(/<[^>]*>/, with: "").replacing(/&#?\w+;/, with: "")
      .replacing(/\\u[0-9a-f]{4}/, with: "")
    return String(shown.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}

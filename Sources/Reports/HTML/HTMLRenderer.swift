package import HTMLKit
package import Localization
internal import PlainText

/// One page in one file: it needs no network, prints, and dials; only "Leave now" has a script.
package struct HTMLRenderer: Renderer {
  /// Whether the page holds the answers that each shown piece of guidance rests on.
  package var why: Bool
  package var wording: Wording
  /// What stands around the report.
  private let frame: PageFrame

  /// - Parameters:
  ///   - why: Whether the page holds the answers that each shown piece of guidance rests on.
  ///   - wording: The language of what is not the pack's own.
  ///   - frame: What stands around the report; nil for the usual page with "Leave now".
  package init(why: Bool = false, wording: Wording = .english, frame: PageFrame? = nil) {
    self.why = why
    self.wording = wording
    self.frame = frame ?? PageFrame(wording: wording)
  }

  package func render(_ report: Report) -> String {
    frame.html { body in
      body.element("main") { addParts(of: report, to: &$0) }
    }
  }

  private func addParts(of report: Report, to page: inout HTML) {
    page.element("h1", attributes(report.language), report.checklist.title)
    let line = [report.mode == .story ? wording.storyMark : nil, report.place?.title]
      .compactMap { $0 }
    if !line.isEmpty {
      page.element("p", ["class": "soft"], line.joined(separator: " · ").capitalizedAtStart)
    }
    for part in report.parts {
      switch part {
      case .danger: addDanger(report, to: &page)
      case .next: addNext(report, to: &page)
      case .thanks: addThanks(report, to: &page)
      case .described: addDescribed(report, to: &page)
      case .alsoHere: addAlsoHere(report, to: &page)
      case .help: addHelp(report, to: &page)
      case .figures: addFigures(report, to: &page)
      case .limits: addLimits(report, to: &page)
      case .keeping: addKeeping(of: report, to: &page)
      }
    }
  }

  /// The same with a class.
  func attributes(_ language: Language, kind: String, id: String? = nil) -> HTML.Attributes {
    let isOther = language != wording.language
    return [
      "class": kind, "id": id, "lang": isOther ? language.tag : nil,
      "dir": isOther ? language.direction : nil,
    ]
  }

  /// The language of a pack's text, where it is not the language of the page.
  func attributes(_ language: Language) -> HTML.Attributes {
    language == wording.language
      ? [:] : ["lang": language.tag, "dir": language.direction]
  }
}

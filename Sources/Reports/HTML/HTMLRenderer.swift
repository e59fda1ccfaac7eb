/// One page in one file: it needs no script and no network, prints, and dials.
package struct HTMLRenderer: Renderer {
  /// Whether the page holds the answers that each shown piece of guidance rests on.
  package var why: Bool
  package var wording: Wording
  /// Where "Leave now" leads: a page that is nobody's own.
  package var exit: String

  package init(
    why: Bool = false, wording: Wording = .english, exit: String = "https://www.wikipedia.org/"
  ) {
    self.why = why
    self.wording = wording
    self.exit = exit
  }

  package func render(_ report: Report) -> String {
    var page = HTML()
    page.void("!doctype html")
    page.element(
      "html", ["lang": wording.language.tag, "dir": wording.language.direction]
    ) { page in
      page.element("head") { addHead(to: &$0) }
      page.element("body") { page in
        page.element("header", ["class": "leave"]) { header in
          header.element("a", ["href": exit, "rel": "noreferrer"], wording.leaveNow)
        }
        page.element("main") { addParts(of: report, to: &$0) }
      }
    }
    return page.markup
  }

  private func addHead(to page: inout HTML) {
    page.void("meta", ["charset": "utf-8"])
    page.void(
      "meta", ["http-equiv": "Content-Security-Policy", "content": Self.contentSecurityPolicy])
    page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    page.void("meta", ["name": "referrer", "content": "no-referrer"])
    page.void("meta", ["name": "robots", "content": "noindex"])
    page.void("meta", ["name": "format-detection", "content": "telephone=no"])
    page.element("title", wording.pageTitle)
    page.style(.report)
  }

  /// Nothing may be loaded, sent or run; only the page's own style applies.
  private static let contentSecurityPolicy =
    "default-src 'none'; style-src 'sha256-\(HTMLStyle.report.sha256)'; "
    + "base-uri 'none'; form-action 'none'"

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
      case .thanks: addThanks(report, to: &page)
      case .described: addDescribed(report, to: &page)
      case .alsoHere: addAlsoHere(report, to: &page)
      case .help: addHelp(report, to: &page)
      case .figures: addFigures(report, to: &page)
      case .limits: addLimits(report, to: &page)
      case .keeping: addKeeping(to: &page)
      }
    }
  }

  /// The language of a pack's text, where it is not the language of the page.
  func attributes(_ language: Language) -> HTML.Attributes {
    language == wording.language
      ? [:] : ["lang": language.tag, "dir": language.direction]
  }
}

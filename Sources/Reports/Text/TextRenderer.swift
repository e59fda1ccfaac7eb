package import Localization

/// Plain, linear text for a terminal: nothing is redrawn, and nothing is said by colour.
package struct TextRenderer: Renderer {
  package var width: Int
  /// Whether to print the answers that each shown piece of guidance rests on.
  package var why: Bool
  /// Whether to print all of it, and of guidance not only the title, a step and a contact.
  package var details: Bool
  /// What the details are and how a reader gets them, where they are not printed.
  package var detailsHint: String?
  package var wording: Wording

  package init(
    width: Int = 80, why: Bool = false, details: Bool = false, detailsHint: String? = nil,
    wording: Wording = .english
  ) {
    self.width = width
    self.why = why
    self.details = details
    self.detailsHint = detailsHint
    self.wording = wording
  }

  package func render(_ report: Report) -> String {
    var page = TextPage(width: width)
    let title = report.checklist.title
    page.edges(
      report.mode == .story ? title + " · " + wording.storyMark : title,
      report.place?.title ?? "")
    for part in report.parts { add(part, of: report, to: &page) }
    return page.text
  }

  func add(_ part: Report.Part, of report: Report, to page: inout TextPage) {
    page.gap()
    switch part {
    case .danger: addDanger(report, to: &page)
    case .next: addNext(report, to: &page)
    case .thanks: addThanks(report, to: &page)
    case .described: addDescribed(report, to: &page)
    case .alsoHere: addAlsoHere(report, to: &page)
    case .help: addHelp(report, to: &page)
    case .figures: addFigures(report, to: &page)
    case .limits: addLimits(report, to: &page)
    case .keeping:
      page.add(details ? wording.kept(report.keeping) : wording.keptInShort(report.keeping))
    }
  }
}

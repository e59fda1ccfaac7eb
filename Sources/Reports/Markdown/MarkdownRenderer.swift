package import Localization

/// CommonMark, to be pasted into a document or a message.
package struct MarkdownRenderer: Renderer {
  /// Whether to print the answers that each shown piece of guidance rests on.
  package var why: Bool
  /// Whether to print the whole text of undecided guidance.
  package var details: Bool
  package var wording: Wording

  package init(why: Bool = false, details: Bool = false, wording: Wording = .english) {
    self.why = why
    self.details = details
    self.wording = wording
  }

  package func render(_ report: Report) -> String {
    var page = MarkdownPage()
    let title = report.checklist.title
    page.heading(1, report.mode == .story ? title + " · " + wording.storyMark : title)
    for part in report.parts {
      switch part {
      case .danger: addDanger(report, to: &page)
      case .thanks: addThanks(report, to: &page)
      case .described: addDescribed(report, to: &page)
      case .alsoHere: addAlsoHere(report, to: &page)
      case .help: addHelp(report, to: &page)
      case .figures: addFigures(report, to: &page)
      case .limits: addLimits(report, to: &page)
      case .keeping: addKeeping(report, to: &page)
      }
    }
    return page.text
  }
}

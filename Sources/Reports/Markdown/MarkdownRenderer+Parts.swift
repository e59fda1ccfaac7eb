internal import Localization

extension MarkdownRenderer {
  func addDanger(_ report: Report, to page: inout MarkdownPage) {
    page.quotation(
      wording.dangerTitle, [wording.callNow(report), wording.ifNobodyIsInDanger])
  }

  func addNext(_ report: Report, to page: inout MarkdownPage) {
    if let next = report.next {
      page.heading(2, wording.nextTitle(next, report.mode))
      page.paragraph(next.step)
      page.paragraph(next.sentence)
      page.paragraph(next.contact.map { wording.brief($0) } ?? wording.callNow(report))
    }
    for line in wording.linesForDanger(report) { page.paragraph(line) }
  }

  func addThanks(_ report: Report, to page: inout MarkdownPage) {
    page.paragraph(details ? wording.thanks(report.mode) : wording.thanksInShort(report.mode))
    for notice in report.notices { page.paragraph(wording.notice(notice)) }
  }

  func addDescribed(_ report: Report, to page: inout MarkdownPage) {
    page.heading(2, wording.describedTitle(report.mode))
    if !report.describesSomething { page.paragraph(wording.describesNothing(report)) }
    for guidance in report.shown {
      if details {
        addWhole(guidance, in: report, to: &page)
      } else {
        addFolded(guidance, in: report, to: &page)
      }
      if why { addReasons(guidance, in: report, to: &page) }
    }
  }

  func addAlsoHere(_ report: Report, to page: inout MarkdownPage) {
    page.heading(2, wording.alsoHereTitle)
    page.paragraph(wording.leftOpen)
    for guidance in details ? report.undecided : report.undecidedInView {
      if details {
        addWhole(guidance, in: report, to: &page)
      } else {
        page.heading(3, guidance.words.title)
        if let line = wording.shortest(guidance, in: report) { page.paragraph(line) }
      }
      if why && details { add(guidance.stepReasons, to: &page) }
    }
    if !details, let more = wording.moreUndecided(report) { page.paragraph(more) }
    guard !report.leftOut.isEmpty else { return }
    guard details else { return page.paragraph(wording.leftOutInShort(report.leftOut.count)) }
    page.paragraph(wording.leftOut(report.leftOut.count))
    page.list(report.leftOut)
  }

  func addFigures(_ report: Report, to page: inout MarkdownPage) {
    page.heading(2, wording.figuresTitle)
    page.paragraph(wording.figuresNotice)
    page.list(report.scores.map { $0.name + ": " + wording.figure($0) })
  }

  func addLimits(_ report: Report, to page: inout MarkdownPage) {
    guard details else {
      if let detailsHint { page.paragraph(detailsHint) }
      return page.paragraph(wording.limitsInShort(report.checklist))
    }
    page.heading(2, wording.limitsTitle)
    for paragraph in wording.limits(report.checklist) { page.paragraph(paragraph) }
  }

  func addKeeping(_ report: Report, to page: inout MarkdownPage) {
    guard details else { return page.paragraph(wording.keptInShort(report.keeping)) }
    page.heading(2, wording.keepingTitle)
    page.paragraph(wording.kept(report.keeping))
  }
}

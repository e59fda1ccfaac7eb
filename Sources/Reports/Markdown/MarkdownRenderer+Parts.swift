internal import Localization

extension MarkdownRenderer {
  func addDanger(_ report: Report, to page: inout MarkdownPage) {
    page.quotation(
      wording.dangerTitle, [wording.callNow(report), wording.ifNobodyIsInDanger])
  }

  func addNext(_ report: Report, to page: inout MarkdownPage) {
    if let next = report.next {
      page.heading(2, wording.nextTitle)
      page.paragraph(next.step)
      page.paragraph(next.title)
      page.paragraph(next.contact.map { wording.brief($0) } ?? wording.callNow(report))
    }
    for line in wording.linesForDanger(report) { page.paragraph(line) }
  }

  func addThanks(_ report: Report, to page: inout MarkdownPage) {
    page.paragraph(wording.thanks(report.mode))
    for notice in report.notices { page.paragraph(wording.notice(notice)) }
  }

  func addDescribed(_ report: Report, to page: inout MarkdownPage) {
    page.heading(2, wording.describedTitle(report.mode))
    if !report.describesSomething { page.paragraph(wording.describesNothing(report)) }
    for guidance in report.shown {
      guard details else {
        addFolded(guidance, from: report.help, to: &page)
        if why { addReasons(guidance, to: &page) }
        continue
      }
      addTitle(guidance, to: &page)
      addWords(guidance, to: &page)
      addContacts(of: guidance, from: report.help, to: &page)
      if why { addReasons(guidance, to: &page) }
    }
  }

  func addAlsoHere(_ report: Report, to page: inout MarkdownPage) {
    page.heading(2, wording.alsoHereTitle)
    page.paragraph(wording.leftOpen)
    for guidance in report.undecided {
      addTitle(guidance, to: &page)
      if details { addWords(guidance, to: &page) }
      addContacts(of: guidance, from: report.help, to: &page)
    }
    if !report.leftOut.isEmpty {
      page.paragraph(wording.leftOut(report.leftOut.count))
      page.list(report.leftOut)
    }
  }

  func addFigures(_ report: Report, to page: inout MarkdownPage) {
    page.heading(2, wording.figuresTitle)
    page.paragraph(wording.figuresNotice)
    page.list(report.scores.map { $0.name + ": " + wording.figure($0) })
  }

  func addLimits(_ report: Report, to page: inout MarkdownPage) {
    page.heading(2, wording.limitsTitle)
    for paragraph in wording.limits(report.checklist) { page.paragraph(paragraph) }
  }

  func addKeeping(_ report: Report, to page: inout MarkdownPage) {
    page.heading(2, wording.keepingTitle)
    page.paragraph(wording.kept(report.keeping))
  }
}

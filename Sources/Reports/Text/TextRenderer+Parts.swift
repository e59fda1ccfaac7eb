internal import Localization

extension TextRenderer {
  func addDanger(_ report: Report, to page: inout TextPage) {
    page.heading(wording.dangerTitle)
    page.add(wording.callNow(report), indent: 2)
    page.add(wording.ifNobodyIsInDanger, indent: 2)
  }

  func addNext(_ report: Report, to page: inout TextPage) {
    if let next = report.next {
      page.heading(wording.nextTitle(next, report.mode))
      page.add(next.step, indent: 2)
      page.add(next.sentence, indent: 2)
      page.add(next.contact.map { wording.brief($0) } ?? wording.callNow(report), indent: 2)
    }
    for line in wording.linesForDanger(report) {
      page.gap()
      page.add(line, indent: 2)
    }
  }

  func addThanks(_ report: Report, to page: inout TextPage) {
    page.add(details ? wording.thanks(report.mode) : wording.thanksInShort(report.mode))
    for notice in report.notices {
      page.gap()
      page.add(wording.notice(notice))
    }
  }

  func addDescribed(_ report: Report, to page: inout TextPage) {
    page.heading(wording.describedTitle(report.mode))
    if !report.describesSomething {
      page.add(wording.describesNothing(report))
    }
    for guidance in report.shown {
      page.gap()
      if details {
        addWhole(guidance, in: report, to: &page)
      } else {
        addFolded(guidance, in: report, to: &page)
      }
      if why { addReasons(guidance, in: report, to: &page) }
    }
  }

  func addAlsoHere(_ report: Report, to page: inout TextPage) {
    page.heading(wording.alsoHereTitle)
    page.add(wording.leftOpen)
    for guidance in details ? report.undecided : report.undecidedInView {
      page.gap()
      if details {
        addWhole(guidance, in: report, to: &page)
      } else {
        addTitleInShort(guidance, in: report, to: &page)
      }
      if why && details { add(guidance.stepReasons, to: &page) }
    }
    if !details, let more = wording.moreUndecided(report) {
      page.gap()
      page.add(more)
    }
    guard !report.leftOut.isEmpty else { return }
    page.gap()
    guard details else { return page.add(wording.leftOutInShort(report.leftOut.count)) }
    page.add(wording.leftOut(report.leftOut.count))
    for question in report.leftOut { page.add(question, indent: 2, mark: "- ") }
  }

  private func addWhole(_ guidance: Report.Guidance, in report: Report, to page: inout TextPage) {
    addTitle(guidance, to: &page)
    page.gap()
    addWords(guidance, to: &page)
    addContacts(of: guidance, from: report.help, to: &page)
  }

  func addFigures(_ report: Report, to page: inout TextPage) {
    page.heading(wording.figuresTitle)
    page.add(wording.figuresNotice)
    page.gap()
    for score in report.scores {
      page.add(score.name + ": " + wording.figure(score), indent: 2, mark: "- ")
    }
  }

  func addLimits(_ report: Report, to page: inout TextPage) {
    guard details else {
      if let detailsHint { page.add(detailsHint) }
      page.gap()
      return page.add(wording.limitsInShort(report.checklist))
    }
    page.heading(wording.limitsTitle)
    for paragraph in wording.limits(report.checklist) {
      page.gap()
      page.add(paragraph, indent: 2)
    }
  }
}

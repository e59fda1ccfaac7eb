package import HTMLKit
internal import Localization
internal import ScreeningCore

extension HTMLRenderer {
  /// Adds a part under its heading, as a region that its heading names.
  func section(
    _ id: String, _ title: String, kind: String? = nil, to page: inout HTML,
    content: (inout HTML) -> Void
  ) {
    page.element("section", ["id": id, "class": kind, "aria-labelledby": id + "-title"]) {
      section in
      section.element("h2", ["id": id + "-title"], title)
      content(&section)
    }
  }

  /// Adds a part of which only the heading and a short line are in view.
  private func foldedSection(
    _ id: String, _ title: String, _ short: String, to page: inout HTML,
    content: (inout HTML) -> Void
  ) {
    page.element("section", ["id": id, "aria-labelledby": id + "-title"]) { section in
      section.element("details", ["class": "fold"]) { details in
        details.element("summary") { summary in
          summary.element("h2", ["id": id + "-title"], title)
          summary.element("span", ["class": "first"], short)
        }
        content(&details)
      }
    }
  }

  func addDanger(_ report: Report, to page: inout HTML) {
    section("danger", wording.dangerTitle, kind: "danger now", to: &page) { section in
      addNumbers(of: report, to: &section)
      section.element("p", wording.ifNobodyIsInDanger)
    }
  }

  /// Adds the card with which a report begins, and the lines for danger under it.
  package func addNext(_ report: Report, to page: inout HTML) {
    if let next = report.next {
      page.element("section", ["class": "next-card", "aria-labelledby": "next-step"]) { section in
        section.element("p", ["class": "label"], wording.nextTitle(next, report.mode))
        section.element(
          "h2", attributes(report.language, kind: "next-step", id: "next-step"), next.step)
        section.element("p", ["class": "act"]) { line in
          if let contact = next.contact {
            line.brief(contact, wording)
          } else {
            addEmergencyInLine(report, to: &line)
          }
        }
        section.element("p", attributes(report.language, kind: "of"), next.sentence)
      }
    }
    addLinesForDanger(report, to: &page)
  }

  /// The same lines as in other formats, with numbers that can be pressed.
  private func addLinesForDanger(_ report: Report, to page: inout HTML) {
    if report.dangers.mentionEmergency {
      page.element("p", ["class": "if"]) { line in
        line.text(wording.dangerInPassing + " ")
        addEmergencyInLine(report, to: &line)
      }
    }
    if report.mentionsCrisisLine {
      page.element("p", ["class": "if"]) { line in
        line.text(wording.condition([report.crisisLine.situation]) + " ")
        addCrisisLine(of: report, to: &line)
      }
    }
    if let words = wording.noCrisisLine(report) { page.element("p", words) }
  }

  private func addCrisisLine(of report: Report, to line: inout HTML) {
    let crisis = report.crisisLine
    guard let contact = crisis.contact else { return addEmergencyInLine(report, to: &line) }
    if crisis.isKnown { line.brief(contact, wording) }
    if crisis.needsEmergency {
      if crisis.isKnown { line.text(". ") }
      addEmergencyInLine(report, to: &line)
      line.text(" ")
    }
    if !crisis.isKnown { line.brief(contact, wording) }
  }

  private func addEmergencyInLine(_ report: Report, to line: inout HTML) {
    guard let emergency = report.emergency, !emergency.numbers.isEmpty else {
      return line.text(wording.callNow(report))
    }
    for (place, number) in emergency.numbersInShort.enumerated() {
      if place > 0 { line.text(" · ") }
      line.address(number, wording)
      if let note = number.note { line.text(" (" + note + ")") }
    }
  }

  func addThanks(_ report: Report, to page: inout HTML) {
    page.element("p", wording.thanks(report.mode))
    for notice in report.notices { page.element("p", wording.notice(notice)) }
  }

  func addDescribed(_ report: Report, to page: inout HTML) {
    section("described", wording.describedTitle(report.mode), to: &page) { section in
      if !report.describesSomething {
        section.element("p", wording.describesNothing(report))
      }
      for guidance in report.shown { add(guidance, in: report, to: &section) }
    }
  }

  func addAlsoHere(_ report: Report, to page: inout HTML) {
    section("also", wording.alsoHereTitle, to: &page) { section in
      section.element("p", wording.leftOpen)
      for guidance in report.undecidedInView { add(guidance, in: report, to: &section) }
      if let more = wording.moreUndecided(report) {
        section.element("details", ["class": "fold"]) { details in
          details.element("summary", more)
          for guidance in report.undecided.dropFirst(report.undecidedInView.count) {
            add(guidance, in: report, to: &details)
          }
        }
      }
      guard !report.leftOut.isEmpty else { return }
      section.element("details", ["class": "fold"]) { details in
        details.element("summary", wording.leftOutInShort(report.leftOut.count))
        details.element("ul", attributes(report.language)) { list in
          for question in report.leftOut { list.element("li", question) }
        }
      }
    }
  }

  func addFigures(_ report: Report, to page: inout HTML) {
    section("figures", wording.figuresTitle(report.scores), to: &page) { section in
      section.element("p", wording.figuresNotice(report.scores))
      section.element("dl") { list in
        for score in report.scores {
          list.element("dt", attributes(report.language), score.name)
          list.element("dd", wording.figure(score))
        }
      }
    }
  }

  func addLimits(_ report: Report, to page: inout HTML) {
    foldedSection(
      "limits", wording.limitsTitle, wording.limitsInShort(report.checklist), to: &page
    ) { section in
      for paragraph in wording.limits(report.checklist) { section.element("p", paragraph) }
    }
  }

  func addKeeping(of report: Report, to page: inout HTML) {
    let isFile = ![.openPage, .openPageOfCase].contains(report.keeping)
    foldedSection(
      "kept", wording.keepingTitle,
      isFile ? wording.pageKeptInShort : wording.kept(report.keeping), to: &page
    ) { section in
      section.element("p", wording.pageKept)
    }
  }
}

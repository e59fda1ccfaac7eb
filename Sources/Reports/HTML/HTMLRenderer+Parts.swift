internal import HTMLKit
internal import Localization
internal import ScreeningCore

extension HTMLRenderer {
  /// Adds a part under its heading, as a region that its heading names.
  func section(
    _ id: String, _ title: String, kind: String? = nil, to page: inout HTML,
    content: (inout HTML) -> Void
  ) {
    page.element("section", ["class": kind, "aria-labelledby": id]) { section in
      section.element("h2", ["id": id], title)
      content(&section)
    }
  }

  func addDanger(_ report: Report, to page: inout HTML) {
    section("danger", wording.dangerTitle, kind: "danger now", to: &page) { section in
      addNumbers(of: report, to: &section)
      section.element("p", wording.ifNobodyIsInDanger)
    }
  }

  func addNext(_ report: Report, to page: inout HTML) {
    page.element("section", ["class": "next-card", "aria-labelledby": "next"]) { section in
      if let next = report.next {
        section.element("p", ["class": "label"], wording.nextTitle)
        section.element("h2", attributes(report.language, kind: "next-step", id: "next"), next.step)
        section.element("p", attributes(report.language), next.title)
        section.element("ul", ["class": "act"]) { list in
          list.brief(next.contact, orIn: report, wording)
        }
      }
    }
    addLinesForDanger(report, to: &page)
  }

  /// The lines under the next step, with numbers that can be pressed.
  private func addLinesForDanger(_ report: Report, to page: inout HTML) {
    if report.dangers.mentionEmergency {
      page.element("p", ["class": "if"], wording.dangerInPassing)
      page.element("ul", ["class": "act"]) { $0.briefEmergency(report.emergency, wording) }
    }
    guard report.mentionsCrisisLine else { return }
    let line = report.crisisLine
    page.element("p", ["class": "if"], wording.thinkingOfSelfHarm)
    if !line.isKnown, line.contact != nil {
      page.element("p", wording.noCrisisLine(in: report.place))
    }
    page.element("ul", ["class": "act"]) { list in
      list.brief(line.contact, orIn: report, wording)
      if line.needsEmergency, line.contact != nil {
        list.briefEmergency(report.emergency, wording)
      }
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
      for guidance in report.shown { addShown(guidance, in: report, to: &section) }
    }
  }

  func addAlsoHere(_ report: Report, to page: inout HTML) {
    section("also", wording.alsoHereTitle, to: &page) { section in
      section.element("p", wording.leftOpen)
      for guidance in report.undecided { addUndecided(guidance, in: report, to: &section) }
      guard !report.leftOut.isEmpty else { return }
      section.element("p", wording.leftOut(report.leftOut.count))
      section.element("ul", attributes(report.language)) { list in
        for question in report.leftOut { list.element("li", question) }
      }
    }
  }

  func addFigures(_ report: Report, to page: inout HTML) {
    section("figures", wording.figuresTitle, to: &page) { section in
      section.element("p", wording.figuresNotice)
      section.element("dl") { list in
        for score in report.scores {
          list.element("dt", attributes(report.language), score.name)
          list.element("dd", wording.figure(score))
        }
      }
    }
  }

  func addLimits(_ report: Report, to page: inout HTML) {
    section("limits", wording.limitsTitle, to: &page) { section in
      for paragraph in wording.limits(report.checklist) { section.element("p", paragraph) }
    }
  }

  func addKeeping(to page: inout HTML) {
    section("kept", wording.keepingTitle, to: &page) { section in
      section.element("p", wording.pageKept)
    }
  }
}

extension HTML {
  /// Adds a line for a contact, or lines for the emergency number where there is none.
  fileprivate mutating func brief(
    _ contact: Report.Contact?, orIn report: Report, _ wording: Wording
  ) {
    guard let contact else { return briefEmergency(report.emergency, wording) }
    element("li") { $0.brief(contact, wording) }
  }
}

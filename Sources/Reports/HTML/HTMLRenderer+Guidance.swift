internal import HTMLKit
internal import Localization
internal import ScreeningCore

extension HTMLRenderer {
  /// A piece of guidance: its title, a step and a contact in view, and the whole to unfold.
  func add(_ guidance: Report.Guidance, in report: Report, to page: inout HTML) {
    page.element("article", ["class": "guidance " + tone(of: guidance.urgency)]) { card in
      card.element("details", ["class": "fold"]) { details in
        details.element("summary") { addSummary(of: guidance, in: report, to: &$0) }
        details.element("p", ["class": "when"], wording.urgency(guidance.urgency))
        addWords(guidance, in: report, to: &details)
        addContacts(of: guidance, from: report.help, to: &details)
      }
      addFirstContact(of: guidance, in: report, to: &card)
      if why { addReasons(guidance, in: report, to: &card) }
    }
  }

  private func addSummary(
    of guidance: Report.Guidance, in report: Report, to summary: inout HTML
  ) {
    summary.element("h3", attributes(report.language), guidance.words.title)
    if report.showsStep(guidance), let step = report.firstStep(of: guidance) {
      if let condition = step.condition {
        summary.element("span", attributes(report.language, kind: "if"), condition)
      }
      summary.element("span", attributes(report.language, kind: "first"), step.text)
    }
    if let text = report.placeOfStep(of: guidance) {
      summary.element("span", attributes(report.language, kind: "first"), text)
    }
  }

  /// Who can help with it, in view as long as the rest is folded.
  private func addFirstContact(
    of guidance: Report.Guidance, in report: Report, to card: inout HTML
  ) {
    let contact = report.firstContact(of: guidance).flatMap {
      report.isNew($0, in: guidance) ? $0 : nil
    }
    guard contact != nil || guidance.refersToEmergency else { return }
    card.element("ul", ["class": "act"]) { list in
      list.helpers(
        contact.map { [$0] } ?? [], report.emergency, after: guidance.contactsBeforeEmergency,
        wording)
    }
  }

  private func tone(of urgency: Urgency) -> String {
    switch urgency {
    case .learn: "learn"
    case .talk: "talk"
    case .soon: "soon"
    case .now: "now"
    }
  }

  private func addWords(_ guidance: Report.Guidance, in report: Report, to page: inout HTML) {
    add(guidance.words, in: report.language, to: &page)
    guard let original = guidance.original else { return }
    page.element("div", ["class": "original"]) { div in
      div.element("p", ["class": "soft"], wording.originalTitle(in: original.language))
      div.element("h4", attributes(original.language), original.words.title)
      add(original.words, in: original.language, to: &div)
    }
  }

  private func add(_ words: Report.Guidance.Words, in language: Language, to page: inout HTML) {
    for paragraph in words.say { page.element("p", attributes(language), paragraph) }
    for group in words.steps {
      if let heading = group.heading {
        page.element("p", attributes(language, kind: "if"), heading)
      }
      page.element("ol", attributes(language)) { list in
        for step in group.texts { list.element("li", step) }
      }
    }
    if let title = words.above { page.element("p", ["class": "soft"], wording.stepsAbove(title)) }
  }

  private func addReasons(_ guidance: Report.Guidance, in report: Report, to page: inout HTML) {
    let hasReasons = !guidance.isForEveryone && !guidance.reasons.isEmpty
    guard hasReasons || !guidance.stepReasons.isEmpty else { return }
    page.element("details", ["class": "folded"]) { details in
      details.element("summary", wording.whyTitle)
      if hasReasons { add(guidance.reasons, in: report, to: &details) }
      for reason in guidance.stepReasons {
        details.element("p", attributes(report.language), wording.stepReasonTitle(reason))
        if !reason.answers.isEmpty { add(reason.answers, in: report, to: &details) }
      }
    }
  }

  private func add(_ reasons: [Report.Reason], in report: Report, to page: inout HTML) {
    page.element("dl") { list in
      for reason in reasons {
        list.element("dt", attributes(report.language), reason.question)
        list.element("dd", ["dir": "auto"], reason.answer)
      }
    }
  }
}

internal import HTMLKit
internal import Localization
internal import ScreeningCore

extension HTMLRenderer {
  func addShown(_ guidance: Report.Guidance, in report: Report, to page: inout HTML) {
    card(guidance, in: report, to: &page) { card in
      addFirstStep(of: guidance, in: report, to: &card)
      addContacts(of: guidance, from: report.help, to: &card)
      card.element("details", ["class": "folded"]) { details in
        details.element("summary", wording.readMore)
        addWords(guidance, in: report, to: &details)
      }
      if why { addReasons(guidance, in: report, to: &card) }
    }
  }

  /// What stands in view of a piece of guidance: its first step, or where its steps are.
  private func addFirstStep(
    of guidance: Report.Guidance, in report: Report, to page: inout HTML
  ) {
    guard let group = guidance.words.steps.first, let step = group.texts.first else {
      for title in guidance.words.above { page.element("p", wording.stepsAbove(title)) }
      return
    }
    if let heading = group.heading {
      page.element("p", attributes(report.language, kind: "if"), heading)
    }
    page.element("p", attributes(report.language), step)
  }

  func addUndecided(_ guidance: Report.Guidance, in report: Report, to page: inout HTML) {
    card(guidance, in: report, to: &page) { card in
      addContacts(of: guidance, from: report.help, to: &card)
      card.element("details", ["class": "folded"]) { details in
        details.element("summary", wording.readMore)
        addWords(guidance, in: report, to: &details)
      }
    }
  }

  private func card(
    _ guidance: Report.Guidance, in report: Report, to page: inout HTML,
    content: (inout HTML) -> Void
  ) {
    page.element("article", ["class": "guidance " + tone(of: guidance.urgency)]) { card in
      card.element("h3", attributes(report.language), guidance.words.title)
      card.element("p", ["class": "when"], wording.urgency(guidance.urgency))
      content(&card)
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
    for title in words.above { page.element("p", ["class": "soft"], wording.stepsAbove(title)) }
  }

  private func addReasons(_ guidance: Report.Guidance, in report: Report, to page: inout HTML) {
    guard !guidance.isForEveryone, !guidance.reasons.isEmpty else { return }
    page.element("details", ["class": "folded"]) { details in
      details.element("summary", wording.whyTitle)
      details.element("dl") { list in
        for reason in guidance.reasons {
          list.element("dt", attributes(report.language), reason.question)
          list.element("dd", ["dir": "auto"], reason.answer)
        }
      }
    }
  }
}

internal import Localization

extension TextRenderer {
  func addTitle(_ guidance: Report.Guidance, to page: inout TextPage) {
    page.add(guidance.words.title, indent: 2)
    page.add(wording.urgency(guidance.urgency), indent: 2)
  }

  /// The words of guidance; below a draft of a translation, also the author's own.
  func addWords(_ guidance: Report.Guidance, to page: inout TextPage) {
    add(guidance.words, to: &page)
    guard let original = guidance.original else { return }
    page.gap()
    page.add(wording.originalTitle(in: original.language) + ":", indent: 4)
    page.add(original.words.title, indent: 4)
    page.gap()
    add(original.words, to: &page)
  }

  private func add(_ words: Report.Guidance.Words, to page: inout TextPage) {
    for paragraph in words.say {
      page.add(paragraph, indent: 4)
      page.gap()
    }
    var number = 0
    for group in words.steps {
      if let heading = group.heading {
        if number > 0 { page.gap() }
        page.add(heading, indent: 4)
      }
      for step in group.texts {
        number += 1
        page.add(step, indent: 4, mark: "\(number). ")
      }
    }
    if let title = words.above { page.add(wording.stepsAbove(title), indent: 4) }
  }

  /// A piece of guidance in short: its title, its first step, and who can help.
  func addFolded(_ guidance: Report.Guidance, in report: Report, to page: inout TextPage) {
    page.add(guidance.words.title, indent: 2)
    if report.showsStep(guidance), let step = report.firstStep(of: guidance) {
      if let condition = step.condition { page.add(condition, indent: 4) }
      page.add(step.text, indent: 4, mark: "- ")
    }
    if let text = report.placeOfStep(of: guidance) { page.add(text, indent: 4) }
    addShortestContact(of: guidance, in: report, to: &page)
  }

  /// Undecided guidance in short: its title, and who can help.
  func addTitleInShort(_ guidance: Report.Guidance, in report: Report, to page: inout TextPage) {
    page.add(guidance.words.title, indent: 2, mark: "- ")
    addShortestContact(of: guidance, in: report, to: &page)
  }

  private func addShortestContact(
    of guidance: Report.Guidance, in report: Report, to page: inout TextPage
  ) {
    if let line = wording.shortest(guidance, in: report) { page.add(line, indent: 4) }
  }

  /// The first contacts of a piece of guidance, each with the first way to reach it.
  func addContacts(of guidance: Report.Guidance, from help: Report.Help, to page: inout TextPage) {
    let lines = wording.firstHelp(for: guidance, in: help)
    guard !lines.isEmpty else { return }
    page.gap()
    page.add(wording.whoCanHelpHere, indent: 4)
    for line in lines { page.add(line, indent: 4, mark: "- ") }
  }

  func addReasons(
    _ guidance: Report.Guidance, in report: Report, to page: inout TextPage
  ) {
    page.gap()
    if guidance.isForEveryone || guidance.reasons.isEmpty {
      page.add(wording.forEveryone, indent: 4)
    } else {
      page.add(wording.whyTitle + ":", indent: 4)
      addAnswers(guidance.reasons, to: &page)
    }
    add(details ? guidance.stepReasons : report.firstStepReasons(of: guidance), to: &page)
  }

  /// Why steps stand as they do: by themselves, or with an "If" in front.
  func add(_ reasons: [Report.StepReason], to page: inout TextPage) {
    for reason in reasons {
      page.add(wording.stepReasonTitle(reason), indent: 4)
      addAnswers(reason.answers, to: &page)
    }
  }

  private func addAnswers(_ reasons: [Report.Reason], to page: inout TextPage) {
    for reason in reasons { page.add(wording.reason(reason), indent: 4, mark: "- ") }
  }
}

// Parts of a report that can be rendered alone.
extension TextRenderer {
  /// One piece of guidance with its contacts, as it stands in a report.
  package func render(_ guidance: Report.Guidance, _ help: Report.Help) -> String {
    var page = TextPage(width: width)
    addTitle(guidance, to: &page)
    page.gap()
    addWords(guidance, to: &page)
    addContacts(of: guidance, from: help, to: &page)
    return page.text
  }

  /// What a report in short leaves out: all guidance, everyone who can help, and what this cannot tell.
  package func renderRest(of report: Report) -> String {
    var whole = self
    whole.details = true
    var page = TextPage(width: width)
    for part in report.parts where [.described, .alsoHere, .help, .limits].contains(part) {
      whole.add(part, of: report, to: &page)
    }
    return page.text
  }

  /// Who can help in a place, as it stands in a report.
  package func renderContacts(
    in place: Report.Place?, emergency: Report.Emergency?, _ contacts: [Report.Contact]
  ) -> String {
    var page = TextPage(width: width)
    addHelp(in: place, emergency: emergency, contacts, to: &page)
    return page.text
  }
}

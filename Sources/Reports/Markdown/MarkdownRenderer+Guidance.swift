internal import Localization

extension MarkdownRenderer {
  func addTitle(_ guidance: Report.Guidance, to page: inout MarkdownPage) {
    page.heading(3, guidance.words.title)
    page.emphasized(wording.urgency(guidance.urgency))
  }

  /// A piece of guidance in short: its title, its first step, and who can help.
  func addFolded(_ guidance: Report.Guidance, in report: Report, to page: inout MarkdownPage) {
    page.heading(3, guidance.words.title)
    if report.showsStep(guidance), let step = report.firstStep(of: guidance) {
      page.paragraph([step.condition, step.text].compactMap(\.self).joined(separator: " "))
    }
    if let text = report.placeOfStep(of: guidance) { page.paragraph(text) }
    if let line = wording.shortest(guidance, in: report) { page.paragraph(line) }
  }

  func addWhole(_ guidance: Report.Guidance, in report: Report, to page: inout MarkdownPage) {
    addTitle(guidance, to: &page)
    addWords(guidance, to: &page)
    addContacts(of: guidance, from: report.help, to: &page)
  }

  /// The words of guidance; below a draft of a translation, also the author's own.
  func addWords(_ guidance: Report.Guidance, to page: inout MarkdownPage) {
    add(guidance.words, to: &page)
    guard let original = guidance.original else { return }
    page.paragraph(wording.originalTitle(in: original.language) + ":")
    page.paragraph(original.words.title)
    add(original.words, to: &page)
  }

  private func add(_ words: Report.Guidance.Words, to page: inout MarkdownPage) {
    for paragraph in words.say { page.paragraph(paragraph) }
    for group in words.steps {
      if let heading = group.heading { page.paragraph(heading) }
      page.steps(group.texts)
    }
    if let title = words.above { page.paragraph(wording.stepsAbove(title)) }
  }

  func addContacts(
    of guidance: Report.Guidance, from help: Report.Help, to page: inout MarkdownPage
  ) {
    let lines = wording.firstHelp(for: guidance, in: help, isNow: false)
    guard !lines.isEmpty else { return }
    page.paragraph(wording.whoCanHelpHere)
    page.list(lines)
  }

  func addReasons(
    _ guidance: Report.Guidance, in report: Report, to page: inout MarkdownPage
  ) {
    if guidance.isForEveryone || guidance.reasons.isEmpty {
      page.paragraph(wording.forEveryone)
    } else {
      page.paragraph(wording.whyTitle + ":")
      page.list(guidance.reasons.map(wording.reason))
    }
    add(details ? guidance.stepReasons : report.firstStepReasons(of: guidance), to: &page)
  }

  /// Why steps stand as they do: by themselves, or with an "If" in front.
  func add(_ reasons: [Report.StepReason], to page: inout MarkdownPage) {
    for reason in reasons {
      page.paragraph(wording.stepReasonTitle(reason))
      page.list(reason.answers.map(wording.reason))
    }
  }
}

internal import Localization

extension MarkdownRenderer {
  func addTitle(_ guidance: Report.Guidance, to page: inout MarkdownPage) {
    page.heading(3, guidance.words.title)
    page.emphasized(wording.urgency(guidance.urgency))
  }

  /// A piece of guidance in short: its title, its first step, and who can help.
  func addFolded(
    _ guidance: Report.Guidance, from help: Report.Help, to page: inout MarkdownPage
  ) {
    page.heading(3, guidance.words.title)
    if let group = guidance.words.steps.first, let step = group.texts.first {
      page.paragraph([group.heading, step].compactMap(\.self).joined(separator: " "))
    } else if guidance.words.above.isEmpty {
      for paragraph in guidance.words.say.prefix(1) { page.paragraph(paragraph) }
    } else {
      for title in guidance.words.above { page.paragraph(wording.stepsAbove(title)) }
    }
    addContacts(of: guidance, from: help, to: &page)
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
    for title in words.above { page.paragraph(wording.stepsAbove(title)) }
  }

  func addContacts(
    of guidance: Report.Guidance, from help: Report.Help, to page: inout MarkdownPage
  ) {
    let lines = wording.firstHelp(for: guidance, in: help, isNow: false)
    guard !lines.isEmpty else { return }
    page.paragraph(wording.whoCanHelpHere)
    page.list(lines)
  }

  func addReasons(_ guidance: Report.Guidance, to page: inout MarkdownPage) {
    guard !guidance.isForEveryone, !guidance.reasons.isEmpty else {
      page.paragraph(wording.forEveryone)
      return
    }
    page.paragraph(wording.whyTitle + ":")
    page.list(guidance.reasons.map(wording.reason))
  }
}

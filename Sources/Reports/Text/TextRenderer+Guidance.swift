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
    for title in words.above { page.add(wording.stepsAbove(title), indent: 4) }
  }

  /// A piece of guidance in short: its title, its first step, and who can help.
  func addFolded(_ guidance: Report.Guidance, from help: Report.Help, to page: inout TextPage) {
    page.add(guidance.words.title, indent: 2)
    if let group = guidance.words.steps.first, let step = group.texts.first {
      if let heading = group.heading { page.add(heading, indent: 4) }
      page.add(step, indent: 4, mark: "- ")
    } else if guidance.words.above.isEmpty {
      for paragraph in guidance.words.say.prefix(1) { page.add(paragraph, indent: 4) }
    } else {
      for title in guidance.words.above { page.add(wording.stepsAbove(title), indent: 4) }
    }
    addShortestContacts(of: guidance, from: help, indent: 4, to: &page)
  }

  /// The first contacts of a piece of guidance, each with the first way to reach it.
  func addContacts(of guidance: Report.Guidance, from help: Report.Help, to page: inout TextPage) {
    let lines = wording.firstHelp(for: guidance, in: help)
    guard !lines.isEmpty else { return }
    page.gap()
    page.add(wording.whoCanHelpHere, indent: 4)
    for line in lines { page.add(line, indent: 4, mark: "- ") }
  }

  /// The same in one line; the names stand under "Who can help".
  func addShortestContacts(
    of guidance: Report.Guidance, from help: Report.Help, indent: Int = 2,
    to page: inout TextPage
  ) {
    let channels =
      (guidance.refersToEmergency ? help.emergency?.numbers ?? [] : [])
      + help.first(for: guidance).compactMap(\.channels.first)
    if !channels.isEmpty { page.add(wording.shortest(channels), indent: indent) }
  }

  func addReasons(_ guidance: Report.Guidance, to page: inout TextPage) {
    page.gap()
    guard !guidance.isForEveryone, !guidance.reasons.isEmpty else {
      page.add(wording.forEveryone, indent: 4)
      return
    }
    page.add(wording.whyTitle + ":", indent: 4)
    for reason in guidance.reasons { page.add(wording.reason(reason), indent: 4, mark: "- ") }
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

  /// Who can help in a place, as it stands in a report.
  package func renderContacts(
    in place: Report.Place?, emergency: Report.Emergency?, _ contacts: [Report.Contact]
  ) -> String {
    var page = TextPage(width: width)
    addHelp(in: place, emergency: emergency, contacts, to: &page)
    return page.text
  }
}

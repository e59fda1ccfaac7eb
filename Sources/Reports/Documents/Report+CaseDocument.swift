package import Localization
internal import PlainText
internal import ScreeningCore

// A report for whoever leads a talk, as parts of a document. It has no figures.
extension Report {
  /// What to do next, the guidance, what is undecided, and all who can help, held-back ones marked.
  package func documentParts(_ wording: Wording) -> [CaseDocument.Part] {
    var parts: [CaseDocument.Part] = []
    if dangers.leadWithEmergency {
      parts.append(
        .init(
          wording.dangerTitle,
          [.init(.paragraph, wording.callNow(self)), .init(.paragraph, wording.ifNobodyIsInDanger)])
      )
    }
    if let next {
      let contact = next.contact.map { wording.brief($0, isNow: false) } ?? wording.callNow(self)
      let lines = [next.step, next.sentence, contact] + wording.linesForDanger(self)
      parts.append(.init(wording.nextTitle(next, mode), lines.map { .init(.paragraph, $0) }))
    }
    parts.append(
      .init(
        wording.describedTitle(mode),
        (describesSomething ? [] : [.init(.paragraph, wording.describesNothing(self))])
          + shown.flatMap { entries(of: $0, wording) }))
    if !undecided.isEmpty || !leftOut.isEmpty {
      let open = leftOut.map { CaseDocument.Entry(.line, $0) }
      parts.append(
        .init(
          wording.alsoHereTitle,
          [.init(.paragraph, wording.leftOpen)] + undecided.flatMap { entries(of: $0, wording) }
            + (open.isEmpty ? [] : [.init(.paragraph, wording.leftOut(open.count))] + open)))
    }
    parts.append(.init(wording.helpTitle(place), helpEntries(wording)))
    parts.append(
      .init(wording.limitsTitle, wording.limits(checklist).map { .init(.paragraph, $0) }))
    return parts
  }

  private func entries(of guidance: Guidance, _ wording: Wording) -> [CaseDocument.Entry] {
    let title = CaseDocument.Entry(
      .subtitle, guidance.words.title, marks: [wording.urgency(guidance.urgency)])
    var entries = [title] + guidance.words.say.map { .init(.paragraph, $0) }
    for group in guidance.words.steps {
      if let heading = group.heading { entries.append(.init(.paragraph, heading)) }
      entries += group.texts.map { .init(.line, $0) }
    }
    if let above = guidance.words.above {
      entries.append(.init(.paragraph, wording.stepsAbove(above)))
    }
    let help = wording.firstHelp(for: guidance, in: self.help, isNow: false)
    if !help.isEmpty {
      entries.append(.init(.paragraph, wording.whoCanHelpHere))
      entries += help.map { .init(.line, $0) }
    }
    return entries
  }

  private func helpEntries(_ wording: Wording) -> [CaseDocument.Entry] {
    let emergency: [CaseDocument.Entry] = [
      .init(.subtitle, wording.emergencyName),
      .init(
        .paragraph, wording.emergencyNumbers(self.emergency, in: place),
        marks: self.emergency.map { [wording.ageOfEmergencyNumber($0.record)] } ?? []),
    ]
    return emergency
      + contacts.flatMap { contact -> [CaseDocument.Entry] in
        let held = contact.isHeldBack ? [wording.heldBack] : []
        return [.init(.subtitle, contact.fullName, marks: held)]
          + contact.channels.map {
            .init(.line, wording.channel($0, of: contact, isNow: false))
          }
          + [
            .init(
              .paragraph,
              (wording.particulars(contact) + [wording.age(contact.record)])
                .joined(separator: " · "))
          ]
      }
  }
}

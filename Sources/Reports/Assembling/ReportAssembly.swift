package import Localization
internal import Questions
package import RulePacks
package import ScreeningCore

/// The minute of the week, from Monday 0:00, in a time zone by its IANA name; nil where it is not known.
package typealias ZoneClock = @Sendable (_ zone: String) -> Int?

/// Puts together what a report says, from answers, a place and a date.
package struct ReportAssembly {
  package let planned: PlannedChecklist
  package let contacts: ContactDirectory
  package var country: ContactDirectory.Country?
  package let today: CalendarDate
  /// What minute of the week it is in a time zone.
  package let clock: ZoneClock
  package var wording: Wording
  package var mode: Report.Mode
  package var keeping: Report.Keeping
  /// Whether figures were asked for; checklists for professionals have them anyway, but after an interview,
  /// in which most is left unasked.
  package var withScores: Bool

  package init(
    planned: PlannedChecklist, contacts: ContactDirectory, country: ContactDirectory.Country?,
    today: CalendarDate, clock: @escaping ZoneClock = { _ in nil },
    wording: Wording = .english, mode: Report.Mode = .me,
    keeping: Report.Keeping = .screen, withScores: Bool = false
  ) {
    self.planned = planned
    self.contacts = contacts
    self.country = country
    self.today = today
    self.clock = clock
    self.wording = wording
    self.mode = mode
    self.keeping = keeping
    self.withScores = withScores
  }

  package func report(on answers: Answers) -> Report {
    let evaluator = Evaluator(planned.plan)
    let outcome = evaluator.outcome(of: answers)
    let reasons = evaluator.reasons(for: outcome, given: answers)
    let advice = evaluator.advice(for: outcome, given: answers)
    let referral = self.referral(for: advice.needs(in: planned.plan, ofGuidance: needs))
    let why = { stepReasons($0, answers, evaluator) }
    let shown = zip(advice.shown, reasons).map { card, reason in
      guidance(
        card, deciding(reason, of: card.guidance, answers, evaluator), why(card), answers, referral)
    }
    return Report(
      checklist: checklist, mode: mode, language: textLanguage,
      place: place, emergency: emergency(in: referral), next: next(in: advice, referral),
      dangers: advice.dangers, crisisLine: crisisLine(in: referral),
      shown: shown,
      undecided: advice.undecided.map { guidance($0, [], why($0), answers, referral) },
      contacts: contacts(in: referral),
      leftOut: evaluator.leftOut(of: outcome, given: answers).filter(planned.has(item:)).map {
        wording.say(planned.checklist.items[$0].ask)
      },
      isAnswered: planned.plan.isAnswered(by: answers),
      scores: shownScores(in: outcome),
      keeping: keeping)
  }

  package var place: Report.Place? { country.map { Report.Place($0, in: wording) } }

  private func next(in advice: Advice, _ referral: Referral) -> Report.Next? {
    guard let guidance = advice.first else { return nil }
    return Report.Next(
      guidance: planned.checklist.guidance[guidance].name.value,
      title: wording.say(planned.checklist.guidance[guidance].title),
      sentence: wording.sentence(of: guidance, in: planned),
      step: advice.next.map { wording.say(planned.steps[$0.step].text) } ?? wording.turnToHelp,
      contact: referral.first(for: advice, in: planned.plan, ofGuidance: needs).map {
        contact($0, in: referral)
      },
      isForEveryone: planned.plan.guidance[guidance].isForEveryone)
  }

  private func crisisLine(in referral: Referral) -> Report.CrisisLine {
    let line = referral.crisisLine
    return Report.CrisisLine(
      for: wording.selfHarm(in: planned, mode),
      contact: line.entry.map { contact($0, in: referral) },
      isKnown: line.isKnown,
      needsEmergency: line.needsEmergency)
  }

  /// One piece of guidance with its contacts, as text, on a sheet of answers so far.
  package func text(ofGuidance index: Int, on answers: Answers, width: Int) -> String {
    let (guidance, help) = alone(index, on: answers)
    return TextRenderer(width: width, wording: wording).render(guidance, help)
  }

  /// The first contacts for a piece of guidance, as a report names them beside it.
  package func firstContacts(ofGuidance index: Int) -> [Report.Contact] {
    let (guidance, help) = alone(index, on: Answers(for: planned.plan))
    return help.first(for: guidance)
  }

  /// The contact with which a report on these answers begins in each country, by its id; nil: none, or
  /// the emergency number.
  package func nextContacts(
    on answers: Answers, in countries: [ContactDirectory.Country?]
  ) -> [String?] {
    let evaluator = Evaluator(planned.plan)
    let advice = evaluator.advice(for: evaluator.outcome(of: answers), given: answers)
    let wanted = advice.needs(in: planned.plan, ofGuidance: needs)
    return countries.map { country in
      var assembly = self
      assembly.country = country
      return assembly.referral(for: wanted)
        .first(for: advice, in: planned.plan, ofGuidance: needs)?.contact.id.value
    }
  }

  /// A piece of guidance with all of its steps, and who can help with it.
  private func alone(_ index: Int, on answers: Answers) -> (Report.Guidance, Report.Help) {
    let referral = self.referral(for: needs[index])
    let help = Report.Help(
      place: place, emergency: emergency(in: referral), contacts: contacts(in: referral))
    let evaluator = Evaluator(planned.plan)
    evaluator.evaluate(answers)
    let card = Advice.Card(guidance: index, steps: evaluator.sayings(of: index), above: [])
    return (guidance(card, [], [], answers, referral), help)
  }

  /// Contacts for whoever leaves at once: those of the guidance that is for everyone.
  package var farewellContacts: [Report.Contact] {
    let everyone = planned.checklist.guidance.indices.filter {
      planned.checklist.guidance[$0].isAlways
    }
    return Array(
      contacts(in: referral(for: Need.distinct(in: everyone.map { needs[$0] }))).prefix(2))
  }

  /// The language of the pack's texts.
  package var textLanguage: Language { wording.language(ofTextsIn: planned.pack.language) }

  private func contacts(in referral: Referral) -> [Report.Contact] {
    referral.entries.map { contact($0, in: referral) }
  }

  private func contact(_ entry: Referral.Entry, in referral: Referral) -> Report.Contact {
    let isLocal = referral.local.contains { $0.contact.id.value == entry.contact.id.value }
    return Report.Contact(entry, isInternational: !isLocal, in: wording)
  }

  /// For each piece of guidance, the needs that it refers to.
  private var needs: [[Need]] { planned.checklist.guidance.map { $0.needs.map(\.value) } }

  /// The emergency number of the country; nil: "the emergency number where you are".
  package var emergency: Report.Emergency? { emergency(in: referral(for: [])) }

  private func referral(for needs: [Need]) -> Referral {
    contacts.referral(
      for: needs, audience: planned.checklist.audience, country: country?.code.value, today: today,
      minuteOfWeek: clock)
  }

  package var checklist: Report.Checklist {
    let pack = planned.pack
    let citation = pack.validation.citation.map(wording.say) ?? ""
    let validation: Report.Validation =
      switch pack.validation.status {
      case .none: .none
      case .piloted: .piloted(citation: citation)
      case .validated: .validated(citation: citation)
      }
    return Report.Checklist(
      id: planned.checklist.name.value, title: wording.say(planned.checklist.title),
      pack: pack.name.value, packTitle: wording.say(pack.title), version: pack.version,
      validation: validation,
      sources: pack.sources.map { wording.say($0.title) })
  }

  private func guidance(
    _ card: Advice.Card, _ reasons: [Report.Reason], _ stepReasons: [Report.StepReason],
    _ answers: Answers, _ referral: Referral
  ) -> Report.Guidance {
    let guidance = planned.checklist.guidance[card.guidance]
    return Report.Guidance(
      id: guidance.name.value, urgency: guidance.urgency,
      words: wording.words(
        of: card.guidance, in: planned, steps: card.steps,
        above: card.above),
      isForEveryone: planned.plan.guidance[card.guidance].isForEveryone,
      reasons: reasons, stepReasons: stepReasons,
      contactsBeforeEmergency: guidance.contactsBeforeEmergency,
      contacts: ids(ofContactsFor: guidance, in: referral))
  }

  private func ids(
    ofContactsFor guidance: Checklist.Guidance, in referral: Referral
  ) -> [String] {
    ContactTable.Choice.interleaved(
      guidance.needs.map { referral.entries(for: $0.value).map(\.contact.id.value) })
  }

  /// Whoever leads an interview is shown no figures, but what was told by area, in words.
  private func shownScores(in outcome: Outcome) -> [Report.Score] {
    if withScores { return scores(in: outcome) }
    guard planned.checklist.audience == .professional else { return [] }
    let scores = scores(in: outcome)
    return mode == .interview ? scores.filter { $0.words != nil } : scores
  }

  private func scores(in outcome: Outcome) -> [Report.Score] {
    planned.scores.flatMap { score in
      let main = outcome.figures[score.main]
      let first = Report.Score(
        id: score.name, name: score.name, interval: main.interval,
        bands: score.bandNames(in: main.interval), isSufficient: main.sufficient == .yes)
      let named = score.named.map { figure in
        let found = outcome.figures[figure.index]
        return Report.Score(
          id: "\(score.name).\(figure.name)",
          name: score.isInWords
            ? figure.title ?? figure.name : "\(score.name): \(figure.title ?? figure.name)",
          interval: found.interval, words: figure.words(in: found.interval),
          isSufficient: found.sufficient == .yes)
      }
      return score.isInWords ? named : [first] + named
    }
  }
}

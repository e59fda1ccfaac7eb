internal import Reports
internal import RulePacks
internal import ScreeningCore

/// Puts together what a report says, from answers, a place and a date.
struct ReportAssembly {
  let planned: PlannedChecklist
  let contacts: ContactDirectory
  var country: ContactDirectory.Country?
  let today: CalendarDate
  var mode = Report.Mode.me
  var keeping = Report.Keeping.screen
  /// Whether figures were asked for; checklists for professionals have them anyway.
  var withScores = false

  func report(on answers: Answers) -> Report {
    let evaluator = Evaluator(planned.plan)
    let outcome = evaluator.outcome(of: answers)
    let reasons = evaluator.reasons(for: outcome, given: answers)
    let referral = self.referral(for: outcome.shown + outcome.undecided)
    let undecided = outcome.undecided.map { guidance($0, [], answers, referral) }
    return Report(
      checklist: checklist, mode: mode, language: Language(planned.pack.language),
      place: place, emergency: emergency(in: referral),
      shown: zip(outcome.shown, reasons).map { guidance($0, $1, answers, referral) },
      undecided: undecided,
      contacts: contacts(in: referral),
      notAsked: outcome.leftOpen.map { planned.checklist.items[$0].ask.text },
      scores: withScores || planned.checklist.audience == .professional
        ? scores(in: outcome) : [],
      keeping: keeping)
  }

  var place: Report.Place? {
    country.map { Report.Place(code: $0.code.value, name: $0.name.text) }
  }

  /// One piece of guidance with its contacts, as text.
  func text(ofGuidance index: Int, width: Int) -> String {
    let referral = self.referral(for: [index])
    let guidance = self.guidance(index, [], Answers(for: planned.plan), referral)
    var report = report(on: Answers(for: planned.plan))
    report.contacts = contacts(in: referral)
    return TextRenderer(width: width).render(guidance, of: report)
  }

  /// The contacts of the guidance that is for everyone.
  var lastWords: [Report.Contact] {
    let everyone = planned.checklist.guidance.indices.filter {
      planned.checklist.guidance[$0].isAlways
    }
    return Array(contacts(in: referral(for: everyone)).prefix(2))
  }

  private func contacts(in referral: Referral) -> [Report.Contact] {
    referral.local.map { Report.Contact($0, isInternational: false) }
      + referral.international.map { Report.Contact($0, isInternational: true) }
  }

  /// The emergency number of the country; nil: "the emergency number where you are".
  var emergency: Report.Emergency? { emergency(in: referral(for: [])) }

  private func referral(for guidance: [Int]) -> Referral {
    var needs: [Need] = []
    for index in guidance {
      for need in planned.checklist.guidance[index].needs.map(\.value) where !needs.contains(need) {
        needs.append(need)
      }
    }
    return contacts.referral(
      for: needs, audience: planned.checklist.audience, country: country?.code.value, today: today)
  }

  private var checklist: Report.Checklist {
    let pack = planned.pack
    let citation = pack.validation.citation?.text ?? ""
    let validation: Report.Validation =
      switch pack.validation.status {
      case .none: .none
      case .piloted: .piloted(citation: citation)
      case .validated: .validated(citation: citation)
      }
    return Report.Checklist(
      id: planned.checklist.name.value, title: planned.checklist.title.text,
      pack: pack.name.value, packTitle: pack.title.text, version: pack.version,
      validation: validation,
      sources: pack.sources.map(\.title.text))
  }

  private func guidance(
    _ index: Int, _ reason: [Int], _ answers: Answers, _ referral: Referral
  ) -> Report.Guidance {
    let guidance = planned.checklist.guidance[index]
    var ids: [String] = []
    for need in guidance.needs {
      for entry in referral.entries(for: need.value) where !ids.contains(entry.contact.id.value) {
        ids.append(entry.contact.id.value)
      }
    }
    return Report.Guidance(
      id: guidance.name.value, urgency: guidance.urgency,
      words: .init(
        title: guidance.title.text, say: guidance.say?.paragraphs ?? [],
        steps: guidance.steps.map(\.text)),
      isForEveryone: guidance.isAlways,
      reasons: reason.map { item in
        Report.Reason(
          item: planned.checklist.items[item].name.value,
          question: planned.checklist.items[item].ask.text,
          answer: planned.checklist.items[item].reportAnswer(answers[item]))
      },
      refersToEmergency: guidance.needs.contains { $0.value == .emergency },
      contacts: ids)
  }

  private func scores(in outcome: Outcome) -> [Report.Score] {
    planned.scores.flatMap { score in
      let main = outcome.figures[score.main]
      let first = Report.Score(
        id: score.name, name: score.name, interval: main.interval,
        bands: score.bandNames(in: main.interval), isSufficient: main.sufficient == .yes)
      return [first]
        + score.named.map { figure in
          Report.Score(
            id: "\(score.name).\(figure.name)",
            name: "\(score.name): \(figure.title ?? figure.name)",
            interval: outcome.figures[figure.index].interval,
            isSufficient: outcome.figures[figure.index].sufficient == .yes)
        }
    }
  }
}

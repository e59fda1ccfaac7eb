/// One person going through a checklist on a page: a session that answers in JSON.
package final class PageSession {
  package let image: PlanImage
  package var session: Session

  package init(_ image: PlanImage) {
    self.image = image
    session = Session(image.plan)
  }

  /// Starts again with nothing answered.
  package func begin() {
    session = Session(image.plan)
  }

  /// Replaces an earlier answer by a reason for having none: a code of ``Variable/State``, or -1 to
  /// make the item open again.
  package func change(_ item: Int, toState code: Int) {
    guard let answer = Answer(stateCode: code) else { return }
    session.change(item, to: answer)
  }
}

extension Answer {
  /// Why there is no answer: a code of ``Variable/State``, or -1 where it is open.
  fileprivate init?(stateCode code: Int) {
    switch code {
    case -1: self = .open
    case Variable.State.notSure.rawValue: self = .notSure
    case Variable.State.declined.rawValue: self = .declined
    case Variable.State.skipped.rawValue: self = .skipped
    default: return nil
    }
  }
}

extension PageSession {
  /// What to show now. Each piece of guidance is in `certain` only the first time.
  package func screen() -> [UInt8] {
    var json = JSONBytes()
    let item = session.current
    json.write("{\"item\":")
    json.write(item)
    json.write(",\"answer\":")
    if let item { json.write(session.answers[item]) } else { json.write("null") }
    let progress = session.progress
    json.write(",\"place\":")
    json.write(progress.place)
    json.write(",\"about\":")
    json.write(progress.about)
    json.write(",\"canGoBack\":")
    json.write(session.canGoBack)
    json.write(",\"canGoForward\":")
    json.write(session.canGoForward)
    json.write(",\"finished\":")
    json.write(session.isFinished)
    json.write(",\"certain\":")
    json.array(session.takeNewlyCertain())
    json.write("}")
    return json.bytes
  }
}

extension PageSession {
  /// What the answers come to so far, with the reasons; figures in thousandths.
  package func outcome() -> [UInt8] {
    let outcome = session.outcome
    let reasons = session.reasons(for: outcome)
    var json = JSONBytes()
    json.write("{\"shown\":")
    json.array(zip(outcome.shown, reasons)) { json, shown in
      json.write("{\"guidance\":")
      json.write(shown.0)
      json.write(",\"reasons\":")
      json.array(shown.1)
      json.write("}")
    }
    json.write(",\"undecided\":")
    json.array(outcome.undecided)
    json.write(",\"leftOpen\":")
    json.array(outcome.leftOpen)
    json.write(",\"openable\":")
    json.array(session.openable)
    json.write(",\"figures\":")
    json.array(outcome.figures) { $0.write($1) }
    json.write(",\"answers\":")
    json.array(session.answers.indices) { $0.write(session.answers[$1]) }
    let summary = OutcomeSummary(outcome, of: image.plan)
    json.write(",\"danger\":")
    json.write(summary.leadsWithEmergency)
    json.write(",\"dangerInPassing\":")
    json.write(summary.mentionsEmergency)
    json.write(",\"describesSomething\":")
    json.write(summary.describesSomething)
    json.write(",\"isAnswered\":")
    json.write(image.plan.isAnswered(by: session.answers))
    json.write("}")
    return json.bytes
  }
}

extension JSONBytes {
  fileprivate mutating func write(_ figure: Outcome.Figure) {
    write("{\"low\":")
    write(figure.interval.low.thousandths)
    write(",\"high\":")
    write(figure.interval.high.thousandths)
    write(",\"sufficient\":")
    if figure.sufficient.isDecided { write(figure.sufficient == .yes) } else { write("null") }
    write("}")
  }
}

extension PageSession {
  /// The contacts for the guidance that is shown or undecided now, as of `today`.
  ///
  /// A country that is not in the image gives international contacts only.
  package func referral(country: Int, today: CalendarDate) -> [UInt8] {
    let outcome = session.outcome
    let guidance = outcome.shown + outcome.undecided
    let place = image.contacts.countries.indices.contains(country) ? country : nil
    let choice = image.contacts.choice(
      for: Need.distinct(in: guidance.map { image.needs[$0] }), audience: image.audience,
      country: place, today: today)
    var json = JSONBytes()
    let emergency = place.flatMap { image.emergencies[$0] }
    json.write("{\"emergency\":")
    json.write(emergency != nil)
    json.write(",\"emergencyAge\":")
    if let emergency { json.write(emergency.age(on: today)) } else { json.write("null") }
    json.write(",\"contacts\":")
    json.array(choice.entries) { json, entry in
      json.write("{\"contact\":")
      json.write(entry.contact)
      json.write(",\"age\":")
      json.write(entry.freshness.age)
      json.write("}")
    }
    json.write(",\"guidance\":")
    json.array(guidance) { json, index in
      json.write("{\"guidance\":")
      json.write(index)
      json.write(",\"contacts\":")
      json.array(
        ContactTable.Choice.besideGuidance(
          choice.contacts(for: image.needs[index]),
          isForEveryone: image.plan.guidance[index].isForEveryone))
      json.write("}")
    }
    json.write("}")
    return json.bytes
  }
}

extension PlanImage.EmergencyFacts {
  fileprivate func age(on today: CalendarDate) -> Freshness.Age {
    Freshness(verified: verified, pageDate: pageDate, today: today).age
  }
}

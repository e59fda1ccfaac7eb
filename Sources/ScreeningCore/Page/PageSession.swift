/// One person going through a checklist on a page: a session that answers in JSON.
package final class PageSession {
  package let image: PlanImage
  package var session: Session
  /// The minute of the week in each time zone of the contacts; nil where it is not known.
  private var now: [Int?]

  package init(_ image: PlanImage) {
    self.image = image
    now = Array(repeating: nil, count: image.contacts.zones)
    session = Session(image.plan)
  }

  /// Starts again with nothing answered.
  package func begin() {
    session = Session(image.plan)
  }

  /// Sets the minute of the week in a time zone; one that no week has says that it is not known.
  package func setClock(ofZone zone: Int, to minute: Int) {
    guard now.indices.contains(zone) else { return }
    now[zone] = 0..<OpeningHours.minutesOfWeek ~= minute ? minute : nil
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
    let advice = session.advice
    var json = JSONBytes()
    json.write("{\"shown\":")
    json.array(zip(advice.shown, reasons)) { json, shown in
      json.write(shown.0)
      json.write(",\"reasons\":")
      json.array(shown.1)
      json.write("}")
    }
    json.write(",\"undecided\":")
    json.array(advice.undecided) { json, card in
      json.write(card)
      json.write("}")
    }
    json.write(",\"next\":")
    if let next = advice.next {
      json.array([next.guidance, next.step])
    } else {
      json.write("null")
    }
    json.write(",\"leftOpen\":")
    json.array(outcome.leftOpen)
    json.write(",\"openable\":")
    json.array(session.openable)
    json.write(",\"figures\":")
    json.array(outcome.figures) { $0.write($1) }
    json.write(",\"answers\":")
    json.array(session.answers.indices) { $0.write(session.answers[$1]) }
    json.write(",\"danger\":")
    json.write(advice.dangers.leadWithEmergency)
    json.write(",\"dangerInPassing\":")
    json.write(advice.dangers.mentionEmergency)
    json.write(",\"describesSomething\":")
    json.write(outcome.shown.contains { !image.plan.guidance[$0].isForEveryone })
    json.write(",\"isAnswered\":")
    json.write(image.plan.isAnswered(by: session.answers))
    json.write("}")
    return json.bytes
  }
}

extension JSONBytes {
  /// The first keys of a card; the caller adds others and closes it.
  fileprivate mutating func write(_ card: Advice.Card) {
    write("{\"guidance\":")
    write(card.guidance)
    write(",\"steps\":")
    array(card.steps) { json, saying in
      json.write("{\"step\":")
      json.write(saying.step)
      json.write(",\"so\":")
      json.array(saying.so)
      json.write(",\"notSo\":")
      json.array(saying.notSo)
      json.write("}")
    }
    write(",\"above\":")
    array(card.above)
  }

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
    let advice = session.advice
    let guidance = (advice.shown + advice.undecided).map { $0.guidance }
    let place = image.contacts.countries.indices.contains(country) ? country : nil
    let choice = image.contacts.choice(
      for: advice.needs(in: image.plan, ofGuidance: image.needs), audience: image.audience,
      country: place, today: today, now: now)
    var json = JSONBytes()
    let emergency = place.flatMap { image.emergencies[$0] }
    json.write("{\"emergency\":")
    json.write(emergency != nil)
    json.write(",\"emergencyAge\":")
    if let emergency { json.write(emergency.age(on: today)) } else { json.write("null") }
    json.write(",\"next\":")
    let next = choice.first(for: advice, in: image.plan, ofGuidance: image.needs)
    json.write(next)
    let crisis = choice.crisisLine
    let isBesideNext = next != nil && next == crisis.contact
    json.write(",\"crisis\":{\"isMentioned\":")
    json.write(advice.dangers.mentionCrisisLine(isBesideNext: isBesideNext))
    json.write(",\"leads\":")
    json.write(advice.dangers.leadWithCrisisLine(isBesideNext: isBesideNext))
    json.write(",\"contact\":")
    json.write(crisis.contact)
    json.write(",\"isKnown\":")
    json.write(crisis.isKnown)
    json.write(",\"withEmergency\":")
    json.write(crisis.needsEmergency)
    json.write("}")
    json.write(",\"contacts\":")
    json.array(choice.entries) { json, entry in
      json.write("{\"contact\":")
      json.write(entry.contact)
      json.write(",\"age\":")
      json.write(entry.freshness.age)
      json.write(",\"heldBack\":")
      json.write(entry.isHeldBack)
      json.write(",\"ways\":")
      json.array(entry.ways) { json, way in
        json.write("{\"channel\":")
        json.write(way.channel)
        json.write(",\"availability\":")
        json.write(way.availability)
        json.write("}")
      }
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

package import Localization
package import RulePacks
package import ScreeningCore

/// What may have to be passed on, in words for whoever leads an interview: never as if it were advice.
extension Wording {
  package var dutiesTitle: String { say("What may have to be passed on here") }

  package var dutiesNotice: String {
    say("This is no legal advice, and there may be more than stands here. Ask before you start.")
  }

  package func noDuties(in place: String?) -> String {
    let notice = say("That does not mean that there are none. Ask before you start.")
    let unknown =
      place.map { say("Nothing is known here about duties in {place}.", ["place": $0]) }
      ?? say("No place was named, so nothing is said about duties.")
    return "\(unknown) \(notice)"
  }

  /// What the duty is, in a sentence.
  package func sentence(_ duty: Duty) -> String {
    let place = duty.part.map { say("In {part}: ", ["part": $0.text]) } ?? ""
    let rest =
      switch duty.basis {
      case .law: say("a duty may apply to you")
      case .guidance: say("it may be expected of you, without a law")
      case .permission: say("you may pass something on, and need not")
      }
    return (place + rest + ".").beginningLarge
  }

  /// The rest of it, line by line, each with what it is about.
  package func lines(of duty: Duty) -> [(about: String, text: String)] {
    let byWhen =
      duty.byWhen?.text ?? say("not read; that does not mean that there is time")
    let about =
      switch duty.about {
      case .child: say("a child")
      case .adult: say("an adult")
      case .anyone: say("a child or an adult")
      }
    return [
      (say("About"), about), (say("Who"), duty.who.text), (say("What"), duty.what.text),
      (say("To whom"), duty.recipient.text), (say("How fast"), byWhen),
    ]
      + [
        (say("Telling first"), duty.telling), (say("May change"), duty.pending),
        (say("Note"), duty.note),
      ].compactMap { about, text in text.map { (about, $0.text) } }
  }

  /// How old it is, and who looked at it.
  package func age(of duty: Duty, on today: CalendarDate) -> String {
    var parts: [String] = []
    if let verified = duty.verified {
      parts.append(say("looked over on {day}", ["day": verified.value.description]))
    } else {
      if let read = duty.date { parts.append(say("read on {day}", ["day": read.description])) }
      parts.append(say("nobody who knows the law here has looked it over yet"))
    }
    if duty.confidence == .medium {
      parts.append(say("not read on the law's own page, or not all of it"))
    }
    if duty.date?.isMoreThan(months: Freshness.monthsUntilOld, before: today) ?? true {
      parts.append(say("may be out of date"))
    }
    return (parts.joined(separator: "; ") + ".").beginningLarge
  }
}

extension String {
  /// With its first letter as at the start of a sentence.
  fileprivate var beginningLarge: String { prefix(1).uppercased() + dropFirst() }
}

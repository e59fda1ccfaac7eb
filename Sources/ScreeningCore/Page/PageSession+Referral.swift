extension PageSession {
  /// Whom to turn to, for the guidance that is shown or undecided now, on a day.
  ///
  /// A country that is not in the image gives international contacts only.
  package func referral(country: Int, today: CalendarDate) -> [UInt8] {
    let outcome = session.outcome
    let guidance = outcome.shown + outcome.undecided
    let place = image.contacts.countries.indices.contains(country) ? country : nil
    let choice = image.contacts.choice(
      for: Need.each(of: guidance.map { image.needs[$0] }), audience: image.audience,
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
      json.write(entry.dating.age)
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
  fileprivate func age(on today: CalendarDate) -> Dating.Age {
    Dating(verified: verified, pageDate: pageDate, today: today).age
  }
}

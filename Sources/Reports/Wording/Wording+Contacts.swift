package import Localization
internal import PlainText
internal import RulePacks
internal import ScreeningCore

extension Wording {
  package func helpTitle(_ place: Report.Place?) -> String {
    guard let place else { return say("Who can help") }
    return say("Who can help in {place}", ["place": place.name])
  }

  package var anywhereTitle: String { say("From anywhere in the world") }

  /// The verb before the address of a channel, such as "Call".
  package func verb(_ means: Report.Channel.Means) -> String {
    switch means {
    case .phone: say("Call")
    case .sms: say("Text")
    case .whatsapp: say("WhatsApp")
    case .email: say("Write to")
    case .chat: say("Chat at")
    case .web: say("Visit")
    case .app: say("App:")
    }
  }

  /// A channel of a contact in one line, with its hours where they say something; `isNow`: whether
  /// also to say that it is open or closed now, which a document that is kept cannot.
  func channel(_ channel: Report.Channel, of contact: Report.Contact, isNow: Bool) -> String {
    var line = verb(channel.means) + " " + channel.shortAddress
    if !contact.isAlwaysOpen, let hours = channel.hours {
      let now = isNow ? openNow(channel) : nil
      line += ", " + [self.hours(hours), now].compactMap { $0 }.joined(separator: ", ")
    }
    return channel.note.map { line + " (" + $0 + ")" } ?? line
  }

  func addressAndNote(_ channel: Report.Channel) -> String {
    guard let note = channel.note else { return channel.shortAddress }
    return channel.shortAddress + " (" + note + ")"
  }

  /// A contact in a few words: the first way to reach it with its note, its name, and the hours of that
  /// way if it closes; `isNow`: whether also to say that it is open or closed now.
  package func brief(_ contact: Report.Contact, isNow: Bool = true) -> String {
    let now = isNow ? contact.channels.first.flatMap(openNow) : nil
    let known = [contact.name, openingHours(contact), now].compactMap { $0 }
      .joined(separator: ", ")
    let name = contact.record.needsChecking ? known + " " + checkFirst : known
    guard let first = contact.channels.first else { return name }
    return say(
      "{channel} · {name}",
      ["channel": verb(first.means) + " " + addressAndNote(first), "name": name])
  }

  /// When somebody is there by the first way to reach them, where that is not at any time.
  func openingHours(_ contact: Report.Contact) -> String? {
    contact.channels.first?.hours.flatMap { $0.isAlways ? nil : hours($0) }
  }

  /// Beside a link that leaves this page open where it is.
  package var newTab: String { "(" + say("new tab") + ")" }

  /// Beside a number that may not be right any more; only this stands between a reader and the number.
  package var checkFirst: String { "(" + say("please check first") + ")" }

  /// The first ways to reach whoever can help with a piece of guidance, in one line; the names stand in
  /// the part on who can help.
  ///
  /// Whoever stands with the next step or a card above is in view there, and not named again.
  func shortest(_ guidance: Report.Guidance, in report: Report) -> String? {
    var contacts: [String] = []
    if let contact = report.firstContact(of: guidance), let first = contact.channels.first,
      report.isNew(contact, in: guidance)
    {
      contacts = [contact.record.needsChecking ? way(first) + " " + checkFirst : way(first)]
    }
    let ways = guidance.inOrder(
      emergency: (report.emergency?.numbers ?? []).map(way), contacts: contacts)
    return ways.isEmpty ? nil : ways.joined(separator: " · ")
  }

  private func way(_ channel: Report.Channel) -> String {
    (verb(channel.means) + " " + channel.shortAddress).replacing(" ", with: "\u{A0}")
  }

  /// What is folded of the part on who can help.
  package func allContacts(_ count: Int) -> String {
    say("All {count} who can help, and where each was read", ["count": String(count)])
  }

  /// The same without their number, for a page in which a script finds out.
  package var allContacts: String { say("All who can help, and where each was read") }

  /// What a contact is for, for whom, in which languages, when and at what cost.
  package func particulars(_ contact: Report.Contact) -> [String] {
    var lines: [String] = []
    let isDirectory = contact.needs.first == "directory"
    let needs = (isDirectory ? ["directory"] : contact.needs).compactMap(need).uniqued
    if !needs.isEmpty { lines.append(needs.joined(separator: ", ").capitalizedAtStart) }
    let terms =
      [
        audience(contact.audiences),
        contact.languages.isEmpty
          ? nil : contact.languages.map(languageName).joined(separator: ", "),
        contact.isAlwaysOpen ? hours(.always) : nil, contact.cost.flatMap(cost),
      ]
      .compactMap { $0 }
    if !terms.isEmpty { lines.append(terms.joined(separator: " · ").capitalizedAtStart) }
    if let note = contact.note { lines.append(note) }
    return lines
  }

  /// What a need is about, in a few words; nil where nothing is said of it.
  package func need(_ name: String) -> String? {
    switch name {
    case "suicide_crisis": say("to talk to someone when you think of hurting yourself")
    case "child_helpline", "counselling": say("to talk to someone")
    case "report_online_abuse": say("to report abuse online")
    case "image_removal_minor": say("to get pictures of someone under 18 taken down")
    case "image_removal_adult": say("to get pictures of an adult taken down")
    case "trafficking": say("to get help when someone is forced or tricked")
    case "sexual_violence_support": say("to get support with abuse or violence")
    case "cybercrime_police": say("to tell the police about something online")
    case "police": say("to tell the police")
    case "police_child": say("to tell police who work for children")
    case "consulate": say("to get help from your own country when you are abroad")
    case "shelter": say("to find a safe place to stay")
    case "bank": say("to stop a payment, or reach your own bank")
    case "missing_children": say("to get help when a child is missing")
    case "directory": say("to find a service in a country")
    default: nil
    }
  }

  private func audience(_ audiences: [String]) -> String? {
    if audiences.contains("anyone") { return say("for anyone") }
    let names = audiences.flatMap { name -> [String] in
      switch name {
      case "child": [say("children"), say("young people")]
      case "adult": [say("adults")]
      case "professional": [say("professionals")]
      default: []
      }
    }
    return names.isEmpty ? nil : say("for {people}", ["people": andList(names)])
  }

  private func cost(_ cost: String) -> String? {
    switch cost {
    case "unknown": nil
    case "free": say("free")
    default: say(cost)
    }
  }
}

extension Array where Element: Hashable {
  /// The elements in order, without repetitions.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Wording {
  /// The name of a language, or its tag where no name is known.
  package func languageName(_ tag: String) -> String {
    let base = tag.split(separator: "-").first.map { $0.lowercased() } ?? tag
    return LanguageTag.names[base].map { say($0) } ?? tag
  }
}

extension Wording {
  /// What professionals are told beside a contact that others are not shown.
  package var heldBack: String {
    say("Held back from others because of its age: look it up before you pass it on.")
  }

  /// How old the facts of a contact are, in words.
  package func age(_ record: Report.Record) -> String {
    record.needsChecking
      ? say("{origin}: please check first.", ["origin": origin(of: record)])
      : say("{origin}.", ["origin": origin(of: record)])
  }

  /// The same for the emergency number: nobody in danger is asked to check first.
  package func ageOfEmergencyNumber(_ record: Report.Record) -> String {
    say("{origin}.", ["origin": origin(of: record)])
  }

  /// The same with a blank for the month, for a script to fill in.
  package func ageTemplate(
    isConfirmed: Bool, _ age: Report.Record.Age, asksToCheck: Bool
  ) -> String {
    let origin = say(isConfirmed ? confirmation(age) : reading(age))
    return asksToCheck
      ? say("{origin}: please check first.", ["origin": origin])
      : say("{origin}.", ["origin": origin])
  }

  /// The month of the date that the age of facts is told by; nil where they have none.
  package func month(of record: Report.Record) -> String? {
    (record.confirmed ?? record.pageDate).map(month)
  }

  private func origin(of record: Report.Record) -> String {
    if let confirmed = record.confirmed {
      return say(confirmation(record.age), ["month": month(confirmed)])
    }
    if let pageDate = record.pageDate {
      return say(reading(record.age), ["month": month(pageDate)])
    }
    return say("From a page without a date, not yet confirmed by us")
  }

  private func confirmation(_ age: Report.Record.Age) -> String {
    switch age {
    case .recent: "Confirmed by us in {month}"
    case .overOneYear: "Confirmed by us in {month}, more than a year ago"
    case .overTwoYears: "Confirmed by us in {month}, more than two years ago"
    }
  }

  private func reading(_ age: Report.Record.Age) -> String {
    switch age {
    case .recent: "From a page of {month}, not yet confirmed by us"
    case .overOneYear: "From a page of {month}, more than a year old, not yet confirmed by us"
    case .overTwoYears:
      "From a page of {month}, more than two years old, not yet confirmed by us"
    }
  }

  /// "May 2024" for `2024-05-02` and `2024-05`, "2024" for `2024`.
  func month(_ date: String) -> String {
    let parts = date.split(separator: "-")
    guard parts.count > 1, let number = Int(parts[1]), (1...12).contains(number) else {
      return String(parts.first ?? "")
    }
    return say(
      "{month} {year}", ["month": say(Self.months[number - 1]), "year": String(parts[0])])
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

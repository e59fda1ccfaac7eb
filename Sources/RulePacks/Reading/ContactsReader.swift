internal import LocatedYAML
internal import ScreeningCore

/// Reads the contacts of one country.
struct ContactsReader {
  private typealias Keys = CountryKeys

  let findings: Findings

  /// Whether a file has the key for an emergency number, also where it cannot be read.
  static func saysEmergency(_ root: Node) -> Bool { root.mapping?[Keys.emergency.name] != nil }

  func country(from root: Node) -> ContactDirectory.Country? {
    guard let fields = MappingReader(root, Keys.mapping, findings) else { return nil }
    let code = fields.read(Keys.country).flatMap(countryCode)
    let name = fields.read(Keys.name)
    let zone = TimeZoneCheck(findings: findings).zone(fields.read(Keys.zone))
    let emergency = fields.read(Keys.emergency).flatMap(emergency)
    EmptyListCheck(findings: findings).check(root, Keys.otherNames.name)
    let nodes = fields.list(Keys.contacts)
    let reader = ContactReader(
      findings: findings, taken: root.names(at: ContactKeys.id), zone: zone)
    let contacts = nodes.compactMap { reader.contact(from: $0) }
    guard let code, let name else { return nil }
    return ContactDirectory.Country(
      code: code, name: name, otherNames: fields.list(Keys.otherNames), zone: zone,
      emergency: emergency.flatMap { $0.withheld == nil ? $0 : nil },
      contacts: contacts.filter { $0.withheld == nil },
      withheld: .init(
        emergency: emergency.flatMap { $0.withheld == nil ? nil : $0 },
        contacts: contacts.filter { $0.withheld != nil }))
  }

  private func countryCode(_ name: Name) -> Name? {
    let isCode = name.value.utf8.count == 2 && name.value.utf8.allSatisfy { 0x41...0x5A ~= $0 }
    guard isCode || name.value == ContactDirectory.international else {
      findings.report(.badCountry(name.value, at: name.origin))
      return nil
    }
    return name
  }

  private func emergency(_ fields: MappingReader) -> ContactDirectory.Emergency? {
    let phone = fields.read(EmergencyKeys.phone)
    let record = ContactReader(findings: findings).record(fields)
    let note = fields.read(EmergencyKeys.note)
    let withheld = fields.text(ofWithheld: EmergencyKeys.withheld)
    guard let phone else { return nil }
    guard Contact.Channel.Means.phone.allows(phone.text) else {
      findings.report(.badAddress(phone, .channel(.phone)))
      return nil
    }
    return ContactDirectory.Emergency(
      phone: phone, note: note, record: record, withheld: withheld)
  }
}

extension Diagnostic {
  static func badCountry(_ code: String, at origin: Origin) -> Self {
    Diagnostic(
      .badCountry,
      "'\(code.shortened)' is not a country code; write two capitals, such as PH, or INT for "
        + "every country", at: origin)
  }

  static func noEmergencyNumber(at origin: Origin) -> Self {
    Diagnostic(
      .noEmergencyNumber, "this country has no 'emergency' number; look one up, with its source",
      at: origin)
  }
}

extension ContactDirectory {
  /// The most contacts of one country: each is compared with each.
  package static let mostContacts = 200
}

extension Diagnostic {
  static func tooManyContacts(of country: ContactDirectory.Country) -> Self {
    Diagnostic(
      .tooManyContacts,
      "a country has at most \(ContactDirectory.mostContacts) contacts, and the others are left out; "
        + "keep those that help most people", at: country.code.origin)
  }

  static func otherFacts(_ key: String, _ text: Text, first: Text) -> Self {
    // Each file says what its country is called.
    let advice = key == CountryKeys.name.name ? "" : ", or leave it out here"
    return Diagnostic(
      .otherFacts,
      "another file of this folder says '\(first.text.shortened)' for the '\(key)' of the same "
        + "country; let both say the same\(advice)", at: text.origin,
      notes: [Note("the other one is here", at: first.origin)])
  }
}

extension DiagnosticKind {
  static let tooManyContacts = DiagnosticKind(
    code: "too-many-contacts", title: "more contacts of a country than can be chosen among",
    explanation: """
      For every need all contacts of a country are compared with one another, so that whoever is open,
      fresh and there for that need stands first. A list that nobody can look through helps nobody.
      """)

  static let otherFacts = DiagnosticKind(
    code: "other-facts", title: "two files that differ on one country",
    explanation: """
      The contacts of a country may stand in several files, such as ph.yaml and ph-schools.yaml. What
      they say of the country itself is used once: its name, its zone and its emergency number. So it
      is the same in all; zone and number may also stand in one of them alone. Each file's hours are in
      the zone of that file.
      """)

  static let badCountry = DiagnosticKind(
    code: "bad-country", title: "a country code that is not one",
    explanation: """
      Countries are written by their ISO 3166 code of two capital letters. INT holds the contacts
      that serve people in every country.
      """)

  static let noEmergencyNumber = DiagnosticKind(
    code: "no-emergency-number", severity: .warning, title: "a country without emergency number",
    explanation: """
      Whoever chooses this country gets no number for immediate danger, only the words "the
      emergency number where you are". Look the number up at an official source, and write the
      source and its date down.
      """)
}

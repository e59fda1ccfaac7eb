internal import LocatedYAML

/// Reads the contacts of one country.
struct ContactsReader {
  let findings: Findings

  func country(from root: Node) -> ContactDirectory.Country? {
    let keys = ["country", "name", "also", "emergency", "contacts"]
    guard let fields = MappingReader(root, "a country", keys: keys, findings) else { return nil }
    let code = fields.required("country", example: "PH").flatMap(countryCode)
    let name = fields.requiredText("name", example: "the Philippines")
    let emergency = fields.optional("emergency").flatMap(emergency)
    EmptyListCheck(findings: findings).check(root, "also")
    let nodes = fields.list("contacts")
    let reader = ContactReader(findings: findings, taken: root.names(at: "id"))
    let contacts = nodes.compactMap { reader.contact(from: $0) }
    guard let code, let name else { return nil }
    if emergency == nil, fields["emergency"] == nil,
      code.value != ContactDirectory.international
    {
      findings.report(.noEmergencyNumber(at: code.origin))
    }
    return ContactDirectory.Country(
      code: code, name: name, otherNames: fields.texts("also"), emergency: emergency,
      contacts: contacts)
  }

  private func countryCode(_ node: Node) -> Name? {
    guard let name = Name(referring: node, findings) else { return nil }
    let isCode = name.value.utf8.count == 2 && name.value.utf8.allSatisfy { 0x41...0x5A ~= $0 }
    guard isCode || name.value == ContactDirectory.international else {
      findings.report(.badCountry(name.value, at: name.origin))
      return nil
    }
    return name
  }

  private func emergency(_ node: Node) -> ContactDirectory.Emergency? {
    let keys = ["phone", "note"] + ContactReader.recordKeys
    guard let fields = MappingReader(node, "an emergency number", keys: keys, findings) else {
      return nil
    }
    let reader = ContactReader(findings: findings)
    let phone = fields.required("phone", example: "\"112\"").flatMap {
      reader.number($0, of: "'phone'")
    }
    let record = reader.record(fields)
    let note = fields.text("note")
    guard let phone else { return nil }
    guard Contact.Channel.Means.phone.allows(phone.text) else {
      findings.report(.badAddress(phone, .channel(.phone)))
      return nil
    }
    return ContactDirectory.Emergency(phone: phone, note: note, record: record)
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

extension DiagnosticKind {
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

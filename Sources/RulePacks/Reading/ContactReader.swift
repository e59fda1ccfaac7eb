internal import LocatedYAML
internal import ScreeningCore

/// Reads one contact.
struct ContactReader {
  let findings: Findings
  /// The names that are in the file already.
  var taken: Set<String> = []

  static let recordKeys = ["source", "page_date", "collected", "verified"]
  static let keys =
    [
      "id", "name", "name_local", "needs", "audience", "channels", "hours", "languages", "cost",
      "note", "confidence",
    ] + recordKeys

  func contact(from node: Node) -> Contact? {
    guard let fields = MappingReader(node, "a contact", keys: Self.keys, findings) else {
      return nil
    }
    let id = fields.requiredName("id", .kebabCase, example: "ph-makabata-1383", taken: taken)
    let name = fields.requiredText("name", example: "Makabata Helpline")
    let needs = fields.requiredWords("needs", as: Need.self, example: "[child_helpline]")
    let audiences = fields.requiredWords(
      "audience", as: ContactAudience.self, example: "[child, adult]")
    let channels = fields.requiredList("channels", example: "[ { phone: \"1383\" } ]") ?? []
    let read = channels.compactMap(channel)
    let confidence = fields.requiredWord("confidence", as: Contact.Confidence.self)
    let record = record(fields)
    let (localName, hours) = (fields.text("name_local"), fields.text("hours"))
    EmptyListCheck(findings: findings).check(node, "languages")
    let languages = LanguagesCheck(findings: findings).tags(fields.texts("languages"))
    let (cost, note) = (fields.text("cost"), fields.text("note"))
    // Whoever cannot be reached in any way that is written is nobody to turn to.
    guard let id, let name, !read.isEmpty else { return nil }
    return Contact(
      id: id, name: name, localName: localName, needs: needs,
      audiences: audiences.map(\.value), channels: read, hours: hours, languages: languages,
      cost: cost, note: note, record: record, confidence: confidence?.value ?? .medium)
  }

  private func channel(from node: Node) -> Contact.Channel? {
    typealias Means = Contact.Channel.Means
    guard let fields = MappingReader(node, "a channel", keys: Means.words + ["note"], findings)
    else {
      return nil
    }
    let means = Means.allCases.filter { fields[$0.rawValue] != nil }
    guard means.count == 1, let only = means.first else {
      findings.report(.channelsNotApart(count: means.count, at: node.origin))
      return nil
    }
    guard let value = fields.optional(only.rawValue) else { return nil }
    let isNumber = only == .phone || only == .sms || only == .whatsapp
    let address =
      isNumber
      ? number(value, of: "'\(only.rawValue)'")
      : Text(reading: value, of: "'\(only.rawValue)'", findings)
    let note = fields.text("note")
    guard let address else { return nil }
    guard only.allows(address.text) else {
      findings.report(.badAddress(address, .channel(only)))
      return nil
    }
    return Contact.Channel(means: only, address: address, note: note)
  }

  /// A telephone number; it must be a text, because a number would lose its zeros.
  func number(_ node: Node, of what: String) -> Text? {
    if let scalar = node.scalar, scalar.style == .plain, scalar.value != .string,
      scalar.value != .null
    {
      findings.report(.numberNotQuoted(scalar.text, at: node.origin))
      return nil
    }
    return Text(reading: node, of: what, findings)
  }

  /// Where the facts come from. A fault in this takes away no number that is sound: the record then
  /// has no source and no dates, so that the number counts as old and unconfirmed.
  func record(_ fields: MappingReader) -> Contact.Record {
    let source = fields.requiredText("source", example: "https://…")
    let pageDate = fields.required("page_date", example: "2026-04-22")
    let collected = fields.required("collected", example: "2026-11-23")
    let dates = Contact.Record.Dates(
      page: pageDate.flatMap { date($0, mayBeUnknown: true) },
      collected: collected.flatMap { date($0, mayBeUnknown: false) },
      verified: fields.optional("verified").flatMap { date($0, mayBeUnknown: false) })
    guard let source = source.flatMap({ checkedSource($0) }) else {
      return Contact.Record(source: nil, dates: .unknown)
    }
    return Contact.Record(source: source, dates: dates)
  }

  private func checkedSource(_ source: Text) -> Text? {
    if WebAddress(source.text) != nil { return source }
    findings.report(.badAddress(source, .source))
    return nil
  }

  private func date(_ node: Node, mayBeUnknown: Bool) -> Located<CalendarDate>? {
    let text = node.scalar?.text ?? ""
    if mayBeUnknown, text == "unknown" { return nil }
    if let date = CalendarDate(text) { return Located(date, at: node.origin) }
    findings.report(.badDate(text, mayBeUnknown: mayBeUnknown, at: node.origin))
    return nil
  }
}

extension Diagnostic {
  static func channelsNotApart(count: Int, at origin: Origin) -> Self {
    let known = Contact.Channel.Means.words.joined(separator: ", ")
    let advice = count == 0 ? "write one of \(known)" : "give each its own line in 'channels'"
    return Diagnostic(
      .channelsNotApart, "a channel is one way to reach somebody; \(advice)", at: origin)
  }

  static func numberNotQuoted(_ text: String, at origin: Origin) -> Self {
    Diagnostic(
      .numberNotQuoted, "a telephone number stands in quotes; write \"\(text.shortened)\"",
      at: origin)
  }

  static func badDate(_ text: String, mayBeUnknown: Bool, at origin: Origin) -> Self {
    let unknown = mayBeUnknown ? ", or unknown" : ""
    return Diagnostic(
      .badDate,
      "'\(text.shortened)' is not a date; write 2026-11-23, 2026-11 or 2026\(unknown)", at: origin)
  }
}

extension DiagnosticKind {
  static let channelsNotApart = DiagnosticKind(
    code: "channels-not-apart", title: "a channel that is not exactly one",
    explanation: """
      Each line of 'channels' is one way to reach somebody, with a note if need be.

      Wrong:
          - { phone: "1383", email: help@example.org }
      Right:
          - { phone: "1383" }
          - { email: help@example.org }
      """)

  static let numberNotQuoted = DiagnosticKind(
    code: "number-not-quoted", title: "a telephone number without quotes",
    explanation: """
      To YAML, 116111 without quotes is a number that one can calculate with, and 0116 loses its
      zero elsewhere. A telephone number is a text: put it in quotes.

      Wrong:
          phone: 911
      Right:
          phone: "911"
      """)

  static let badDate = DiagnosticKind(
    code: "bad-date", title: "a date that is not one",
    explanation: """
      Dates are written year first: 2026-11-23. Where only the month or the year is known, write
      2026-11 or 2026. The date of a page may be 'unknown': it then counts as old.

      Nothing was read or tried on a day that is still to come, and no page is younger than the day
      it was read. Such a date counts as unknown, so that no contact seems surer than it is.

      Wrong:
          page_date: 2026-12-30
          collected: 2026-11-23
      Right:
          page_date: 2026-10-30
          collected: 2026-11-23
      """)
}

internal import LocatedYAML
internal import ScreeningCore

/// Reads one contact.
struct ContactReader {
  private typealias Keys = ContactKeys

  let findings: Findings
  /// The names that are in the file already.
  var taken: Set<String> = []
  /// The zone of the file.
  var zone: Text?

  func contact(from node: Node) -> Contact? {
    guard let fields = MappingReader(node, Keys.mapping, findings) else { return nil }
    let id = fields.read(Keys.id, taken: taken)
    let name = fields.read(Keys.name)
    let needs = NeedsReader(findings: findings).needs(fields)
    let audiences = fields.list(Keys.audiences)
    let hours = fields.read(Keys.hours)
    let channels = eachOnce(
      fields.list(Keys.channels).compactMap { channel(from: $0, hours: hours) })
    let confidence = fields.read(Keys.confidence)
    let withheld = withheld(fields, confidence)
    let record = record(fields)
    let localName = fields.read(Keys.localName)
    let zone = TimeZoneCheck(findings: findings).zone(fields.read(Keys.zone)) ?? zone
    EmptyListCheck(findings: findings).check(node, Keys.languages.name)
    let languages = LanguagesCheck(findings: findings).tags(fields.list(Keys.languages))
    let (cost, note) = (fields.read(Keys.cost), fields.read(Keys.note))
    // A contact without any sound channel can help nobody.
    guard let id, let name, !channels.isEmpty else { return nil }
    return Contact(
      id: id, name: name, localName: localName, serves: needs.serves, also: needs.also,
      audiences: audiences.map(\.value), channels: channels, zone: zone, languages: languages,
      cost: cost, note: note, record: record, confidence: confidence?.value ?? .medium,
      withheld: withheld)
  }

  /// The channels, each address once for each way to reach it; those that come again are reported.
  private func eachOnce(_ channels: [Contact.Channel]) -> [Contact.Channel] {
    var seen: Set<String> = []
    return channels.filter { channel in
      let address = channel.address.text
      let key = TelephoneNumber(address)?.keys ?? address.lowercased()
      let isNew = seen.insert("\(channel.means.rawValue) \(key)").inserted
      if !isNew { findings.report(.twiceInList(channel.address.origin, key: Keys.channels.name)) }
      return isNew
    }
  }

  /// Why the contact must not be shown. One of low confidence never is, whether or not a reason
  /// stands there.
  private func withheld(
    _ fields: MappingReader, _ confidence: Located<Contact.Confidence>?
  ) -> Text? {
    let reason = fields.text(ofWithheld: Keys.withheld)
    guard reason == nil, let confidence, confidence.value == .low else { return reason }
    findings.report(.lowButShown(at: confidence.origin))
    return Text("low confidence", at: confidence.origin)
  }

  /// One way to reach the contact; `hours` are those of all ways that have none of their own.
  private func channel(from node: Node, hours: WeeklyHours?) -> Contact.Channel? {
    guard let fields = MappingReader(node, ChannelKeys.mapping, findings) else { return nil }
    let means = Contact.Channel.Means.allCases
      .filter { fields[ChannelKeys.address(of: $0)] != nil }
    let isReported = fields.mapping.entries.contains { key, _ in
      key.scalar.map { !fields.format.names.contains($0.text) } ?? false
    }
    guard means.count == 1, let only = means.first else {
      if means.isEmpty, isReported { return nil }
      findings.report(.channelsNotApart(count: means.count, at: node.origin))
      return nil
    }
    let address = fields.read(ChannelKeys.address(of: only))
    let own = fields.read(ChannelKeys.hours)
    let note = fields.read(ChannelKeys.note)
    guard let address else { return nil }
    guard only.allows(address.text) else {
      findings.report(.badAddress(address, .channel(only)))
      return nil
    }
    return Contact.Channel(means: only, address: address, hours: own ?? hours, note: note)
  }

  /// Where the facts come from. An error in this does not take away a sound number: the record then
  /// has no source and no dates, so that the number counts as old and unconfirmed.
  func record(_ fields: MappingReader) -> Contact.Record {
    let source = fields.read(RecordKeys.source)
    let dates = Contact.Record.Dates(
      page: fields.read(RecordKeys.pageDate), collected: fields.read(RecordKeys.collected),
      verified: fields.read(RecordKeys.verified))
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
}

extension Diagnostic {
  static func lowButShown(at origin: Origin) -> Self {
    Diagnostic(
      .lowButShown,
      "what is of low confidence is shown to nobody; write why as 'withheld: …', or take the entry "
        + "out", at: origin)
  }

  static func channelsNotApart(count: Int, at origin: Origin) -> Self {
    let known = Contact.Channel.Means.words.joined(separator: ", ")
    let advice = count == 0 ? "write one of \(known)" : "give each its own line in 'channels'"
    return Diagnostic(
      .channelsNotApart, "a channel is one way to reach somebody; \(advice)", at: origin)
  }

  static func badDate(_ text: String, mayBeUnknown: Bool, at origin: Origin) -> Self {
    Diagnostic(
      .badDate, "'\(text.shortened)' is not a date; write \(dates(mayBeUnknown))", at: origin)
  }

  static func notOneDate(_ key: String, _ mayBeUnknown: Bool, at origin: Origin) -> Self {
    Diagnostic(
      .badDate, "'\(key)' is one date, without brackets; write \(dates(mayBeUnknown))", at: origin)
  }

  /// How dates are written, as an advice lists it.
  private static func dates(_ mayBeUnknown: Bool) -> String {
    "2026-11-23, 2026-11 or 2026" + (mayBeUnknown ? ", or unknown" : "")
  }
}

extension DiagnosticKind {
  static let lowButShown = DiagnosticKind(
    code: "low-but-shown", title: "a contact of low confidence that is not withheld",
    explanation: """
      A wrong number does harm. A contact that is not sure enough to be shown can stay in its file, so
      that nobody adds it again as new: say under 'withheld' why it is not shown.

      Wrong:
          confidence: low
      Right:
          withheld: "Two pages give different numbers."
          confidence: low
      """)

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

/// Finds languages that are not written as tags; those are not taken.
struct LanguagesCheck {
  let findings: Findings

  func tags(_ languages: [Text]) -> [String] {
    var seen: Set<String> = []
    return languages.compactMap { language in
      guard LanguageTag.isTag(language.text) else {
        findings.report(.badLanguage(language.text, at: language.origin))
        return nil
      }
      guard seen.insert(language.text.lowercased()).inserted else {
        findings.report(.twiceInList(language.origin, key: ContactKeys.languages.name))
        return nil
      }
      return language.text
    }
  }
}

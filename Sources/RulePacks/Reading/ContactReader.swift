internal import LocatedYAML
internal import ScreeningCore

/// Reads one contact.
struct ContactReader {
  private typealias Keys = ContactKeys

  let findings: Findings
  /// The names that are in the file already.
  var taken: Set<String> = []

  func contact(from node: Node) -> Contact? {
    guard let fields = MappingReader(node, Keys.mapping, findings) else { return nil }
    let id = fields.read(Keys.id, taken: taken)
    let name = fields.read(Keys.name)
    let needs = fields.list(Keys.needs)
    let audiences = fields.list(Keys.audiences)
    let channels = eachOnce(fields.list(Keys.channels).compactMap(channel))
    let confidence = fields.read(Keys.confidence)
    let record = record(fields)
    let (localName, hours) = (fields.read(Keys.localName), fields.read(Keys.hours))
    if let hours, !hours.text.saysTimeOfDay { findings.report(.oddHours(hours)) }
    EmptyListCheck(findings: findings).check(node, Keys.languages.name)
    let languages = LanguagesCheck(findings: findings).tags(fields.list(Keys.languages))
    let (cost, note) = (fields.read(Keys.cost), fields.read(Keys.note))
    // A contact without any sound channel can help nobody.
    guard let id, let name, !channels.isEmpty else { return nil }
    return Contact(
      id: id, name: name, localName: localName, needs: needs,
      audiences: audiences.map(\.value), channels: channels, hours: hours, languages: languages,
      cost: cost, note: note, record: record, confidence: confidence?.value ?? .medium)
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

  private func channel(from node: Node) -> Contact.Channel? {
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
    let note = fields.read(ChannelKeys.note)
    guard let address else { return nil }
    guard only.allows(address.text) else {
      findings.report(.badAddress(address, .channel(only)))
      return nil
    }
    return Contact.Channel(means: only, address: address, note: note)
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
  static func channelsNotApart(count: Int, at origin: Origin) -> Self {
    let known = Contact.Channel.Means.words.joined(separator: ", ")
    let advice = count == 0 ? "write one of \(known)" : "give each its own line in 'channels'"
    return Diagnostic(
      .channelsNotApart, "a channel is one way to reach somebody; \(advice)", at: origin)
  }

  static func badDate(_ text: String, mayBeUnknown: Bool, at origin: Origin) -> Self {
    let unknown = mayBeUnknown ? ", or unknown" : ""
    return Diagnostic(
      .badDate,
      "'\(text.shortened)' is not a date; write 2026-11-23, 2026-11 or 2026\(unknown)", at: origin)
  }
}

extension String {
  /// Whether it says a time of day, as `09:00` or `9 am`, or `24/7`; no hour is past 24, no minute
  /// past 59.
  fileprivate var saysTimeOfDay: Bool {
    let words = lowercased().split { !$0.isDigit && !$0.isASCIIWordLetter && !":./".contains($0) }
    var isSaid = words.contains("24/7")
    for (place, word) in words.enumerated() {
      let parts = word.split { ":.h".contains($0) }
      let isClock = word.contains(where: { ":.h".contains($0) })
      if isClock, let hour = parts.first.flatMap({ Int($0) }) {
        let minute = parts.count > 1 ? Int(parts[1].prefix { $0.isDigit }) ?? 0 : 0
        guard hour * 60 + minute <= 24 * 60, minute < 60 else { return false }
        isSaid = true
      }
      let next = place + 1 < words.count ? words[place + 1] : ""
      let half = ["am", "pm", "uhr"]
      let isHalf = half.contains(String(next)) || half.contains(String(word.drop { $0.isDigit }))
      if word.first?.isDigit == true, isHalf { isSaid = true }
    }
    return isSaid
  }
}

extension Diagnostic {
  fileprivate static func oddHours(_ hours: Text) -> Self {
    Diagnostic(
      .oddHours,
      "'\(hours.text.shortened)' says no time of day; write such as 24/7, \"daily 09:00-21:00\" or "
        + "\"Mon-Fri 09:00-17:00\"", at: hours.origin)
  }
}

extension DiagnosticKind {
  static let oddHours = DiagnosticKind(
    code: "odd-hours", severity: .warning, title: "hours without a time of day",
    explanation: """
      'hours' says when somebody answers: 24/7, or days with times from 00:00 to 24:00. Where that is
      not known, leave the key out. Words about it belong in 'note'.

      Wrong:
          hours: office hours
      Right:
          hours: "Mon-Fri 09:00-17:00"
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

internal import LocatedYAML
internal import ScreeningCore

/// Reads what a contact is there for, and what it helps with besides.
struct NeedsReader {
  private typealias Keys = ContactKeys

  let findings: Findings

  func needs(_ fields: MappingReader) -> (serves: [Located<Need>], also: [Located<Need>]) {
    guard fields[Keys.needs] == nil else { return (older(fields), fields.list(Keys.also)) }
    let serves = fields.list(Keys.serves)
    let known = Set(serves.map(\.value))
    let also = fields.list(Keys.also).filter { need in
      if known.contains(need.value) { findings.report(.needTwice(need)) }
      return !known.contains(need.value)
    }
    return (serves, also)
  }

  /// The needs of a contact in the form of format 1's first files, where all stand in one list.
  private func older(_ fields: MappingReader) -> [Located<Need>] {
    let needs = fields.list(Keys.needs)
    let place = fields.place(of: Keys.needs)
    guard fields[Keys.serves] == nil else {
      findings.report(.needsBesideFor(at: place))
      return fields.list(Keys.serves)
    }
    if !needs.isEmpty { findings.report(.olderNeeds(needs.map(\.value), at: place)) }
    return needs
  }
}

extension Diagnostic {
  static func needTwice(_ need: Located<Need>) -> Self {
    Diagnostic(
      .twiceInList, "'\(need.value.rawValue)' stands in 'for' already; take it out of 'also'",
      at: need.origin)
  }

  static func needsBesideFor(at origin: Origin) -> Self {
    Diagnostic(
      .olderKey, "'needs' is 'for' and 'also' now, and 'for' is there; take 'needs' out",
      at: origin)
  }

  static func olderNeeds(_ needs: [Need], at origin: Origin) -> Self {
    let words = needs.map(\.rawValue)
    let others = words.count > 1 ? ", and what it only helps with besides into 'also'" : ""
    return Diagnostic(
      .olderKey,
      "'needs' is called 'for' now; write 'for: [\(words.joined(separator: ", "))]', the need that "
        + "the service exists for first\(others)", at: origin)
  }
}

extension DiagnosticKind {
  static let olderKey = DiagnosticKind(
    code: "older-key", severity: .warning, title: "a key that has another name now",
    explanation: """
      The key is still read, but says less than what took its place. 'needs' of a contact became
      'for', the needs that it exists for, the first of which is its specialism, and 'also', the
      needs that it helps with besides: whoever is there for a need comes before all others.

      Before:
          needs: [trafficking, counselling]
      Now:
          for: [trafficking]
          also: [counselling]
      """)
}

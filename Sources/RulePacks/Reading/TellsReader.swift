internal import LocatedYAML

/// Reads what the person of a story says and shows, by what is said to invite them.
struct TellsReader {
  private typealias Keys = ToldLineKeys

  let findings: Findings

  func tellings(_ node: Node?) -> [Scenario.Telling] {
    guard let node else { return [] }
    guard let mapping = node.mapping else {
      findings.report(.tellsNotMapped(at: node.origin))
      return []
    }
    return mapping.entries.compactMap { key, value in
      guard let item = Name(referring: key, findings) else { return nil }
      let before = findings.errorCount
      if value.sequence == nil { findings.report(.notLines(item)) }
      let lines = (value.sequence ?? []).compactMap(line)
      return Scenario.Telling(
        item: item, lines: lines, isWhole: findings.errorCount == before)
    }
  }

  private func line(from node: Node) -> Scenario.Telling.Line? {
    guard let fields = MappingReader(node, Keys.mapping, findings) else { return nil }
    let says = fields.read(Keys.says)
    let shows = fields.read(Keys.shows)
    let signs = fields.list(Keys.signs)
    let written = [fields[Keys.says], fields[Keys.shows]].compactMap(\.self)
    if written.count != 1 {
      findings.report(.notOneLine(written.count, at: written.last?.origin ?? fields.place))
    }
    guard let words = says ?? shows else { return nil }
    return Scenario.Telling.Line(words: words, isSeen: says == nil, signs: signs)
  }
}

extension Diagnostic {
  static func tellsNotMapped(at origin: Origin) -> Self {
    Diagnostic(
      .wrongKind,
      "'tells' is written as names of what is said, each with a list of lines, such as "
        + "'invitation: [{ says: … }]'", at: origin)
  }

  static func notLines(_ item: Name) -> Self {
    Diagnostic(
      .wrongKind,
      "'\(item.value)' takes a list of lines here; write '- says: …' or '- shows: …' for each under "
        + "it", at: item.origin)
  }

  static func notOneLine(_ count: Int, at origin: Origin) -> Self {
    count == 0
      ? Diagnostic(
        .missingKey,
        "a line needs 'says' or 'shows'; write what the person says or what can be seen",
        at: origin)
      : Diagnostic(
        .saysAndShows, "a line has one of 'says' and 'shows'; make two lines of it", at: origin)
  }
}

extension DiagnosticKind {
  static let saysAndShows = DiagnosticKind(
    code: "says-and-shows", title: "a line that is both said and seen",
    explanation: """
      What the person of a story says stands in quotation marks before whoever practises, and what can be
      seen does not. So each is a line of its own.

      Right:
          invitation:
            - says: He writes every night.
              signs: [who.only_online]
            - shows: She looks at the door.
      """)
}

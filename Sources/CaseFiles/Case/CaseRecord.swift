internal import PlainText

/// What a case says: its lines, as they were added one after another.
package struct CaseRecord: Sendable {
  /// The version of the schema that the case was begun with.
  package let schemaVersion: Int
  /// All lines after the first one, also those that this version does not understand.
  package let lines: [Line]

  /// The schema of cases, as their first line names it.
  package static let schema = "waymark-case"
  /// The version that is written here; a case of a later one is read, and not written to.
  package static let currentVersion = 1

  package struct Line: Equatable, Sendable {
    package let event: CaseEvent
    /// When it was added; nil where the line does not say it.
    package let at: Timestamp?
    /// The line as it stands in the file.
    package let text: String
  }

  /// Whether the case was begun by a later version of this program.
  package var isNewer: Bool { schemaVersion > Self.currentVersion }

  /// Reads the payload of a case; nil where it is no case at all.
  init?(reading payload: SecretBytes) {
    let lines = payload.withBytes { bytes in
      bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) }
    }
    guard let head = lines.first.flatMap({ JSONValue(reading: $0) }),
      head["kind"]?.string == "case", head["schema"]?.string == Self.schema,
      let version = head["version"]?.integer, version >= 1
    else { return nil }
    schemaVersion = version
    self.lines = lines.dropFirst().map { line in
      let text = String(decoding: line, as: UTF8.self)
      guard let json = JSONValue(reading: line) else {
        return Line(event: .other(kind: nil), at: nil, text: text)
      }
      let moment = json["at"]?.string.flatMap(Timestamp.init)
      return Line(event: CaseEvent(json), at: moment, text: text)
    }
  }

  /// The first line of a new case.
  static func head(at moment: Timestamp) -> [UInt8] {
    let line: JSONValue = [
      "kind": .string("case"), "schema": .string(schema),
      "version": .number(String(currentVersion)),
      "at": .string(moment.text),
    ]
    return Array("\(line.line)\n".utf8)
  }

  /// An event as a line of its own.
  static func line(_ event: CaseEvent, at moment: Timestamp) -> [UInt8] {
    let members = event.members.compactMap { member in
      member.value.map { (name: member.name, value: $0) }
    }
    let line = JSONValue.object(
      [("kind", .string(event.kind)), ("at", .string(moment.text))] + members)
    return Array("\(line.line)\n".utf8)
  }
}

// What the lines come to, read from the first to the last.
extension CaseRecord {
  /// The answer to each item that counts, which is the last one, in the order they were first given in.
  package var answers: [CaseEvent.Answer] { lines.lazy.map(\.event).answers }

  /// The answers that a pack has an item for, and those that it has none for any more: the latter are
  /// shown as they were given, never dropped.
  package func answers(
    fitting isKnown: (CaseEvent.Answer) -> Bool
  ) -> (fitting: [CaseEvent.Answer], leftOver: [CaseEvent.Answer]) {
    let answers = self.answers
    return (answers.filter(isKnown), answers.filter { !isKnown($0) })
  }

  /// What was last said to being asked, to writing down, and to passing on; nil where nothing was.
  package func consent(to matter: CaseEvent.Consent.Matter) -> CaseEvent.Consent.Given? {
    lines.lazy.map(\.event).consent(to: matter)
  }

  /// The keys that the case says it is for. Headers of age name nobody, so that a key that was added with
  /// another program is not among them.
  package var recipients: [(recipient: Recipient, name: String?)] {
    lines.reduce(into: []) { recipients, line in
      switch line.event {
      case .newKey: recipients = []
      case .recipient(let recipient, let name): recipients.append((recipient, name))
      default: break
      }
    }
  }

  /// The lines that nothing here can be made of; they are shown as they stand.
  package var unknownLines: [Line] {
    lines.filter { if case .other = $0.event { true } else { false } }
  }
}

// The same for events that no case has yet.
extension Sequence<CaseEvent> {
  /// The answer to each item that counts, which is the last one, in the order they were first given in.
  package var answers: [CaseEvent.Answer] {
    var order: [ExactText] = []
    var answers: [ExactText: CaseEvent.Answer] = [:]
    for event in self {
      switch event {
      case .answer(let answer):
        let name = ExactText(answer.item)
        if answers.updateValue(answer, forKey: name) == nil { order.append(name) }
      case .how(let item, let source): answers[ExactText(item)]?.source = source
      default: break
      }
    }
    return order.compactMap { answers[$0] }
  }

  /// What was last said to a matter; nil where nothing was.
  package func consent(to matter: CaseEvent.Consent.Matter) -> CaseEvent.Consent.Given? {
    reduce(nil) { given, event in
      guard case .consent(let consent) = event, consent.to == matter else { return given }
      return consent.given
    }
  }
}

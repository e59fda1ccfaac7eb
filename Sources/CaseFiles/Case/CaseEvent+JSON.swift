internal import PlainText

// Each event as the members of a line, after `kind` and `at`; read by name, whatever else stands there.
extension CaseEvent {
  /// The name of the event in its line.
  package var kind: String {
    switch self {
    case .session: "session"
    case .answer: "answer"
    case .how: "how"
    case .note: "note"
    case .consent: "consent"
    case .stop: "stop"
    case .agreed: "agreed"
    case .recipient: "recipient"
    case .newKey: "new_key"
    case .reduced: "reduced"
    case .other(let kind): kind ?? ""
    }
  }

  var members: [(name: String, value: JSONValue?)] {
    switch self {
    case .session(let session):
      [
        ("checklist", .string(session.checklist)), ("pack", session.pack.map { .string($0) }),
        ("version", session.version.map { .string($0) }),
        ("place", session.place.map { .string($0) }), ("words", session.words.map { .string($0) }),
        ("present", session.present.isEmpty ? nil : JSONValue(session.present)),
        ("observed", session.isObserved ? .bool(true) : nil),
      ]
    case .answer(let answer):
      [
        ("item", .string(answer.item)), ("answer", answer.value.json),
        ("how", answer.source.map { .string($0.rawValue) }),
      ]
    case .how(let item, let source):
      [("item", .string(item)), ("how", .string(source.rawValue))]
    case .note(let note): [("as", .string(note.kind.rawValue)), ("text", .string(note.text))]
    case .consent(let consent):
      [("to", .string(consent.to.rawValue)), ("given", .string(consent.given.rawValue))]
    case .stop(let reason): [("reason", reason.map { .string($0) })]
    case .agreed(let step):
      [
        ("what", .string(step.what)), ("who", step.who.map { .string($0) }),
        ("by", step.by.map { .string($0) }), ("duty", step.isByDuty ? .bool(true) : nil),
      ]
    case .recipient(let recipient, let name):
      [("recipient", .string(recipient.text)), ("name", name.map { .string($0) })]
    case .reduced(let lines): [("lines", .number(String(lines)))]
    case .newKey, .other: []
    }
  }

  /// The event of a line; `other` where it is none of these, or has not what such an event needs.
  init(_ line: JSONValue) {
    let kind = line["kind"]?.string
    self = kind.flatMap { Self.event($0, line) } ?? .other(kind: kind)
  }

  private static func event(_ kind: String, _ line: JSONValue) -> CaseEvent? {
    let text = { (name: String) in line[name]?.string }
    let isSet = { (name: String) in if case .bool(true)? = line[name] { true } else { false } }
    switch kind {
    case "session":
      guard let checklist = text("checklist") else { return nil }
      return .session(
        Session(
          checklist: checklist, pack: text("pack"), version: text("version"), place: text("place"),
          words: text("words"), present: line["present"]?.strings ?? [],
          isObserved: isSet("observed")))
    case "answer":
      guard let item = text("item"), let value = line["answer"].flatMap(Answer.Value.init) else {
        return nil
      }
      return .answer(Answer(item, value, source: text("how").flatMap(Source.init)))
    case "how":
      guard let item = text("item"), let source = text("how").flatMap(Source.init) else {
        return nil
      }
      return .how(item: item, source)
    case "note":
      guard let note = text("text"), let kind = text("as").flatMap(Note.Kind.init) else {
        return nil
      }
      return .note(Note(note, kind))
    case "consent":
      guard let matter = text("to").flatMap(Consent.Matter.init),
        let given = text("given").flatMap(Consent.Given.init)
      else { return nil }
      return .consent(Consent(to: matter, given))
    case "stop": return .stop(reason: text("reason"))
    case "agreed":
      guard let what = text("what") else { return nil }
      return .agreed(Step(what, who: text("who"), by: text("by"), isByDuty: isSet("duty")))
    case "recipient":
      guard let recipient = text("recipient").flatMap({ try? Recipient($0) }) else { return nil }
      return .recipient(recipient, name: text("name"))
    case "new_key": return .newKey
    case "reduced": return line["lines"]?.integer.map { .reduced(lines: $0) }
    default: return nil
    }
  }
}

extension CaseEvent.Answer.Value {
  fileprivate init?(_ json: JSONValue) {
    if let word = json.string {
      self = .word(word)
    } else if let words = json.strings {
      self = .words(words)
    } else {
      return nil
    }
  }

  fileprivate var json: JSONValue {
    switch self {
    case .word(let word): .string(word)
    case .words(let words): JSONValue(words)
    }
  }
}

extension JSONValue {
  /// The texts of a list that has nothing else in it.
  fileprivate var strings: [String]? {
    guard case .array(let values) = self else { return nil }
    let texts = values.compactMap(\.string)
    return texts.count == values.count ? texts : nil
  }
}

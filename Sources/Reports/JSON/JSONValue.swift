internal import PlainText

/// A JSON value whose members keep their order.
package indirect enum JSONValue {
  case null
  case bool(Bool)
  /// A number, written as JSON has it.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([(name: String, value: JSONValue)])

  package init(_ text: String?) {
    self = text.map { .string($0) } ?? .null
  }

  package init(_ texts: [String]) {
    self = .array(texts.map { .string($0) })
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { (name: $0.0, value: $0.1) })
  }
}

extension JSONValue {
  /// The text of the value, indented by two blanks a level.
  package var text: String {
    var text = ""
    write(to: &text, indent: "")
    return text
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let value): text += value.quotedForJSON
    case .array(let values):
      Self.write(values, between: ("[", "]"), to: &text, indent: indent) { value, text, inner in
        value.write(to: &text, indent: inner)
      }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &text, indent: indent) { member, text, inner in
        text += member.name.quotedForJSON + ": "
        member.value.write(to: &text, indent: inner)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between brackets: (String, String), to text: inout String,
    indent: String, writeElement: (Element, inout String, String) -> Void
  ) {
    text += brackets.0
    guard !elements.isEmpty else {
      text += brackets.1
      return
    }
    let inner = indent + "  "
    for (index, element) in elements.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + inner
      writeElement(element, &text, inner)
    }
    text += "\n" + indent + brackets.1
  }
}

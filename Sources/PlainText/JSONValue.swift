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

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
  package init(stringLiteral text: String) { self = .string(text) }

  package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue {
  /// The text of the value, indented by two blanks a level.
  package var text: String { text(indent: 0) }

  /// The text of the value on one line.
  package var line: String { text(indent: nil) }

  private func text(indent: Int?) -> String {
    var text: [UInt8] = []
    write(to: &text, indent)
    return String(decoding: text, as: UTF8.self)
  }

  private func write(to text: inout [UInt8], _ indent: Int?) {
    switch self {
    case .null: text += "null".utf8
    case .bool(let value): text += (value ? "true" : "false").utf8
    case .number(let digits): text += digits.utf8
    case .string(let value): text.appendJSON(value)
    case .array(let values):
      Self.write(values, between: ("[", "]"), to: &text, indent) { value, text, inner in
        value.write(to: &text, inner)
      }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &text, indent) { member, text, inner in
        text.appendJSON(member.name)
        text += ": ".utf8
        member.value.write(to: &text, inner)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between brackets: (String, String), to text: inout [UInt8],
    _ indent: Int?, writeElement: (Element, inout [UInt8], Int?) -> Void
  ) {
    let inner = indent.map { $0 + 2 }
    text += brackets.0.utf8
    for (index, element) in elements.enumerated() {
      if index > 0 { text += (inner == nil ? ", " : ",").utf8 }
      if let inner { startLine(inner, in: &text) }
      writeElement(element, &text, inner)
    }
    if let indent, !elements.isEmpty { startLine(indent, in: &text) }
    text += brackets.1.utf8
  }

  private static func startLine(_ indent: Int, in text: inout [UInt8]) {
    text.append(UInt8(ascii: "\n"))
    text += repeatElement(UInt8(ascii: " "), count: indent)
  }
}

extension [UInt8] {
  /// Appends a text as a JSON string in UTF-8. What is invisible or could command a terminal is
  /// escaped.
  mutating func appendJSON(_ string: String) {
    append(UInt8(ascii: "\""))
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": self += "\\\"".utf8
      case "\\": self += "\\\\".utf8
      case "\n": self += "\\n".utf8
      case "\r": self += "\\r".utf8
      case "\t": self += "\\t".utf8
      case " "..."~": append(UInt8(ascii: scalar))
      case _ where scalar.isHidden: appendEscape(scalar)
      default: self += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func appendEscape(_ scalar: Unicode.Scalar) {
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let digits = String(unit, radix: 16)
      self += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
    }
  }
}

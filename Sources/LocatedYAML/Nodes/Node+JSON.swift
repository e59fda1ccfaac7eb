package import PlainText

extension Node {
  /// The value as indented JSON, without a line break at the end.
  ///
  /// Numbers keep their digits where JSON can write them so; otherwise a sign `+`, leading zeros
  /// and other bases are turned into what JSON has, and infinity, "not a number" and whole numbers
  /// past 64 bits in other bases become texts.
  package var json: String { asJSON.text }

  /// The same before it is a text.
  package var asJSON: JSONValue {
    switch content {
    case .scalar(let scalar): scalar.asJSON
    case .sequence(let nodes): .array(nodes.map(\.asJSON))
    case .mapping(let mapping):
      .object(mapping.entries.map { ($0.key.scalar?.text ?? "", $0.value.asJSON) })
    }
  }
}

extension Node.Scalar {
  fileprivate var asJSON: JSONValue {
    switch value {
    case .null: .null
    case .bool(let value): .bool(value)
    case .integer(let written), .float(let written):
      JSONNumber(written).map { .number($0.text) } ?? .string(written)
    case .string: .string(text)
    }
  }
}

/// A number of YAML's core schema as JSON writes it.
struct JSONNumber {
  let text: String

  /// Nothing for what JSON has no number for.
  init?(_ written: String) {
    if written.hasPrefix("0x") || written.hasPrefix("0o") {
      guard let value = UInt64(written.dropFirst(2), radix: written.hasPrefix("0x") ? 16 : 8)
      else { return nil }
      text = String(value)
      return
    }
    var rest = Substring(written)
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest = rest.dropFirst() }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(digits.count)
    let whole = digits.drop { $0 == "0" }
    var fraction = Substring()
    if rest.first == "." {
      fraction = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(fraction.count + 1)
      guard !digits.isEmpty || !fraction.isEmpty else { return nil }
      fraction = "." + (fraction.isEmpty ? "0" : fraction)
    }
    text = (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole) + fraction + rest
  }
}

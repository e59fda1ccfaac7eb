internal import PlainText

extension Node {
  /// The value as indented JSON, without a line break at the end.
  ///
  /// Numbers keep their digits where JSON can write them so; otherwise a sign `+`, leading zeros
  /// and other bases are turned into what JSON has, and infinity, "not a number" and whole numbers
  /// past 64 bits in other bases become texts.
  package var json: String { asJSON.text }

  private var asJSON: JSONValue {
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

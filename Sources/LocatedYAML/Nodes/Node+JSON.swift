internal import PlainText

extension Node {
  /// The value as indented JSON, without a line break at the end.
  ///
  /// Numbers keep their digits where JSON can write them so; otherwise a sign `+`, leading zeros
  /// and other bases are turned into what JSON has, and infinity, "not a number" and whole numbers
  /// past 64 bits in other bases become texts.
  package var json: String {
    var writer = JSONWriter()
    writer.write(self, indentation: 0)
    return String(decoding: writer.text, as: UTF8.self)
  }
}

private struct JSONWriter {
  /// The JSON so far, in UTF-8.
  private(set) var text: [UInt8] = []

  mutating func write(_ node: Node, indentation: Int) {
    switch node.content {
    case .scalar(let scalar): write(scalar)
    case .sequence(let nodes):
      writeParts(nodes, "[", "]", indentation) { writer, node in
        writer.write(node, indentation: indentation + 2)
      }
    case .mapping(let mapping):
      writeParts(mapping.entries, "{", "}", indentation) { writer, entry in
        writer.text.appendJSON(entry.key.scalar?.text ?? "")
        writer.text += ": ".utf8
        writer.write(entry.value, indentation: indentation + 2)
      }
    }
  }

  private mutating func writeParts<Part>(
    _ parts: [Part], _ opening: String, _ closing: String, _ indentation: Int,
    write: (inout JSONWriter, Part) -> Void
  ) {
    text += opening.utf8
    for (index, part) in parts.enumerated() {
      text += (index == 0 ? "\n" : ",\n").utf8
      writeSpaces(indentation + 2)
      write(&self, part)
    }
    if !parts.isEmpty {
      text.append(UInt8(ascii: "\n"))
      writeSpaces(indentation)
    }
    text += closing.utf8
  }

  private mutating func writeSpaces(_ count: Int) {
    text += repeatElement(UInt8(ascii: " "), count: count)
  }

  private mutating func write(_ scalar: Node.Scalar) {
    switch scalar.value {
    case .null: text += "null".utf8
    case .bool(let value): text += (value ? "true" : "false").utf8
    case .integer(let written), .float(let written):
      if let number = JSONNumber(written) {
        text += number.text.utf8
      } else {
        text.appendJSON(written)
      }
    case .string: text.appendJSON(scalar.text)
    }
  }
}

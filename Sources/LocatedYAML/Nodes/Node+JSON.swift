extension Node {
  /// The value as indented JSON, without a line break at the end.
  ///
  /// Numbers keep their digits where JSON can write them so; otherwise a sign `+`, leading zeros
  /// and other bases are turned into what JSON has, and infinity, "not a number" and whole numbers
  /// past 64 bits in other bases become texts.
  package var json: String {
    var writer = JSONWriter()
    writer.write(self, indentation: 0)
    return writer.text
  }
}

private struct JSONWriter {
  private(set) var text = ""

  mutating func write(_ node: Node, indentation: Int) {
    switch node.content {
    case .scalar(let scalar): write(scalar)
    case .sequence(let nodes):
      writeParts(nodes, "[", "]", indentation) { writer, node in
        writer.write(node, indentation: indentation + 2)
      }
    case .mapping(let mapping):
      writeParts(mapping.entries, "{", "}", indentation) { writer, entry in
        writer.write(string: entry.key.scalar?.text ?? "")
        writer.text += ": "
        writer.write(entry.value, indentation: indentation + 2)
      }
    }
  }

  private mutating func writeParts<Part>(
    _ parts: [Part], _ opening: String, _ closing: String, _ indentation: Int,
    write: (inout JSONWriter, Part) -> Void
  ) {
    text += opening
    for (index, part) in parts.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += String(repeating: " ", count: indentation + 2)
      write(&self, part)
    }
    if !parts.isEmpty { text += "\n" + String(repeating: " ", count: indentation) }
    text += closing
  }

  private mutating func write(_ scalar: Node.Scalar) {
    switch scalar.value {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let written), .float(let written):
      if let number = JSONNumber(written) {
        text += number.text
      } else {
        write(string: written)
      }
    case .string: write(string: scalar.text)
    }
  }

  private mutating func write(string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if scalar.isHidden { writeEscape(scalar) } else { text.unicodeScalars.append(scalar) }
      }
    }
    text += "\""
  }

  private mutating func writeEscape(_ scalar: Unicode.Scalar) {
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}

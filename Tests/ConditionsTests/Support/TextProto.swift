/// A message of protobuf's text format: fields in order, without a schema.
struct TextProto {
  indirect enum Value {
    case message(TextProto)
    case text(String)
    /// A number, a truth value or the name of an enum case.
    case word(String)
  }

  private(set) var fields: [(name: String, value: Value)] = []

  init(_ text: String) {
    var reader = Reader(scalars: Array(text.unicodeScalars))
    fields = reader.fields()
  }

  private init(fields: [(name: String, value: Value)]) {
    self.fields = fields
  }

  func messages(_ name: String) -> [TextProto] {
    fields.compactMap {
      if $0.name == name, case .message(let value) = $0.value { value } else { nil }
    }
  }

  func text(_ name: String) -> String? {
    fields.lazy.compactMap {
      if $0.name == name, case .text(let value) = $0.value { value } else { nil }
    }.first
  }

  func has(_ name: String) -> Bool { fields.contains { $0.name == name } }
}

extension TextProto {
  private struct Reader {
    let scalars: [Unicode.Scalar]
    var offset = 0

    var peek: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

    mutating func skipSpace() {
      while let scalar = peek {
        if scalar == "#" {
          while let scalar = peek, scalar != "\n" { offset += 1 }
        } else if scalar.properties.isWhitespace || scalar == "," || scalar == ";" {
          offset += 1
        } else {
          break
        }
      }
    }

    /// Fields up to the end, or to the bracket that closes the message.
    mutating func fields() -> [(name: String, value: Value)] {
      var fields: [(name: String, value: Value)] = []
      skipSpace()
      while let scalar = peek, scalar != "}", scalar != ">" {
        let name = scalar == "[" ? bracketed() : word()
        skipSpace()
        if peek == ":" { offset += 1 }
        skipSpace()
        if peek == "[" {
          offset += 1
          skipSpace()
          while let scalar = peek, scalar != "]" {
            fields.append((name, value()))
            skipSpace()
          }
          offset += 1
        } else {
          fields.append((name, value()))
        }
        skipSpace()
      }
      return fields
    }

    private mutating func bracketed() -> String {
      let start = offset
      while let scalar = peek, scalar != "]" { offset += 1 }
      offset += 1
      return String(String.UnicodeScalarView(scalars[start..<offset]))
    }

    private mutating func word() -> String {
      let start = offset
      while let scalar = peek,
        scalar.properties.isAlphabetic || "0"..."9" ~= scalar
          || "_+-.".unicodeScalars.contains(scalar)
      { offset += 1 }
      if offset == start { offset += 1 }
      return String(String.UnicodeScalarView(scalars[start..<offset]))
    }

    private mutating func value() -> Value {
      if peek == "{" || peek == "<" {
        offset += 1
        let message = TextProto(fields: fields())
        offset += 1
        return .message(message)
      }
      guard peek == "\"" || peek == "'" else { return .word(word()) }
      var bytes: [UInt8] = []
      while peek == "\"" || peek == "'" {
        bytes += quoted()
        skipSpace()
      }
      return .text(String(decoding: bytes, as: UTF8.self))
    }

    private mutating func quoted() -> [UInt8] {
      let quote = peek
      offset += 1
      var bytes: [UInt8] = []
      while let scalar = peek, scalar != quote {
        offset += 1
        if scalar == "\\" { bytes += escape() } else { bytes += Array(String(scalar).utf8) }
      }
      offset += 1
      return bytes
    }

    private mutating func escape() -> [UInt8] {
      let kind = scalars[offset]
      offset += 1
      let plain: [Unicode.Scalar: UInt8] = [
        "a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11, "\\": 0x5C, "'": 0x27,
        "\"": 0x22,
        "?": 0x3F,
      ]
      if let byte = plain[kind] { return [byte] }
      switch kind {
      case "x": return [UInt8(truncatingIfNeeded: digits(2, radix: 16))]
      case "u": return utf8(digits(4, radix: 16))
      case "U": return utf8(digits(8, radix: 16))
      default:
        offset -= 1
        return [UInt8(truncatingIfNeeded: digits(3, radix: 8))]
      }
    }

    private func utf8(_ value: Int) -> [UInt8] {
      Unicode.Scalar(UInt32(value)).map { Array(String($0).utf8) } ?? []
    }

    private mutating func digits(_ most: Int, radix: Int) -> Int {
      var value = 0
      var count = 0
      while count < most, let scalar = peek, let digit = Character(scalar).hexDigitValue,
        digit < radix
      {
        value = value * radix + digit
        offset += 1
        count += 1
      }
      return value
    }
  }
}

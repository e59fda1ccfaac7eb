internal import PlainText

/// Reads the text of `expr` from a line of JSON, without recursion: no line is too deep for it.
struct JSONLineReader {
  private let bytes: [UInt8]
  private var offset = 0
  /// The first key that an object has twice, so that nobody can know which value is meant.
  private(set) var repeatedKey: String?

  init(_ line: some Sequence<UInt8>) {
    bytes = Array(line)
  }

  /// The text of the member `expr`; nil where the line is not valid JSON, is not an object with
  /// this member, or has a key twice.
  mutating func expression() -> String? {
    skipSpace()
    guard take("{") else { return nil }
    skipSpace()
    var expression: String?
    var keys: Set<ExactText> = []
    if !take("}") {
      repeat {
        skipSpace()
        guard let key = string(), isNew(key, in: &keys) else { return nil }
        skipSpace()
        guard take(":") else { return nil }
        skipSpace()
        if ExactText(key) == ExactText("expr"), peek == UInt8(ascii: "\"") {
          guard let text = string() else { return nil }
          expression = text
        } else {
          guard skipValue() else { return nil }
        }
        skipSpace()
      } while take(",")
      guard take("}") else { return nil }
    }
    skipSpace()
    return offset == bytes.count ? expression : nil
  }

  /// Whether an object does not have the key yet.
  private mutating func isNew(_ key: String, in keys: inout Set<ExactText>) -> Bool {
    if keys.insert(ExactText(key)).inserted { return true }
    repeatedKey = key
    return false
  }

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      offset += 1
    }
  }
}

extension JSONLineReader {
  /// Skips a value of any depth; false if it is malformed.
  private mutating func skipValue() -> Bool {
    var closings: [Unicode.Scalar] = []
    // The keys of each object that is open; none of a list.
    var keys: [Set<ExactText>] = []
    while true {
      skipSpace()
      if take("[") {
        skipSpace()
        if !take("]") {
          closings.append("]")
          keys.append([])
          continue
        }
      } else if take("{") {
        skipSpace()
        if !take("}") {
          closings.append("}")
          keys.append([])
          guard skipKey(&keys) else { return false }
          continue
        }
      } else if !skipScalar() {
        return false
      }
      skipSpace()
      while let closing = closings.last, take(closing) {
        closings.removeLast()
        keys.removeLast()
        skipSpace()
      }
      guard let closing = closings.last else { return true }
      guard take(",") else { return false }
      if closing == "}", !skipKey(&keys) { return false }
    }
  }

  /// Skips a key of the innermost object; false if it is malformed or a duplicate.
  private mutating func skipKey(_ keys: inout [Set<ExactText>]) -> Bool {
    skipSpace()
    guard let key = string(), isNew(key, in: &keys[keys.count - 1]) else { return false }
    skipSpace()
    return take(":")
  }

  private mutating func skipScalar() -> Bool {
    if peek == UInt8(ascii: "\"") { return string() != nil }
    for word in ["true", "false", "null"] where bytes[offset...].starts(with: word.utf8) {
      offset += word.utf8.count
      return true
    }
    return skipNumber()
  }

  private mutating func skipNumber() -> Bool {
    _ = take("-")
    if !take("0"), skipDigits() == 0 { return false }
    if take("."), skipDigits() == 0 { return false }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      return skipDigits() > 0
    }
    return true
  }

  private mutating func skipDigits() -> Int {
    let start = offset
    while let byte = peek, 0x30...0x39 ~= byte { offset += 1 }
    return offset - start
  }
}

extension JSONLineReader {
  /// A string with its escapes resolved; nil if it is malformed or not UTF-8.
  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    while let byte = peek, byte >= 0x20 {
      offset += 1
      if byte == UInt8(ascii: "\"") {
        return String(validating: text, as: UTF8.self)
      }
      if byte != UInt8(ascii: "\\") {
        text.append(byte)
      } else if let scalar = escape() {
        text += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        return nil
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard let kind = peek else { return nil }
    offset += 1
    switch kind {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: return nil
    }
    guard let unit = unit() else { return nil }
    guard 0xD800...0xDBFF ~= unit else { return Unicode.Scalar(unit) }
    guard take("\\"), take("u"), let low = self.unit(), 0xDC00...0xDFFF ~= low else { return nil }
    return Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
  }

  private mutating func unit() -> UInt16? {
    guard offset + 4 <= bytes.count else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[offset..<(offset + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    offset += 4
    return unit
  }
}

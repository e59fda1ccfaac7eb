// Reads one value of JSON (RFC 8259), as strictly as it is written here.
extension JSONValue {
  /// How deep lists and objects may lie in each other.
  private static let maximumDepth = 32

  /// The value that a text of JSON is; nil where it is none, is not UTF-8, lies deeper than 32 levels, or
  /// has an object with a key twice.
  package init?(reading bytes: some Sequence<UInt8>) {
    var reader = JSONReader(bytes)
    guard let value = reader.value(depth: Self.maximumDepth), reader.isAtEnd else { return nil }
    self = value
  }

  /// The value of a member of an object; nil where it is no object, or has none of that name.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { ExactText($0.name) == ExactText(name) }?.value
  }

  /// The text, where it is one.
  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The whole number, where it is one that fits.
  package var integer: Int? {
    if case .number(let digits) = self { Int(digits) } else { nil }
  }
}

/// Reads values from bytes, from left to right.
private struct JSONReader {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return offset == bytes.count
    }
  }

  mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    switch peek {
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "["): return depth > 0 ? array(depth: depth - 1) : nil
    case UInt8(ascii: "{"): return depth > 0 ? object(depth: depth - 1) : nil
    case nil: return nil
    default: return word() ?? number()
    }
  }

  private mutating func array(depth: Int) -> JSONValue? {
    offset += 1
    var values: [JSONValue] = []
    skipSpace()
    if take("]") { return .array([]) }
    repeat {
      guard let value = value(depth: depth) else { return nil }
      values.append(value)
      skipSpace()
    } while take(",")
    return take("]") ? .array(values) : nil
  }

  private mutating func object(depth: Int) -> JSONValue? {
    offset += 1
    var members: [(name: String, value: JSONValue)] = []
    var names: Set<ExactText> = []
    skipSpace()
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      guard let name = string(), names.insert(ExactText(name)).inserted else { return nil }
      skipSpace()
      guard take(":"), let value = value(depth: depth) else { return nil }
      members.append((name, value))
      skipSpace()
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func word() -> JSONValue? {
    let words: [(String, JSONValue)] = [
      ("true", .bool(true)), ("false", .bool(false)), ("null", .null),
    ]
    for (word, value) in words where bytes[offset...].starts(with: word.utf8) {
      offset += word.utf8.count
      return value
    }
    return nil
  }

  private mutating func number() -> JSONValue? {
    let start = offset
    _ = take("-")
    if !take("0"), digits() == 0 { return nil }
    if take("."), digits() == 0 { return nil }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      if digits() == 0 { return nil }
    }
    return .number(String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  private mutating func digits() -> Int {
    let start = offset
    while let byte = peek, 0x30...0x39 ~= byte { offset += 1 }
    return offset - start
  }

  /// A string with its escapes resolved; nil if it is malformed or not UTF-8.
  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    while let byte = peek, byte >= 0x20 {
      offset += 1
      if byte == UInt8(ascii: "\"") { return String(validating: text, as: UTF8.self) }
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
    let simple: [UInt8: Unicode.Scalar] = [
      0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r",
      0x74: "\t",
    ]
    if let byte = peek, let scalar = simple[byte] {
      offset += 1
      return scalar
    }
    guard let high = unit() else { return nil }
    guard 0xD800...0xDBFF ~= high else { return Unicode.Scalar(high) }
    guard take("\\"), let low = unit(), 0xDC00...0xDFFF ~= low else { return nil }
    return Unicode.Scalar(0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
  }

  /// The sixteen bits of `u` and four hexadecimal digits.
  private mutating func unit() -> UInt16? {
    guard take("u"), offset + 4 <= bytes.count else { return nil }
    let digits = bytes[offset..<(offset + 4)]
    offset += 4
    guard digits.allSatisfy({ $0 < 0x80 && Character(Unicode.Scalar($0)).isHexDigit }) else {
      return nil
    }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { offset += 1 }
  }
}

/// The escapes of a double-quoted scalar.
extension TextMap {
  /// Follows one escape, whose backslash has just been passed.
  mutating func addEscape(from scanner: inout SourceScanner) {
    let start = scanner.offset - 1
    guard let name = scanner.byte else { return }
    scanner.offset += 1
    if let simple = Self.escapes[name] {
      replace(start..<scanner.offset, with: String(simple).utf8)
    } else if let length = Self.hexadecimalEscapes[name] {
      let end = min(scanner.offset + length, scanner.end)
      let digits = String(decoding: scanner.bytes[scanner.offset..<end], as: UTF8.self)
      scanner.offset = end
      let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
      replace(start..<end, with: String(scalar).utf8)
    }
  }

  private static let hexadecimalEscapes: [UInt8: Int] = [
    UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8,
  ]

  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "0"): "\0", UInt8(ascii: "a"): "\u{07}", UInt8(ascii: "b"): "\u{08}",
    UInt8(ascii: "t"): "\t", UInt8(ascii: "\t"): "\t", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "v"): "\u{0B}", UInt8(ascii: "f"): "\u{0C}", UInt8(ascii: "r"): "\r",
    UInt8(ascii: "e"): "\u{1B}", UInt8(ascii: " "): " ", UInt8(ascii: "\""): "\"",
    UInt8(ascii: "/"): "/", UInt8(ascii: "\\"): "\\", UInt8(ascii: "N"): "\u{85}",
    UInt8(ascii: "_"): "\u{A0}", UInt8(ascii: "L"): "\u{2028}", UInt8(ascii: "P"): "\u{2029}",
  ]
}

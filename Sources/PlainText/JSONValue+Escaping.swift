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

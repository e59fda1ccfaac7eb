extension String {
  /// The text in quotes, as it can be written in YAML on one line.
  package var quotedForYAML: String {
    guard utf8.contains(UInt8(ascii: "\"")) || utf8.contains(UInt8(ascii: "\\")) else {
      return "\"\(self)\""
    }
    let doubled = unicodeScalars.flatMap { $0 == "'" ? ["'", "'"] : [$0] }
    return "'" + String(String.UnicodeScalarView(doubled)) + "'"
  }
}

extension SourceFile {
  /// How to write what stands from an offset to the end of its line, such as `: "!only_photos"`.
  ///
  /// Empty where there is nothing, or too much for a message. In brackets the value ends before
  /// the next ',' or closing bracket.
  func quotedRestOfLine(from offset: Int, inBrackets: Bool = false) -> String {
    let end = offsets(ofLine: position(at: offset).line).upperBound
    guard offset < end, end - offset <= 240 else { return "" }
    let rest = bytes[offset..<end]
    let value = inBrackets ? rest.prefix { !",]}".utf8.contains($0) } : rest
    return quoted(value.startIndex..<value.endIndex)
  }

  /// How to write a stretch of a line in quotes; empty where that is too much for a message.
  func quoted(_ offsets: Range<Int>) -> String {
    let text = String(decoding: bytes[offsets].trimmingBlanks, as: UTF8.self)
    let isShort = !text.isEmpty && text.unicodeScalars.count <= 60 && !text.contains("\n")
    return isShort ? ": \(text.quotedForYAML)" : ""
  }
}

extension ArraySlice<UInt8> {
  var trimmingBlanks: ArraySlice<UInt8> {
    guard let first = firstIndex(where: { $0 != 0x20 && $0 != 0x09 }),
      let last = lastIndex(where: { $0 != 0x20 && $0 != 0x09 })
    else { return [] }
    return self[first...last]
  }
}

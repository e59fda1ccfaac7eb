extension String {
  /// The text, or its beginning where it is too long for a message.
  package var shortened: String {
    let scalars = unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: 41, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return self }
    return String(scalars.prefix(40)) + "…"
  }

  /// The text in quotes, as it can be written in YAML on one line.
  package var quotedForYAML: String {
    guard utf8.contains(UInt8(ascii: "\"")) || utf8.contains(UInt8(ascii: "\\")) else {
      return "\"\(self)\""
    }
    return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}

extension SourceFile {
  /// What is written from an offset to the end of its line, without blanks around it.
  func restOfLine(from offset: Int) -> String {
    let line = offsets(ofLine: position(at: offset).line)
    let rest = bytes[min(offset, line.upperBound)..<line.upperBound]
    return String(decoding: rest.trimmingBlanks, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  var trimmingBlanks: ArraySlice<UInt8> {
    var slice = self
    while slice.first == 0x20 || slice.first == 0x09 { slice = slice.dropFirst() }
    while slice.last == 0x20 || slice.last == 0x09 { slice = slice.dropLast() }
    return slice
  }
}

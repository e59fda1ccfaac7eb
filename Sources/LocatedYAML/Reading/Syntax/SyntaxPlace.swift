/// A place where libyaml gave up, with what its line looks like.
struct SyntaxPlace {
  let file: SourceFile
  let offset: Int

  /// The line that the place is on.
  let line: Range<Int>

  /// The first character of the line that is no blank.
  let lineStart: Int

  /// Where the key of the line begins, after any `- `.
  let keyStart: Int

  /// Where the value of the line begins, after any `- ` and `key: `.
  let valueStart: Int

  init(_ file: SourceFile, _ offset: Int) {
    self.file = file
    self.offset = offset
    line = file.offsets(ofLine: file.position(at: offset).line)
    var scanner = SourceScanner(file, line)
    scanner.skipBlanks()
    lineStart = scanner.offset
    scanner.skipDashes()
    keyStart = scanner.offset
    valueStart = scanner.valueAfterKey ?? scanner.offset
  }

  var hasKeyBefore: Bool { valueStart > keyStart && valueStart <= offset }

  /// The key of the line, where it is longer than YAML lets a key be.
  var longKey: SourceSpan? {
    guard valueStart > keyStart else { return nil }
    let key = file.bytes[keyStart..<valueStart].trimmingBlanks.dropLast()
    let isLong = key.count(where: \.startsScalar) > Self.longestKey
    return isLong ? file.span(keyStart..<keyStart + key.count) : nil
  }

  /// The most characters of a key, by YAML 1.2.2, section 7.4.2.
  static let longestKey = 1024

  var isAtEnd: Bool { offset >= file.bytes.count }

  var isLineStart: Bool { offset <= keyStart }

  /// Whether a value that can have nothing after it ends just before this place.
  var isAfterValue: Bool {
    let before = file.bytes[line.lowerBound..<max(offset, line.lowerBound)].trimmingBlanks
    guard let last = before.last, offset > valueStart else { return false }
    return "\"']}".utf8.contains(last) || valueStarts(with: "*")
  }

  func valueStarts(with character: Unicode.Scalar) -> Bool {
    valueStart < line.upperBound && file.bytes[valueStart] == UInt8(ascii: character)
  }

  var character: Unicode.Scalar? {
    offset < file.bytes.count ? file.bytes.scalar(at: offset)?.0 : nil
  }

  var characterSpan: SourceSpan {
    let length = offset < line.upperBound ? file.bytes.scalar(at: offset)?.length ?? 1 : 0
    return file.span(offset..<offset + length)
  }

  /// From the place to the next blank.
  var wordSpan: SourceSpan {
    var scanner = SourceScanner(file, offset..<max(offset, line.upperBound))
    while !scanner.isAtEnd, !scanner.isAtBlank { scanner.offset += 1 }
    return file.span(offset..<scanner.offset)
  }

  /// From the place to the end of its line.
  var restSpan: SourceSpan {
    let rest = file.bytes[min(offset, line.upperBound)..<line.upperBound]
    let trailing = rest.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
    return file.span(rest.startIndex..<rest.endIndex - trailing)
  }

  /// How to write the value of this line, or the entry within brackets, after "put it in quotes".
  var quotedValue: String {
    FlowBrackets(before: characterSpan).isEmpty
      ? file.quotedRestOfLine(from: valueStart)
      : file.quotedRestOfLine(from: offset, inBrackets: true)
  }
}

extension SourceScanner {
  fileprivate mutating func skipDashes() {
    while isAt("-"), byte(after: 1) == 0x20 {
      offset += 1
      skipBlanks()
    }
  }

  /// The start of what follows `key: `, if there is a key here.
  fileprivate var valueAfterKey: Int? {
    var ahead = self
    if let quote = ahead.byte, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      ahead.offset += 1
      while let byte = ahead.byte, byte != quote { ahead.offset += 1 }
    }
    while let byte = ahead.byte {
      ahead.offset += 1
      guard byte == UInt8(ascii: ":") else { continue }
      guard ahead.isAtEnd || ahead.isAtBlank else { continue }
      ahead.skipBlanks()
      return ahead.offset
    }
    return nil
  }
}

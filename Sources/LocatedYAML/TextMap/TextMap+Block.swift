/// Literal and folded scalars.
extension TextMap {
  /// Follows a block scalar from its indicator; `text` tells the indentation.
  static func block(
    _ file: SourceFile, _ offsets: Range<Int>, isFolded: Bool, text: String
  ) -> TextMap {
    var scanner = SourceScanner(file, offsets)
    let chomping = scanner.takeBlockIndicators()
    var map = TextMap(end: scanner.offset)
    scanner.skipLine()
    _ = scanner.takeBreak()
    let indentation = scanner.indentation(ofBlock: text)
    var folding = LineFolding()
    scanner.takeBreaks(within: indentation, into: &folding)
    var wasBlank = false
    while !scanner.isAtEnd, scanner.isIndented(by: indentation) {
      scanner.offset += indentation
      let isBlank = scanner.isAtBlank
      if isFolded, !wasBlank, !isBlank {
        folding.fold(into: &map, of: file.bytes)
      } else {
        folding.keep(into: &map, of: file.bytes)
      }
      wasBlank = isBlank
      let start = scanner.offset
      scanner.skipLine()
      map.copy(start..<scanner.offset, of: file.bytes)
      map.end = scanner.offset
      if scanner.isAtBreak { folding.add(scanner.takeBreak()) }
      scanner.takeBreaks(within: indentation, into: &folding)
    }
    if chomping != .strip { folding.keepFirst(into: &map, of: file.bytes) }
    if chomping == .keep { folding.keepFurther(into: &map, of: file.bytes) }
    return map
  }

  /// A block scalar's offsets with the blank lines after it, which may be part of its text.
  static func withBlankLines(_ offsets: Range<Int>, of file: SourceFile) -> Range<Int> {
    var scanner = SourceScanner(file, offsets.upperBound..<file.bytes.count)
    scanner.skipLine()
    var end = scanner.offset
    while scanner.isAtBreak {
      _ = scanner.takeBreak()
      end = scanner.offset
      while scanner.isAt(" ") { scanner.offset += 1 }
    }
    return offsets.lowerBound..<end
  }
}

/// What becomes of the line breaks after the last line of a block scalar.
private enum Chomping {
  case clip
  case strip
  case keep
}

extension SourceScanner {
  /// Moves past `|` or `>` and what is written directly after it.
  fileprivate mutating func takeBlockIndicators() -> Chomping {
    var chomping = Chomping.clip
    offset += 1
    while let byte, byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte.isDigit {
      if byte == UInt8(ascii: "+") { chomping = .keep }
      if byte == UInt8(ascii: "-") { chomping = .strip }
      offset += 1
    }
    return chomping
  }

  /// How far a block is indented: the spaces of its first written line that are not in its text.
  fileprivate func indentation(ofBlock text: String) -> Int {
    let source = spacesOfFirstLine
    let spaces = SourceScanner(text).spacesOfFirstLine
    return max(source - spaces, 0)
  }

  /// The spaces before the first character that is neither space nor break, or else the most in a line.
  private var spacesOfFirstLine: Int {
    var ahead = self
    var longest = 0
    while !ahead.isAtEnd {
      let start = ahead.offset
      while ahead.isAt(" ") { ahead.offset += 1 }
      let spaces = ahead.offset - start
      longest = max(longest, spaces)
      if ahead.isAtEnd { break }
      if !ahead.isAtBreak { return spaces }
      _ = ahead.takeBreak()
    }
    return longest
  }

  /// Passes blank lines, as far as they are indented no more than the text.
  fileprivate mutating func takeBreaks(within indentation: Int, into folding: inout LineFolding) {
    while true {
      let start = offset
      while isAt(" "), offset - start < indentation { offset += 1 }
      guard isAtBreak else {
        offset = start
        return
      }
      folding.addFurther(takeBreak())
    }
  }

  fileprivate func isIndented(by indentation: Int) -> Bool {
    offset + indentation <= end && bytes[offset..<offset + indentation].allSatisfy { $0 == 0x20 }
  }
}

/// Plain and quoted scalars, which fold their lines alike.
extension TextMap {
  /// Follows a plain scalar from its first character to its last.
  static func plain(_ file: SourceFile, _ offsets: Range<Int>) -> TextMap {
    var scanner = SourceScanner(file, offsets)
    var map = TextMap(end: offsets.upperBound)
    while !scanner.isAtEnd {
      let start = scanner.offset
      while !scanner.isAtEnd, !scanner.isAtBlank, !scanner.isAtBreak { scanner.offset += 1 }
      map.copy(start..<scanner.offset, of: file.bytes)
      map.addSpace(from: &scanner)
    }
    return map
  }

  /// Follows a quoted scalar from its opening quote to its closing one.
  static func quoted(_ file: SourceFile, _ offsets: Range<Int>, isDouble: Bool) -> TextMap {
    var scanner = SourceScanner(file, offsets)
    var map = TextMap(end: offsets.upperBound)
    let quote: Unicode.Scalar = isDouble ? "\"" : "'"
    scanner.offset += 1
    while !scanner.isAtEnd {
      var isEscapedBreak = false
      while !scanner.isAtEnd, !scanner.isAtBlank, !scanner.isAtBreak {
        let start = scanner.offset
        if !isDouble, scanner.isAt("'"), scanner.byte(after: 1) == UInt8(ascii: "'") {
          scanner.offset += 2
          map.replace(start..<scanner.offset, with: [UInt8(ascii: "'")])
        } else if scanner.isAt(quote) {
          return map
        } else if isDouble, scanner.isAt("\\") {
          scanner.offset += 1
          isEscapedBreak = scanner.isAtBreak
          if isEscapedBreak { break }
          map.addEscape(from: &scanner)
        } else {
          scanner.offset += 1
          map.copy(start..<scanner.offset, of: file.bytes)
        }
      }
      map.addSpace(from: &scanner, isEscaped: isEscapedBreak)
    }
    return map
  }

  /// Blanks and line breaks between two words: blanks alone are kept, breaks folded.
  private mutating func addSpace(from scanner: inout SourceScanner, isEscaped: Bool = false) {
    let start = scanner.offset
    scanner.skipBlanks()
    let blanks = start..<scanner.offset
    var folding = LineFolding()
    if isEscaped { _ = scanner.takeBreak() }
    while scanner.isAtBreak || scanner.isAtBlank {
      if scanner.isAtBlank {
        scanner.offset += 1
      } else if isEscaped {
        folding.addFurther(scanner.takeBreak())
      } else {
        folding.add(scanner.takeBreak())
      }
    }
    if folding.isEmpty, !isEscaped {
      copy(blanks, of: scanner.bytes)
    } else {
      folding.fold(into: &self, of: scanner.bytes)
    }
  }
}

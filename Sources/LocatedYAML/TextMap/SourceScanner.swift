/// A walk over a file's bytes with libyaml's idea of blanks and line breaks.
///
/// libyaml, following YAML 1.1, also breaks lines at U+0085, U+2028 and U+2029.
struct SourceScanner {
  let bytes: [UInt8]
  var offset: Int
  let end: Int

  init(_ file: SourceFile, _ offsets: Range<Int>) {
    bytes = file.bytes
    offset = offsets.lowerBound
    end = offsets.upperBound
  }

  init(_ text: String) {
    bytes = Array(text.utf8)
    offset = 0
    end = bytes.count
  }

  var isAtEnd: Bool { offset >= end }

  var byte: UInt8? { offset < end ? bytes[offset] : nil }

  func byte(after distance: Int) -> UInt8? {
    offset + distance < end ? bytes[offset + distance] : nil
  }

  func isAt(_ character: Unicode.Scalar) -> Bool {
    byte == UInt8(ascii: character)
  }

  var isAtBlank: Bool { isAt(" ") || isAt("\t") }

  var isAtBreak: Bool { breakLength > 0 }

  /// How many bytes the line break here has; 0 for none.
  var breakLength: Int { bytes.breakLength(at: offset, before: end) }

  mutating func skipBlanks() {
    while isAtBlank { offset += 1 }
  }

  /// Moves to the next line break, or the end.
  mutating func skipLine() {
    while !isAtEnd, !isAtBreak { offset += 1 }
  }

  /// Moves past a line break and gives its range.
  mutating func takeBreak() -> Range<Int> {
    let start = offset
    offset += breakLength
    return start..<offset
  }
}

extension [UInt8] {
  /// How many bytes of a line break, as libyaml sees it, stand at an offset; 0 for none.
  func breakLength(at offset: Int, before end: Int) -> Int {
    guard offset < end else { return 0 }
    switch self[offset] {
    case 0x0A: return 1
    case 0x0D: return offset + 1 < end && self[offset + 1] == 0x0A ? 2 : 1
    case 0xC2: return offset + 1 < end && self[offset + 1] == 0x85 ? 2 : 0
    case 0xE2:
      let isSeparator =
        offset + 2 < end && self[offset + 1] == 0x80 && self[offset + 2] & 0xFE == 0xA8
      return isSeparator ? 3 : 0
    default: return 0
    }
  }
}

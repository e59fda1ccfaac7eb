package import Diagnostics

/// What an editor counts the characters of a line in.
package enum PositionEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"
}

/// A place in a text as editors give it.
package struct EditorPosition: Hashable, Sendable {
  /// The line, from 0.
  package let line: Int
  /// How much of the line stands before it, as its ``PositionEncoding`` counts.
  package let character: Int

  package init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }
}

/// The places of a text as an editor counts them.
package struct EditorText: Sendable {
  package let file: SourceFile
  let encoding: PositionEncoding

  package init(_ file: SourceFile, _ encoding: PositionEncoding) {
    self.file = file
    self.encoding = encoding
  }

  /// The place of an offset in bytes.
  package func position(at offset: Int) -> EditorPosition {
    let place = file.position(at: offset)
    let start = file.offsets(ofLine: place.line).lowerBound
    let character =
      switch encoding {
      case .utf8: place.offset - start
      case .utf32: place.column - 1
      case .utf16: file.bytes[start..<place.offset].reduce(0) { $0 + $1.unitsOfUTF16 }
      }
    return EditorPosition(line: place.line - 1, character: character)
  }

  /// The offset in bytes of a place; one behind the end of its line, or of the text, is that end, and one
  /// within a character is its beginning.
  package func offset(of position: EditorPosition) -> Int {
    guard position.line >= 0 else { return file.textStart }
    guard position.line < file.lineCount else { return file.bytes.count }
    let line = file.offsets(ofLine: position.line + 1)
    var rest = position.character
    var offset = line.lowerBound
    while rest > 0, offset < line.upperBound {
      var next = offset + 1
      while next < line.upperBound, !file.bytes[next].startsScalar { next += 1 }
      let units =
        switch encoding {
        case .utf8: next - offset
        case .utf16: file.bytes[offset].unitsOfUTF16
        case .utf32: 1
        }
      guard units <= rest else { break }
      rest -= units
      offset = next
    }
    return offset
  }
}

extension UInt8 {
  /// How many units of UTF-16 the character has that begins with this byte of UTF-8; none behind its first.
  fileprivate var unitsOfUTF16: Int { startsScalar ? self >= 0xF0 ? 2 : 1 : 0 }
}

extension String {
  /// The text without anything that could control a terminal or reverse the order of a line.
  ///
  /// Line breaks and tabs become blanks, and other control characters the replacement character.
  /// Bidirectional controls and invisible marks are left out. Joiners and zero-width spaces stay:
  /// scripts without blanks between words need them for line breaks.
  package var sanitized: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
      case 0x00...0x1F, 0x7F...0x9F: result.append("\u{FFFD}")
      case _ where scalar.isBidirectionalControl: break
      case 0xAD, 0x180E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: break
      case 0xE0000...0xE007F: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The zero-width space: a place where a line may end.
  package static let breakHint: Character = "\u{200B}"

  /// The text without zero-width spaces, for places where no line is broken.
  package var withoutBreakHints: String { filter { $0 != Self.breakHint } }
}

extension Unicode.Scalar {
  /// Whether it changes the order in which the characters around it are shown.
  fileprivate var isBidirectionalControl: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether a reader of a message could not tell which character it is: hidden, left out by most
  /// programs, or a blank other than the usual one.
  fileprivate var isConfusing: Bool {
    isHidden || properties.isDefaultIgnorableCodePoint || properties.isWhitespace && value != 0x20
  }
}

extension String {
  /// The text for a message; characters that a reader could not see or tell apart are written as
  /// `<U+00A0>`.
  package var escapedForMessage: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      text += scalar.isConfusing ? "<\(scalar.codePoint)>" : String(scalar)
    }
  }
}

extension String {
  /// The text without what could command a terminal or turn the order of a line around.
  ///
  /// Line breaks and tabs become blanks, other control characters the replacement character,
  /// bidirectional controls and invisible marks nothing. Joiners stay, and so do zero-width spaces:
  /// scripts that write no blanks between words need them to end a line.
  package var harmless: String {
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

  /// The text without the places where a line may end, for where no line ends.
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

/// How a character shows in a terminal.
extension Unicode.Scalar {
  /// What to print for this character: itself, or its code point where it would be invisible, or
  /// could control a terminal or reverse the order of a text.
  package var printable: String {
    if self == "\t" { return "    " }
    return isHidden ? "<\(codePoint)>" : String(self)
  }

  /// The terminal cells that `printable` takes: 0, 1, 2 or the length of a code point.
  package var cells: Int {
    if self == "\t" || isHidden { return printable.unicodeScalars.count }
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0  // Vowels and finals join the Hangul before.
    case 0x1F1E6...0x1F1FF: return 1  // Two regional indicators make one flag.
    default: return isWide ? 2 : 1
    }
  }

  /// East Asian Width W or F in Unicode 15.1, EastAsianWidth.txt, with gaps between blocks closed.
  private var isWide: Bool {
    if properties.isEmojiPresentation { return true }
    return Self.wideRanges.contains { $0.contains(value) }
  }

  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
    0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB,
    0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]

  /// Whether this character is invisible, or controls a terminal or the order of a text.
  package var isHidden: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD: true
    case 0x061C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    case 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE  // With the line above, what Unicode calls noncharacters.
    }
  }
}

extension Unicode.Scalar {
  /// The code point as people write it, such as `U+001B`.
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Character {
  /// The terminal cells that it takes at most.
  ///
  /// Terminals go by code points: a vowel of Khmer or Thai that stands beside its consonant takes a
  /// cell of its own, although both are one character. Pictures made of several are one.
  package var cells: Int {
    let scalars = unicodeScalars
    guard let first = scalars.first, scalars.count > 1 else { return scalars.first?.cells ?? 0 }
    if first.properties.isEmojiPresentation || scalars.contains("\u{FE0F}") { return 2 }
    return scalars.reduce(0) { $0 + $1.cells }
  }

  /// Whether it is as wide as it is high, as in Chinese, Japanese and Korean, or is a picture.
  package var isWide: Bool {
    unicodeScalars.first.map { !$0.isHidden && $0.cells == 2 } ?? false
  }
}

extension StringProtocol {
  /// The terminal cells that it takes.
  package var cells: Int { reduce(0) { $0 + $1.cells } }
}

extension String {
  /// The text with every character that would not show replaced by its code point.
  package var printable: String {
    unicodeScalars.reduce(into: "") { $0 += $1.printable }
  }
}

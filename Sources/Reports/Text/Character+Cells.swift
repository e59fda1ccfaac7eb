extension Character {
  /// How many cells of a terminal it takes: 0, 1 or 2.
  var cells: Int {
    unicodeScalars.reduce(0) { max($0, $1.cells) }
  }
}

extension StringProtocol {
  /// How many cells of a terminal it takes.
  package var cells: Int { reduce(0) { $0 + $1.cells } }
}

extension Unicode.Scalar {
  fileprivate var cells: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if 0x1160...0x11FF ~= value { return 0 }  // Vowels and finals join the Hangul before.
    return properties.isEmojiPresentation || isWide ? 2 : 1
  }

  /// East Asian Width W or F in Unicode 15.1, EastAsianWidth.txt, with gaps between blocks closed.
  var isWide: Bool { Self.wideRanges.contains { $0.contains(value) } }

  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
    0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB,
    0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]
}

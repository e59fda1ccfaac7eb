extension Unicode.Scalar {
  /// Whether it shows as something by itself: no blank, no control, no mark that needs a letter
  /// before it, nothing that Unicode lets programs leave out.
  package var isVisible: Bool {
    if value < 0x7F { return value > 0x20 }
    if properties.isDefaultIgnorableCodePoint || properties.isWhitespace { return false }
    switch properties.generalCategory {
    case .control, .nonspacingMark, .enclosingMark, .spacingMark: return false
    default: break
    }
    // The blank pattern of Braille, the place of an object, a note head that is not drawn, and
    // noncharacters.
    return ![0x2800, 0xFFFC, 0x1D159].contains(value) && !properties.isNoncharacterCodePoint
  }

  /// Whether it controls a terminal or the order of a text: a control character of ASCII or Latin 1
  /// other than tab and line feed, or a bidirectional embedding, override or isolate.
  package var isControl: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension String {
  /// Whether anything in it can be seen.
  package var isVisible: Bool { unicodeScalars.contains(where: \.isVisible) }

  /// A key that is equal for texts that look the same: without invisible characters, all blanks
  /// alike, capitals as small letters, apostrophes straight.
  package var comparisonKey: String {
    var words: [String.UnicodeScalarView] = [.init()]
    for scalar in lowercased().unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "\u{2800}" {
        if words.last?.isEmpty == false { words.append(.init()) }
      } else if scalar == "\u{2019}" {
        words[words.count - 1].append("'")
      } else if !scalar.properties.isDefaultIgnorableCodePoint, !scalar.isControl {
        words[words.count - 1].append(scalar)
      }
    }
    return words.filter { !$0.isEmpty }.map { String($0) }.joined(separator: " ")
  }
}

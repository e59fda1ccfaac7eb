/// A word in a text, and where it stands.
struct TextWord {
  /// The word in small letters, with straight apostrophes, without what cannot be seen.
  let folded: String
  /// Its place in Unicode scalars of the text.
  let range: Range<Int>

  /// Whether it is of a script that has spaces between words: Latin, Greek, Cyrillic.
  var isSpaced: Bool { folded.unicodeScalars.allSatisfy(\.isOfSpacedScript) }

  /// The words of a text: letters and digits, with apostrophes between them.
  static func words(of text: String) -> [TextWord] {
    var words: [TextWord] = []
    var word = ""
    var range = 0..<0
    let scalars = readScalars(of: text)
    for (index, (place, scalar)) in scalars.enumerated() {
      let isApostrophe = scalar == "'" || scalar == "\u{2019}"
      let joins =
        isApostrophe && !word.isEmpty && index + 1 < scalars.count
        && scalars[index + 1].scalar.properties.isAlphabetic
      if scalar.properties.isAlphabetic || "0"..."9" ~= scalar || joins {
        range = (word.isEmpty ? place : range.lowerBound)..<place + 1
        word.unicodeScalars.append(isApostrophe ? "'" : scalar)
      } else if !word.isEmpty {
        words.append(TextWord(folded: word.lowercased(), range: range))
        word = ""
      }
    }
    if !word.isEmpty { words.append(TextWord(folded: word.lowercased(), range: range)) }
    return words
  }

  /// The characters that a reader sees, with their places. Invisible characters do not divide
  /// words, except the zero-width space in scripts without blanks between words.
  private static func readScalars(of text: String) -> [(place: Int, scalar: Unicode.Scalar)] {
    var read: [(place: Int, scalar: Unicode.Scalar)] = []
    for (place, scalar) in text.unicodeScalars.enumerated() {
      let isBreak = scalar == "\u{200B}" && read.last.map { !$0.scalar.isOfSpacedScript } ?? false
      if isBreak || !scalar.properties.isDefaultIgnorableCodePoint { read.append((place, scalar)) }
    }
    return read
  }
}

extension Unicode.Scalar {
  /// Whether it is of a script that has spaces between words: Latin, Greek, Cyrillic.
  fileprivate var isOfSpacedScript: Bool {
    value < 0x0530 || 0x1C80...0x1C8F ~= value || 0x1D00...0x1FFF ~= value
  }
}

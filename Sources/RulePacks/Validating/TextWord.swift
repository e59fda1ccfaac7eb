/// A word in a text, and where it stands.
struct TextWord {
  /// The word in small letters, with straight apostrophes.
  let folded: String
  /// Its place in Unicode scalars of the text.
  let range: Range<Int>

  /// The words of a text: letters and digits, with apostrophes between them.
  static func words(of text: String) -> [TextWord] {
    var words: [TextWord] = []
    var word = ""
    var start = 0
    let scalars = Array(text.unicodeScalars) + [" "]
    for (place, scalar) in scalars.enumerated() {
      let isApostrophe = scalar == "'" || scalar == "\u{2019}"
      let joins = isApostrophe && !word.isEmpty && scalars[place + 1].properties.isAlphabetic
      if scalar.properties.isAlphabetic || "0"..."9" ~= scalar || joins {
        if word.isEmpty { start = place }
        word.unicodeScalars.append(isApostrophe ? "'" : scalar)
      } else if !word.isEmpty {
        words.append(TextWord(folded: word.lowercased(), range: start..<place))
        word = ""
      }
    }
    return words
  }
}

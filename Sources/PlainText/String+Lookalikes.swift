extension String {
  /// The text with a Latin letter in the place of each one that looks like it: of Cyrillic, of Greek,
  /// or of Latin itself.
  package var withLatinLookalikes: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(Unicode.Scalar.lookalikes[scalar] ?? scalar) }
    return String(result)
  }

  /// The first letter in it that only looks like a Latin one.
  package var firstLookalike: Unicode.Scalar? {
    unicodeScalars.first { Unicode.Scalar.lookalikes[$0] != nil }
  }
}

extension Unicode.Scalar {
  /// Letters that nobody can tell from Latin ones in a usual typeface: a small part of the
  /// confusables of Unicode (UTS #39).
  fileprivate static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = {
    let alphabets = [
      // Cyrillic.
      ("асԁеһіјӏорԛѕԝхуѵёї", "acdehijlopqswxyvëï"),
      ("АВСЕԌНІЈКМОРԚЅТѴԜХҮЁЇ", "ABCEGHIJKMOPQSTVWXYËÏ"),
      // Greek.
      ("αϲιϳνορίό", "acijvopíó"), ("ΑΒϹΕΗΙΚΜΝΟΡΤΧΥΖ", "ABCEHIKMNOPTXYZ"),
      // Latin.
      ("ɑɡı", "agi"),
    ]
    return alphabets.reduce(into: [:]) { letters, alphabet in
      for (letter, latin) in zip(alphabet.0.unicodeScalars, alphabet.1.unicodeScalars) {
        letters[letter] = latin
      }
    }
  }()
}

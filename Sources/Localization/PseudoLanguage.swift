/// A made-up language for checks of the layout: longer by a third, in brackets, with other letters.
///
/// The `{names}` in a text stay, so what is filled in can be told from what was translated.
package enum PseudoLanguage: String, CaseIterable, Sendable {
  /// Accented letters, left to right.
  case accented = "en-XA"
  /// Arabic letters, right to left.
  case mirrored = "ar-XB"

  package var wording: Wording {
    Wording(language: Language(rawValue), translation: .pseudo(self))
  }

  func text(_ text: String) -> String {
    guard !text.isEmpty else { return text }
    var result = "⟦"
    var isName = false
    for character in text {
      if character == "{" { isName = true }
      result += isName ? String(character) : letters[character] ?? String(character)
      if character == "}" { isName = false }
    }
    return result + "⟧"
  }

  private var letters: [Character: String] {
    switch self {
    case .accented: Self.accentedLetters
    case .mirrored: Self.arabicLetters
    }
  }

  /// Vowels and the letter s are doubled: together, more than a third of the letters of a text.
  private static let accentedLetters: [Character: String] = [
    "a": "áá", "e": "éé", "i": "íí", "o": "óó", "u": "úú", "A": "ÁÁ", "E": "ÉÉ", "I": "ÍÍ",
    "O": "ÓÓ", "U": "ÚÚ", "c": "ç", "n": "ñ", "s": "šš", "y": "ý", "z": "ž", "C": "Ç", "N": "Ñ",
    "S": "ŠŠ", "Y": "Ý", "Z": "Ž",
  ]

  private static let arabicLetters: [Character: String] = {
    let small: [Character: String] = [
      "a": "اا", "b": "ب", "c": "ص", "d": "د", "e": "هه", "f": "ف", "g": "ج", "h": "ح", "i": "يي",
      "j": "ج", "k": "ك", "l": "ل", "m": "م", "n": "ن", "o": "عع", "p": "ب", "q": "ق", "r": "ر",
      "s": "سس", "t": "ت", "u": "وو", "v": "ف", "w": "و", "x": "خ", "y": "ي", "z": "ز", "?": "؟",
      ",": "،", ";": "؛",
    ]
    var all = small
    for (letter, arabic) in small {
      if let capital = letter.uppercased().first { all[capital] = arabic }
    }
    return all
  }()
}

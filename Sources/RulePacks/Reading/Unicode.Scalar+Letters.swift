extension Unicode.Scalar {
  /// The letters a to z that come nearest to it, in ASCII; nothing for a mark on the letter before,
  /// and a blank for what has none.
  ///
  /// Unicode's names say what a Latin letter is made of: LATIN SMALL LETTER I WITH ACUTE.
  var basicLetters: [UInt8] {
    if isASCII { return Array(String(self).lowercased().utf8) }
    if properties.generalCategory == .nonspacingMark { return [] }
    switch value {
    case 0xDF, 0x1E9E: return Array("ss".utf8)
    case 0x131: return Array("i".utf8)
    default: break
    }
    if let alike = Self.latinLookAlikes[self] { return [alike] }
    let words = (properties.name ?? "").split(separator: " ")
    guard words.first == "LATIN", let place = words.firstIndex(of: "LETTER"),
      place + 1 < words.count, words[place + 1].utf8.count <= 2,
      place + 2 == words.count || words[place + 2] == "WITH"
    else { return [0x20] }
    return Array(words[place + 1].lowercased().utf8)
  }

  /// Small Cyrillic and Greek letters that nobody can tell from a Latin one, which come in by another
  /// keyboard.
  private static let latinLookAlikes: [Unicode.Scalar: UInt8] = {
    let pairs = zip("аеорсухіјѕкмтнвοανρ".unicodeScalars, "aeopcyxijskmthboavp".utf8)
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0, $1) })
  }()
}

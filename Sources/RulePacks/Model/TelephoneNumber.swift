/// A telephone number as people write it: `0800 1111`, `(02) 1343`, `1-800-CALL-FBI`, `*765`.
package struct TelephoneNumber: Hashable, Sendable {
  /// The keys to press: digits, a '+' before them, '*' and '#'.
  package let keys: String
  /// Whether '*' or '#' is among the keys. Such a number may be a command to a telephone or its
  /// network, so no link dials it.
  package var hasServiceKeys: Bool { keys.utf8.contains(where: Self.isServiceKey) }
  /// Whether a telephone or its network does something on it, such as to forward all calls
  /// (`**21*5#`), instead of calling somebody: '*' or '#' stands behind its first key (3GPP TS
  /// 22.030). A single one at the front is part of some short numbers, `*765`.
  package var isCommand: Bool { keys.utf8.dropFirst().contains(where: Self.isServiceKey) }

  private static func isServiceKey(_ key: UInt8) -> Bool { key == 0x2A || key == 0x23 }

  /// The most keys; 15 digits is the longest number there is (ITU-T E.164).
  private static let mostKeys = 20

  /// Reads a number; nil where no digit is in it, or anything that no telephone has.
  package init?(_ text: String) {
    var keys = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9", "*", "#": keys.append(scalar)
      case "+" where keys.isEmpty: keys.append("+")
      case "A"..."Z": keys.append(Self.key(of: scalar))
      case " ", "-", "(", ")", ".", "/", "\u{A0}", "\u{2011}": break
      default: return nil
      }
    }
    let hasDigit = text.unicodeScalars.contains { "0"..."9" ~= $0 }
    guard hasDigit, keys.count <= Self.mostKeys else { return nil }
    self.keys = String(keys)
  }

  /// The digits of a number with its country code; nil for a national number.
  package var internationalDigits: String? {
    keys.utf8.first == UInt8(ascii: "+") && !hasServiceKeys ? String(keys.dropFirst()) : nil
  }

  /// The telephone key that carries a letter (ITU-T E.161).
  private static func key(of letter: Unicode.Scalar) -> Unicode.Scalar {
    switch letter {
    case "A"..."C": "2"
    case "D"..."F": "3"
    case "G"..."I": "4"
    case "J"..."L": "5"
    case "M"..."O": "6"
    case "P"..."S": "7"
    case "T"..."V": "8"
    default: "9"
    }
  }
}

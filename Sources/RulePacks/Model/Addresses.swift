internal import PlainText

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

  /// Reads a number; nil where no digit is in it, anything that no telephone has, or several numbers.
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
    guard Self.isWellJoined(text) else { return nil }
    let hasDigit = text.unicodeScalars.contains { "0"..."9" ~= $0 }
    guard hasDigit, keys.count <= Self.mostKeys, !Self.isSeveralNumbers(text) else { return nil }
    self.keys = String(keys)
  }

  /// Whether several numbers stand here, `1383 / 1384`: parts of one length that begin alike. An area
  /// code before a '/', `030/123456`, is none of these.
  private static func isSeveralNumbers(_ text: String) -> Bool {
    let parts = text.split(separator: "/").map { $0.filter(\.isNumber) }
    guard let first = parts.first, parts.count > 1, first.count > 2 else { return false }
    return parts.allSatisfy { $0.count == first.count && $0.prefix(2) == first.prefix(2) }
  }

  /// Whether what stands between the keys joins them: none at either end, no two hyphens, points or
  /// slashes together, and every parenthesis closed.
  private static func isWellJoined(_ text: String) -> Bool {
    var isOpen = false
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars where scalar != " " && scalar != "\u{A0}" {
      let joins = "-./\u{2011}".unicodeScalars.contains(scalar)
      if joins, last.map({ "-./(\u{2011}".unicodeScalars.contains($0) }) ?? true { return false }
      if scalar == "(" || scalar == ")" {
        if isOpen == (scalar == "(") { return false }
        isOpen = scalar == "("
      }
      last = scalar
    }
    return !isOpen && last.map { !"-./(\u{2011}".unicodeScalars.contains($0) } ?? false
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

/// An address of the web that leads to one host: `https://example.org/help`.
package struct WebAddress: Hashable, Sendable {
  /// Whether what is read there is encrypted on its way.
  package let isSecure: Bool
  package let host: HostName

  /// Reads an address; nil for another scheme, where no host is named, where a name stands before
  /// the host (`https://known.example@evil.example`), and where a blank or bracket ends it early.
  package init?(_ text: String) {
    let scalars = text.unicodeScalars
    guard
      let scheme = ["https://", "http://"].first(where: {
        text.prefix(scalars: $0.utf8.count) == $0
      })
    else { return nil }
    let rest = scalars.dropFirst(scheme.utf8.count)
    guard rest.allSatisfy(Self.mayStand) else { return nil }
    let authority = rest.prefix { !"/?#".unicodeScalars.contains($0) }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let host = parts.first.flatMap({ HostName(String($0)) }) else {
      return nil
    }
    if parts.count == 2 {
      let isPort = (1...5).contains(parts[1].count) && parts[1].allSatisfy { "0"..."9" ~= $0 }
      guard isPort else { return nil }
    }
    isSecure = scheme == "https://"
    self.host = host
  }

  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isVisible && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
  }
}

/// The name of a host with at least one dot, in ASCII: `example.org`, `xn--bcher-kva.example`.
package struct HostName: Hashable, Sendable {
  package let text: String

  package init?(_ text: String) {
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count > 1, text.utf8.count <= 253, labels.allSatisfy(Self.isLabel),
      labels.last?.contains(where: \.isASCIILetter) == true
    else { return nil }
    self.text = text
  }

  private static func isLabel(_ label: Substring.UTF8View) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
      && label.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == hyphen }
  }
}

extension UInt8 {
  var isASCIILetter: Bool { 0x61...0x7A ~= self | 0x20 }
  var isASCIIDigit: Bool { 0x30...0x39 ~= self }
}

extension String {
  /// The beginning of so many code points, in small letters.
  fileprivate func prefix(scalars count: Int) -> String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(count))).lowercased()
  }
}

/// An address for mail: `help@example.org`.
package struct MailAddress: Hashable, Sendable {
  package let host: HostName

  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].count),
      parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .allSatisfy({ !$0.isEmpty }),
      parts[0].allSatisfy(Self.mayStand),
      let host = HostName(String(decoding: parts[1], as: UTF8.self))
    else { return nil }
    self.host = host
  }

  private static func mayStand(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "._%+-".utf8.contains(byte)
  }
}

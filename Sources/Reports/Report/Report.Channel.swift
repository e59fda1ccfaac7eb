extension Report {
  /// One way to reach somebody.
  package struct Channel: Hashable, Sendable {
    package let means: Means
    /// The number or address as people write it.
    package let address: String
    package let note: String?

    package init(_ means: Means, _ address: String, note: String? = nil) {
      self.means = means
      self.address = address
      self.note = note
    }

    package enum Means: String, CaseIterable, Hashable, Sendable {
      case phone, sms, whatsapp, email, web, app
    }
  }
}

extension Report.Channel {
  /// The address that dials, writes or opens; nil where none can be made with certainty.
  package var link: String? {
    switch means {
    case .phone: dialled(address).map { "tel:" + $0 }
    case .sms: dialled(address).map { "sms:" + $0 }
    case .whatsapp: internationalDigits.map { "https://wa.me/" + $0 }
    case .email: isPlainMailAddress ? "mailto:" + address : nil
    case .web: isPlainWebAddress ? address : nil
    case .app: nil
    }
  }

  /// The address without what only a browser needs.
  package var shortAddress: String {
    guard means == .web, address.hasPrefix("https://") else { return address }
    let bare = address.dropFirst("https://".count)
    return String(bare.hasSuffix("/") ? bare.dropLast() : bare)
  }

  /// The keys to press; nil where there is anything among them that no telephone has.
  private func dialled(_ number: String) -> String? {
    var keys = ""
    for scalar in number.unicodeScalars {
      switch scalar {
      case "0"..."9", "*": keys.unicodeScalars.append(scalar)
      case "+" where keys.isEmpty: keys += "+"
      case "#": keys += "%23"
      case "A"..."Z": keys.append(Self.key(of: scalar))
      case " ", "-", "(", ")", ".", "/", "\u{A0}", "\u{2011}": break
      default: return nil
      }
    }
    return keys.contains { $0 != "+" } ? keys : nil
  }

  /// The telephone key that carries a letter (ITU-T E.161).
  private static func key(of letter: Unicode.Scalar) -> Character {
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

  /// The digits of a number with its country code; nil for a national number.
  private var internationalDigits: String? {
    guard let keys = dialled(address), keys.hasPrefix("+") else { return nil }
    let digits = keys.dropFirst()
    return !digits.isEmpty && digits.allSatisfy { "0"..."9" ~= $0 } ? String(digits) : nil
  }

  private var isPlainMailAddress: Bool {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    let allowed = { (character: Character) in
      character.isASCII && (character.isLetter || character.isNumber || "._%+-".contains(character))
    }
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(allowed) }
      && parts[1].contains(".")
  }

  private var isPlainWebAddress: Bool {
    guard address.hasPrefix("https://"), address.utf8.count > "https://".utf8.count else {
      return false
    }
    return address.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value < 0x7F && !"\"'<>\\^`{|}".unicodeScalars.contains($0)
    }
  }
}

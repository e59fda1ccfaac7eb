internal import PlainText

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

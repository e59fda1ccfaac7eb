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

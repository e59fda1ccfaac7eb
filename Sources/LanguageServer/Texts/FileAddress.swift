/// The `file:` address of a path, as RFC 8089 has it, and the path of an address.
package enum FileAddress {
  /// The path that an address leads to; nil for another scheme, another computer, or what is no UTF-8.
  static func path(of address: String) -> String? {
    guard address.hasPrefix("file:") else { return nil }
    var rest = address.dropFirst("file:".count)
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let host = rest.prefix { $0 != "/" }
      guard ["", "localhost"].contains(host) else { return nil }
      rest = rest.dropFirst(host.count)
    }
    guard rest.hasPrefix("/") else { return nil }
    var bytes: [UInt8] = []
    var left = Array(rest.utf8)[...]
    while let byte = left.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard left.count >= 2,
        let value = UInt8(String(decoding: left.prefix(2), as: UTF8.self), radix: 16),
        value != 0
      else { return nil }
      bytes.append(value)
      left = left.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  static func address(of path: String) -> String { "file://" + escaped(path) }

  /// The path with what RFC 3986 does not allow in one written as '%' and two digits.
  package static func escaped(_ path: String) -> String {
    path.utf8.reduce(into: "") { address, byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
  }
}

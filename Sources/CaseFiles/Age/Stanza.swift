/// A part of a header that wraps the file key for one recipient.
package struct Stanza: Equatable, Sendable {
  /// The kind first, such as `X25519`; visible ASCII, at least one letter each.
  let arguments: [String]
  let body: [UInt8]

  /// The stanza as it stands in a header: the body is wrapped at 64 letters, and its last line is shorter.
  var text: [UInt8] {
    var text = Array("-> \(arguments.joined(separator: " "))\n".utf8)
    var letters = Base64.encode(body)[...]
    repeat {
      let line = letters.prefix(Self.lineLength)
      letters = letters.dropFirst(line.count)
      text += line + [UInt8(ascii: "\n")]
      // A line that is full is not the last one.
      if line.count == Self.lineLength, letters.isEmpty { text.append(UInt8(ascii: "\n")) }
    } while !letters.isEmpty
    return text
  }

  static let lineLength = 64

  /// Kinds that are for others than X25519 keys, as `age.md` lists them.
  var isOtherNativeKind: Bool {
    ["mlkem768x25519", "mlkem768p256tag", "p256tag"].contains(arguments[0])
  }
}

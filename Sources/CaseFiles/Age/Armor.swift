/// An age file as text, which passes where only letters do: base 64 between two lines (RFC 7468, strict).
enum Armor {
  private static let begin = "-----BEGIN AGE ENCRYPTED FILE-----"
  private static let end = "-----END AGE ENCRYPTED FILE-----"
  private static let lineLength = 64

  static func encode(_ file: [UInt8]) -> [UInt8] {
    var letters = Base64.encode(file, .padded)[...]
    var text = Array("\(begin)\n".utf8)
    while !letters.isEmpty {
      text += letters.prefix(lineLength) + [UInt8(ascii: "\n")]
      letters = letters.dropFirst(lineLength)
    }
    return text + "\(end)\n".utf8
  }

  /// Whether a file begins as one with armor does.
  static func isArmored(_ file: [UInt8]) -> Bool {
    file.drop(while: isBlank).starts(with: begin.utf8)
  }

  /// The age file in armor; blanks before and after are allowed, and lines that end with CR and LF.
  static func decode(_ text: [UInt8]) throws(AgeProblem) -> [UInt8] {
    var lines = text.drop(while: isBlank).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }[...]
    guard let first = lines.popFirst(), first.elementsEqual(begin.utf8),
      let last = lines.firstIndex(where: { $0.elementsEqual(end.utf8) }),
      lines[(last + 1)...].allSatisfy({ $0.allSatisfy(isBlank) })
    else { throw .armor }
    let body = lines[..<last]
    guard body.dropLast().allSatisfy({ $0.count == lineLength }),
      let final = body.last, 1...lineLength ~= final.count,
      let file = Base64.decode(body.joined(), .padded)
    else { throw .armor }
    return file
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    [0x09, 0x0A, 0x0D, 0x20].contains(byte)
  }
}

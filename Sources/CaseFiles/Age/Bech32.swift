/// Bech32 (BIP 173) without its limit on the length, as age writes keys with it.
///
/// Nothing here keeps what it reads, so that it can read a secret from guarded memory and write one there.
enum Bech32 {
  private static let letters = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
  private static let checksumLength = 6

  /// How long the text of so many bytes is, in letters.
  static func length(prefix: String, count: Int) -> Int {
    prefix.utf8.count + 1 + (count * 8 + 4) / 5 + checksumLength
  }

  /// Writes the text in lower case.
  static func encode(
    prefix: String, _ bytes: UnsafeRawBufferPointer, into text: UnsafeMutableRawBufferPointer
  ) {
    var checksum = Checksum(prefix: prefix)
    var next = 0
    func put(_ byte: UInt8) {
      text[next] = byte
      next += 1
    }
    func put(value: UInt8) {
      checksum.add(value)
      put(letters[Int(value)])
    }
    for byte in prefix.utf8 { put(byte) }
    put(UInt8(ascii: "1"))
    var (bits, held): (Int, Int) = (0, 0)
    for byte in bytes {
      bits = (bits << 8 | Int(byte)) & 0xFFF
      held += 8
      while held >= 5 {
        held -= 5
        put(value: UInt8(bits >> held & 31))
      }
    }
    if held > 0 { put(value: UInt8(bits << (5 - held) & 31)) }
    for value in checksum.end { put(letters[Int(value)]) }
  }

  /// Reads so many bytes from a text with this prefix, all in lower or all in upper case; false where
  /// it is another prefix or length, or a letter was changed.
  static func decode(
    _ text: UnsafeRawBufferPointer, prefix: String, into bytes: UnsafeMutableRawBufferPointer
  ) -> Bool {
    let stem = prefix.utf8.count + 1
    guard text.count == length(prefix: prefix, count: bytes.count),
      !(text.contains { isUpper($0) } && text.contains { isLower($0) }),
      zip(text, prefix.utf8).allSatisfy({ lowered($0) == $1 }), text[stem - 1] == UInt8(ascii: "1")
    else { return false }
    var checksum = Checksum(prefix: prefix)
    var (bits, held, next): (Int, Int, Int) = (0, 0, 0)
    for (index, letter) in text.dropFirst(stem).enumerated() {
      guard let value = letters.firstIndex(of: lowered(letter)) else { return false }
      checksum.add(UInt8(value))
      guard index < text.count - stem - checksumLength else { continue }
      bits = (bits << 5 | value) & 0xFFF
      held += 5
      if held >= 8 {
        held -= 8
        bytes[next] = UInt8(truncatingIfNeeded: bits >> held)
        next += 1
      }
    }
    return checksum.isRight && bits & (1 << held - 1) == 0
  }

  private static func isUpper(_ letter: UInt8) -> Bool { 0x41...0x5A ~= letter }
  private static func isLower(_ letter: UInt8) -> Bool { 0x61...0x7A ~= letter }
  private static func lowered(_ letter: UInt8) -> UInt8 { isUpper(letter) ? letter + 0x20 : letter }

  /// The checksum as it grows, value by value.
  private struct Checksum {
    private var state: UInt32 = 1

    init(prefix: String) {
      for byte in prefix.utf8 { add(byte >> 5) }
      add(0)
      for byte in prefix.utf8 { add(byte & 31) }
    }

    mutating func add(_ value: UInt8) {
      let top = state >> 25
      state = (state & 0x1FF_FFFF) << 5 ^ UInt32(value)
      let generator: [UInt32] = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
      for (bit, word) in generator.enumerated() where top >> bit & 1 == 1 { state ^= word }
    }

    /// Whether the values before ended with their checksum.
    var isRight: Bool { state == 1 }

    /// The six values that end a text.
    var end: [UInt8] {
      var padded = self
      for _ in 0..<checksumLength { padded.add(0) }
      let word = padded.state ^ 1
      return (0..<checksumLength).map { UInt8(word >> (5 * (5 - $0)) & 31) }
    }
  }
}

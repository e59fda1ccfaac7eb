extension PlanImage {
  /// "WMPI", and the version of what follows.
  static let signature: [UInt8] = [0x57, 0x4D, 0x50, 0x49, 1]
  /// The signature, the length of the body and its checksum, four bytes each, the least first.
  static let headerSize = signature.count + 8

  /// The body of an image that arrived whole.
  static func body(of bytes: [UInt8]) throws(Refusal) -> ArraySlice<UInt8> {
    guard bytes.count >= headerSize,
      bytes[..<(signature.count - 1)] == signature[..<(signature.count - 1)]
    else { throw .notAnImage }
    guard bytes[signature.count - 1] == signature[signature.count - 1] else { throw .otherVersion }
    let body = bytes[headerSize...]
    guard body.count <= Limits.bytes else { throw .tooLarge(.bytes) }
    guard word(bytes, at: signature.count) == UInt32(body.count),
      word(bytes, at: signature.count + 4) == checksum(of: body)
    else { throw .damaged }
    return body
  }

  /// The bytes that arrive whole, or are refused.
  static func sealed(_ body: [UInt8]) -> [UInt8] {
    var bytes = signature
    for word in [UInt32(body.count), checksum(of: body[...])] {
      for shift: UInt32 in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
    return bytes + body
  }

  private static func word(_ bytes: [UInt8], at place: Int) -> UInt32 {
    var word: UInt32 = 0
    for byte in bytes[place..<place + 4].reversed() { word = word << 8 | UInt32(byte) }
    return word
  }

  /// CRC-32 (ISO 3309): it notices every change within 32 bits.
  static func checksum(of bytes: ArraySlice<UInt8>) -> UInt32 {
    var remainder = UInt32.max
    for byte in bytes {
      remainder ^= UInt32(byte)
      for _ in 0..<8 {
        remainder = remainder >> 1 ^ (remainder & 1 == 1 ? 0xEDB8_8320 : 0)
      }
    }
    return ~remainder
  }
}

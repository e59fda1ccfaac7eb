extension [UInt8] {
  /// The Unicode scalar at an offset and its length, or nothing where the bytes are not UTF-8.
  package func scalar(at offset: Int) -> (Unicode.Scalar, length: Int)? {
    let first = self[offset]
    let length: Int
    switch first {
    case 0x00...0x7F: return (Unicode.Scalar(first), 1)
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    guard offset + length <= count else { return nil }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for byte in self[offset + 1..<offset + length] {
      guard !byte.startsScalar else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let isShortest = length < 3 || value >= (length == 3 ? 0x800 : 0x10000)
    guard isShortest, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }
}

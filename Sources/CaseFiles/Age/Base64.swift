internal import CSodium

/// Base 64 as age has it: the standard letters, canonical, mostly without padding (RFC 4648).
enum Base64 {
  enum Form: Equatable {
    /// In a header, where `=` is refused.
    case unpadded
    /// In armor, where it has to be there.
    case padded

    fileprivate var variant: Int32 {
      self == .unpadded
        ? sodium_base64_VARIANT_ORIGINAL_NO_PADDING : sodium_base64_VARIANT_ORIGINAL
    }
  }

  static func encode(_ bytes: some Sequence<UInt8>, _ form: Form = .unpadded) -> [UInt8] {
    let bytes = Array(bytes)
    let capacity = sodium_base64_encoded_len(bytes.count, form.variant)
    return [UInt8](unsafeUninitializedCapacity: capacity) { letters, count in
      UnsafeMutableRawBufferPointer(letters).octets.withMemoryRebound(
        to: CChar.self, capacity: capacity
      ) { _ = sodium_bin2base64($0, capacity, bytes, bytes.count, form.variant) }
      count = capacity - 1  // without the zero at its end
    }
  }

  /// The bytes; nil for other letters, bits that should be zero, and padding that is missing or too much.
  static func decode(_ letters: some Sequence<UInt8>, _ form: Form = .unpadded) -> [UInt8]? {
    let letters = Array(letters)
    guard !letters.isEmpty else { return [] }
    var isCanonical = false
    let bytes = [UInt8](unsafeUninitializedCapacity: letters.count) { bytes, count in
      let target = UnsafeMutableRawBufferPointer(bytes).octets
      isCanonical = letters.withUnsafeBytes { letters in
        letters.octets.withMemoryRebound(to: CChar.self, capacity: letters.count) {
          sodium_base642bin(
            target, letters.count, $0, letters.count, nil, &count, nil, form.variant) == 0
        }
      }
      if !isCanonical { count = 0 }
    }
    return isCanonical ? bytes : nil
  }
}

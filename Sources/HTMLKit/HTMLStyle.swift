internal import CSodium

/// A style sheet with the hash by which a content security policy allows it.
package struct HTMLStyle: Sendable {
  package let text: String
  /// The SHA-256 of the text in base 64.
  package let sha256: String

  package init(_ text: String) {
    self.text = text
    sha256 = text.sha256InBase64
  }
}

/// A script of our own with the hash by which a content security policy allows it.
package struct HTMLScript: Sendable {
  package let text: String
  /// The SHA-256 of the text in base 64.
  package let sha256: String

  package init(_ text: String) {
    self.text = text
    sha256 = text.sha256InBase64
  }
}

extension String {
  fileprivate var sha256InBase64: String {
    let text = Array(utf8)
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&digest, text, UInt64(text.count))
    let capacity = (digest.count + 2) / 3 * 4 + 1
    var letters = [CChar](repeating: 0, count: capacity)
    sodium_bin2base64(
      &letters, capacity, digest, digest.count, sodium_base64_VARIANT_ORIGINAL)
    return letters.withUnsafeBufferPointer {
      String(decoding: $0.dropLast().map(UInt8.init), as: UTF8.self)
    }
  }
}

internal import CNettle

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
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, text.count, text)
    nettle_sha256_digest(&context, digest.count, &digest)
    return String(unsafeUninitializedCapacity: (digest.count + 2) / 3 * 4) { letters in
      letters.withMemoryRebound(to: CChar.self) {
        nettle_base64_encode_raw($0.baseAddress, digest.count, digest)
      }
      return letters.count
    }
  }
}

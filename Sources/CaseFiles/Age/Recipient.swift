internal import CSodium

/// Whom a case is encrypted to: the public half of an X25519 identity, written `age1…`.
///
/// It is no secret. Hybrid recipients (`age1pq1…`) and those of hardware are refused.
package struct Recipient: Hashable, Sendable {
  /// The point on the curve, 32 bytes.
  let point: [UInt8]

  static let prefix = "age"
  static let stanzaKind = "X25519"
  private static let info = "age-encryption.org/v1/X25519"

  init(point: [UInt8]) { self.point = point }

  /// Reads a recipient as `age-keygen` prints it.
  ///
  /// - Throws: `hybridKey` for one that is for hybrid files, `notARecipient` for all else.
  package init(_ text: String) throws(AgeProblem) {
    var point = [UInt8](repeating: 0, count: Int(crypto_scalarmult_curve25519_BYTES))
    let isRecipient = Array(text.utf8).withUnsafeBytes { text in
      point.withUnsafeMutableBytes { Bech32.decode(text, prefix: Self.prefix, into: $0) }
    }
    guard isRecipient else {
      let isHybrid = ["age1pq1", "age1tagpq1"].contains { text.lowercased().hasPrefix($0) }
      throw isHybrid ? .hybridKey : .notARecipient
    }
    self.point = point
  }

  /// The recipient as age reads it.
  package var text: String {
    var text = [UInt8](
      repeating: 0, count: Bech32.length(prefix: Self.prefix, count: point.count))
    text.withUnsafeMutableBytes { text in
      point.withUnsafeBytes { Bech32.encode(prefix: Self.prefix, $0, into: text) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Wraps a file key, with an ephemeral secret that is used for nothing else.
  func wrap(_ fileKey: SecretBytes) throws(AgeProblem) -> Stanza {
    let ephemeral = try Identity()
    let share = ephemeral.recipient.point
    let key = try Self.wrapKey(ephemeral, with: point, share: share, recipient: point)
    return Stanza(
      arguments: [Self.stanzaKind, String(decoding: Base64.encode(share), as: UTF8.self)],
      body: FileKey.wrap(fileKey, with: key))
  }

  /// The key that wraps a file key, which both sides of a stanza derive from what they share.
  ///
  /// - Throws: `header` where the share is of low order, so that they would share nothing.
  static func wrapKey(
    _ secret: Identity, with other: [UInt8], share: [UInt8], recipient: [UInt8]
  ) throws(AgeProblem) -> SecretBytes {
    let shared = try secret.shared(with: other)
    return try KeyDerivation.key(from: shared, salt: share + recipient, info: info)
  }
}

/// The key of one file, wrapped in each of its stanzas.
enum FileKey {
  /// Its length in bytes; age has no other.
  static let size = 16

  static func wrap(_ fileKey: SecretBytes, with key: SecretBytes) -> [UInt8] {
    var body = [UInt8](repeating: 0, count: fileKey.count + AEAD.overhead)
    body.withUnsafeMutableBytes { body in
      fileKey.withBytes { AEAD.seal($0, key: key, nonce: AEAD.zeroNonce, into: body) }
    }
    return body
  }

  /// The file key; nil where it was wrapped with another key. The body has the length of a wrapped key.
  static func unwrap(_ body: [UInt8], with key: SecretBytes) throws(AgeProblem) -> SecretBytes? {
    var isRight = false
    let fileKey = try SecretBytes(count: size) { fileKey in
      isRight = body.withUnsafeBytes {
        AEAD.open($0, key: key, nonce: AEAD.zeroNonce, into: fileKey)
      }
    }
    return isRight ? fileKey : nil
  }
}

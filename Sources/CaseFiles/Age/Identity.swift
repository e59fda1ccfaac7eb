internal import CSodium

/// The secret half of an X25519 key, written `AGE-SECRET-KEY-1…`; it lies in guarded memory.
package final class Identity {
  let scalar: SecretBytes
  package let recipient: Recipient

  private static let prefix = "age-secret-key-"
  private static let size = Int(crypto_scalarmult_curve25519_SCALARBYTES)
  static var textLength: Int { Bech32.length(prefix: prefix, count: size) }

  /// A new identity.
  package convenience init() throws(AgeProblem) {
    try self.init(.random(count: Self.size))
  }

  private init(_ scalar: SecretBytes) {
    self.scalar = scalar
    var point = [UInt8](repeating: 0, count: Int(crypto_scalarmult_curve25519_BYTES))
    scalar.withBytes {
      _ = crypto_scalarmult_curve25519_base(&point, $0.octets)
    }
    recipient = Recipient(point: point)
  }

  /// Reads an identity as `age-keygen` writes it, from memory that the caller wipes.
  ///
  /// - Throws: `hybridKey` for one that opens hybrid files, `notAnIdentity` for all else.
  package convenience init(_ text: UnsafeRawBufferPointer) throws(AgeProblem) {
    try self.init(
      SecretBytes(count: Self.size) { (scalar) throws(AgeProblem) in
        if Bech32.decode(text, prefix: Self.prefix, into: scalar) { return }
        throw text.starts(with: "AGE-SECRET-KEY-PQ-1".utf8) ? .hybridKey : .notAnIdentity
      })
  }

  /// Overwrites the secret with zeros; this identity opens nothing any more.
  package func wipe() { scalar.wipe() }

  /// Writes the identity as age reads it into a buffer of `textLength` bytes.
  func write(to text: UnsafeMutableRawBufferPointer) {
    scalar.withBytes { Bech32.encode(prefix: Self.prefix, $0, into: text) }
    for index in text.indices where 0x61...0x7A ~= text[index] { text[index] -= 0x20 }
  }

  /// What this secret and that of a point have in common.
  func shared(with point: [UInt8]) throws(AgeProblem) -> SecretBytes {
    try SecretBytes(count: Int(crypto_scalarmult_curve25519_BYTES)) {
      (shared) throws(AgeProblem) in
      let isUsable = scalar.withBytes { scalar in
        crypto_scalarmult_curve25519(
          shared.octets,
          scalar.octets, point) == 0
      }
      if !isUsable { throw .header(.x25519) }
    }
  }

  /// The file key of a header that has a stanza for this identity; nil where it has none.
  ///
  /// - Throws: `header` where a stanza for X25519 is not as age writes it, whoever it is for.
  func unwrap(_ header: Header) throws(AgeProblem) -> SecretBytes? {
    var found: SecretBytes?
    for stanza in header.stanzas where stanza.arguments[0] == Recipient.stanzaKind {
      guard stanza.arguments.count == 2,
        let share = Base64.decode(stanza.arguments[1].utf8), share.count == recipient.point.count,
        stanza.body.count == FileKey.size + AEAD.overhead
      else { throw .header(.x25519) }
      let key = try Recipient.wrapKey(
        self, with: share, share: share, recipient: recipient.point)
      if found == nil { found = try FileKey.unwrap(stanza.body, with: key) }
    }
    return found
  }
}

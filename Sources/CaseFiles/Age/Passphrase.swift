internal import CSodium

/// What encrypts a key file as `age -p` does: the scrypt stanza, which stands alone in its header.
enum Passphrase {
  static let stanzaKind = "scrypt"
  private static let saltSize = 16
  private static let label = Array("age-encryption.org/v1/scrypt".utf8)

  /// The work factor of new files, as age has it: 2 to the power of 18 steps, 256 MiB, about a second.
  package static let usualWorkFactor = 18

  /// The largest work factor that is done: 2 to the power of 20 steps take 1 GiB.
  ///
  /// age writes 18 and reads up to 22, for which a counselor's computer may not have the memory.
  static let maximumWorkFactor = 20

  static func wrap(
    _ fileKey: SecretBytes, with passphrase: SecretBytes, workFactor: Int
  ) throws(AgeProblem) -> Stanza {
    guard passphrase.count > 0 else { throw .emptyPassphrase }
    let salt = try Sodium.randomBytes(saltSize)
    let key = try wrapKey(passphrase, salt: salt, workFactor: workFactor)
    let letters = String(decoding: Base64.encode(salt), as: UTF8.self)
    return Stanza(
      arguments: [stanzaKind, letters, "\(workFactor)"], body: FileKey.wrap(fileKey, with: key))
  }

  /// The file key of a header that a passphrase opens.
  static func unwrap(
    _ header: Header, with passphrase: SecretBytes
  ) throws(AgeProblem) -> SecretBytes {
    guard let stanza = header.stanzas.first, stanza.arguments[0] == stanzaKind else {
      throw .wantsKey
    }
    guard stanza.arguments.count == 3, let salt = Base64.decode(stanza.arguments[1].utf8),
      salt.count == saltSize, stanza.body.count == FileKey.size + AEAD.overhead
    else { throw .header(.scrypt) }
    let digits = stanza.arguments[2]
    guard digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), !digits.hasPrefix("0") else {
      throw .header(.scrypt)
    }
    guard let workFactor = Int(digits), workFactor <= maximumWorkFactor else {
      throw .workFactor(digits)
    }
    let key = try wrapKey(passphrase, salt: salt, workFactor: workFactor)
    guard let fileKey = try FileKey.unwrap(stanza.body, with: key) else { throw .wrongPassphrase }
    return fileKey
  }

  private static func wrapKey(
    _ passphrase: SecretBytes, salt: [UInt8], workFactor: Int
  ) throws(AgeProblem) -> SecretBytes {
    let salt = label + salt
    return try SecretBytes(count: KeyDerivation.size) { (key) throws(AgeProblem) in
      let isDone = passphrase.withBytes { passphrase in
        crypto_pwhash_scryptsalsa208sha256_ll(
          passphrase.octets, passphrase.count, salt,
          salt.count, 1 << UInt64(workFactor), 8, 1,
          key.octets, key.count) == 0
      }
      if !isDone { throw .noGuardedMemory }
    }
  }
}

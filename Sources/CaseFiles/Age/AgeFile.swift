/// An age file: its header, and what is encrypted behind it.
///
/// The format is age v1, https://c2sp.org/age. A file is held and checked as a whole: nothing of a payload
/// is given out of which a part was changed or is missing.
package struct AgeFile {
  package let header: Header
  let payload: ArraySlice<UInt8>

  /// Reads a file, in armor or not; what it holds is not looked at yet.
  package init(reading file: [UInt8]) throws(AgeProblem) {
    let file = Armor.isArmored(file) ? try Armor.decode(file) : file
    header = try Header(reading: file)
    payload = file.dropFirst(header.text.count)
    let kinds = header.stanzas.map { $0.arguments[0] }
    if kinds.contains(Passphrase.stanzaKind), kinds.count > 1 {
      throw .header(.passphraseBesideOthers)
    }
  }

  /// Whether a passphrase opens it, and no key.
  package var isForPassphrase: Bool {
    header.stanzas[0].arguments[0] == Passphrase.stanzaKind
  }

  /// The file key, by the first of these identities that has a stanza.
  ///
  /// - Throws: `otherKeys` where none has, and the file is for hybrid keys or for hardware.
  package func fileKey(with identities: [Identity]) throws(AgeProblem) -> SecretBytes {
    if isForPassphrase { throw .wantsPassphrase }
    for identity in identities {
      guard let fileKey = try identity.unwrap(header) else { continue }
      try header.authenticate(fileKey)
      return fileKey
    }
    if let stanza = header.stanzas.first(where: \.isOtherNativeKind) {
      throw .otherKeys(stanza.arguments[0])
    }
    throw .noMatch
  }

  /// The file key, by a passphrase.
  package func fileKey(with passphrase: SecretBytes) throws(AgeProblem) -> SecretBytes {
    let fileKey = try Passphrase.unwrap(header, with: passphrase)
    try header.authenticate(fileKey)
    return fileKey
  }

  /// What is encrypted in the file.
  package func open(_ fileKey: SecretBytes) throws(AgeProblem) -> SecretBytes {
    try Payload.open(payload, fileKey: fileKey)
  }

  /// A whole new file: this header, and a text sealed under a new nonce.
  static func seal(
    _ plain: SecretBytes, header: Header, fileKey: SecretBytes
  ) throws(AgeProblem) -> [UInt8] {
    header.text + (try Payload.seal(plain, fileKey: fileKey))
  }

  /// A new file for some recipients, with a new file key.
  package static func encrypt(
    _ plain: SecretBytes, to recipients: [Recipient], armored: Bool = false
  ) throws(AgeProblem) -> [UInt8] {
    let fileKey = try SecretBytes.random(count: FileKey.size)
    let header = try Header(recipients, fileKey: fileKey)
    let file = try seal(plain, header: header, fileKey: fileKey)
    return armored ? Armor.encode(file) : file
  }

  /// A new file that a passphrase opens, as `age -p` writes it.
  package static func encrypt(
    _ plain: SecretBytes, with passphrase: SecretBytes,
    workFactor: Int = Passphrase.usualWorkFactor, armored: Bool = false
  ) throws(AgeProblem) -> [UInt8] {
    let fileKey = try SecretBytes.random(count: FileKey.size)
    let stanza = try Passphrase.wrap(fileKey, with: passphrase, workFactor: workFactor)
    let file = try seal(
      plain, header: Header([stanza], fileKey: fileKey), fileKey: fileKey)
    return armored ? Armor.encode(file) : file
  }
}

extension Header {
  /// A new header for a file key, with a stanza for each recipient.
  init(_ recipients: [Recipient], fileKey: SecretBytes) throws(AgeProblem) {
    var stanzas: [Stanza] = []
    for recipient in recipients { stanzas.append(try recipient.wrap(fileKey)) }
    try self.init(stanzas, fileKey: fileKey)
  }
}

/// Why an age file, or a key, cannot be read or written. What is said of it stands in
/// `AgeProblem+Words.swift`.
package enum AgeProblem: Error, Equatable {
  /// There is nothing in the file.
  case empty
  /// It does not begin as an age file does.
  case notAge
  /// A later format than v1.
  case version(String)
  /// The file ends before its header, or the nonce of its payload, does.
  case headerCut
  /// Something in the header is not as age writes it.
  case header(HeaderFault)
  /// The file key was found, and the header is not the one that was written with it.
  case headerChanged
  /// Armor that is cut, or not as age writes it.
  case armor

  /// None of the keys opens it: they are others, or the stanza for one was damaged.
  case noMatch
  /// It is for keys of a kind that are not offered here: hybrid, or on a piece of hardware.
  case otherKeys(String)
  /// The file is opened by a passphrase, and a key was given.
  case wantsPassphrase
  /// The file is opened by a key, and a passphrase was given.
  case wantsKey
  case wrongPassphrase
  /// Unlocking would take 2 to the power of this many steps, which is more than is done here.
  case workFactor(String)

  /// The payload ends before its final chunk, which nothing else explains.
  case payloadCut
  /// A chunk of the payload is damaged, or the file ends within it.
  case payloadDamaged

  /// The text is no age recipient, or no age identity.
  case notARecipient, notAnIdentity
  /// A recipient or identity for hybrid files.
  case hybridKey
  /// There is nobody to encrypt to.
  case noRecipients
  case emptyPassphrase
  /// The system gives no guarded memory.
  case noGuardedMemory

  package enum HeaderFault: Equatable, Sendable {
    case stanza, base64, mac, tooManyStanzas
    /// A stanza of a known kind whose arguments or body are not right.
    case x25519, scrypt
    /// A passphrase beside other recipients, which age forbids.
    case passphraseBesideOthers
  }
}

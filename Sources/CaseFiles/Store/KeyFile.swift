internal import Files
package import SystemPackage

/// The file with a counselor's key: what `age-keygen` writes, encrypted by a passphrase as `age -p` does.
package enum KeyFile {
  private static let mark = Array("AGE-SECRET-KEY-".utf8)
  private static let maximumSize = 64 << 10

  /// Makes a key and the file that keeps it, where nothing stands yet; gives the public half, which cases
  /// are encrypted to.
  ///
  /// Each try of a passphrase takes two to the power of the work factor steps.
  package static func create(
    _ path: FilePath, passphrase: SecretBytes, at moment: Timestamp,
    workFactor: Int = Passphrase.usualWorkFactor
  ) throws(CaseProblem) -> Recipient {
    guard path.kind == .missing, !path.isLink else { throw .exists }
    let identity = try CaseProblem.ofAge { () throws(AgeProblem) in try Identity() }
    let text = try CaseProblem.ofAge { () throws(AgeProblem) in
      try content(for: identity, at: moment)
    }
    try write(text, to: path, isNew: true, passphrase, workFactor)
    return identity.recipient
  }

  /// The identities in a key file, by its passphrase. Wipe them as soon as a case is open.
  ///
  /// - Throws: `keyNotProtected` for a key that lies there as it is.
  package static func unlock(
    _ path: FilePath, passphrase: SecretBytes
  ) throws(CaseProblem) -> [Identity] {
    let text = try open(read(path), passphrase)
    return try CaseProblem.ofAge { () throws(AgeProblem) in try identities(in: text) }
  }

  /// Encrypts a key file anew, also one that had no passphrase; the key in it, and with it every case, stays
  /// the same.
  package static func changePassphrase(
    _ path: FilePath, from old: SecretBytes?, to new: SecretBytes,
    workFactor: Int = Passphrase.usualWorkFactor
  ) throws(CaseProblem) {
    let target: FilePath
    do throws(Errno) {
      target = try path.resolved()
    } catch {
      throw error == .noSuchFileOrDirectory ? .missing : .unreadable(error)
    }
    let held = try HeldFile.hold(target)
    defer { withExtendedLifetime(held) {} }
    let file = try read(target)
    let text: SecretBytes
    if let old {
      text = try open(file, old)
    } else {
      text = try CaseProblem.ofAge { () throws(AgeProblem) in
        let text = try SecretBytes(copying: file)
        for identity in try identities(in: text) { identity.wipe() }
        return text
      }
    }
    guard held.isUnchanged(at: target) else { throw .changedElsewhere }
    try write(text, to: target, isNew: false, new, workFactor)
  }

  /// Whether a passphrase protects a key file; this is told before it is asked for.
  package static func isProtected(_ path: FilePath) throws(CaseProblem) -> Bool {
    !isPlain(try read(path))
  }

  /// Whether a key lies in a file as it is.
  private static func isPlain(_ file: [UInt8]) -> Bool {
    file.split(separator: UInt8(ascii: "\n")).contains { $0.starts(with: mark) }
  }

  private static func read(_ path: FilePath) throws(CaseProblem) -> [UInt8] {
    if let problem = FileKind.unusable(path.kind) { throw problem }
    do throws(Errno) {
      let bytes = try path.bytes(atMost: maximumSize + 1)
      if bytes.count <= maximumSize { return bytes }
    } catch {
      throw .unreadable(error)
    }
    throw .tooLarge
  }

  private static func open(
    _ file: [UInt8], _ passphrase: SecretBytes
  ) throws(CaseProblem) -> SecretBytes {
    if isPlain(file) { throw .keyNotProtected }
    return try CaseProblem.ofAge { () throws(AgeProblem) in
      let file = try AgeFile(reading: file)
      return try file.open(file.fileKey(with: passphrase))
    }
  }

  /// Writes the file, and tries the passphrase on what came back from the disk: a key is lost easily.
  private static func write(
    _ text: SecretBytes, to path: FilePath, isNew: Bool, _ passphrase: SecretBytes,
    _ workFactor: Int
  ) throws(CaseProblem) {
    let file = try CaseProblem.ofAge { () throws(AgeProblem) in
      try AgeFile.encrypt(text, with: passphrase, workFactor: workFactor)
    }
    let written = try Draft(of: path).replaceTarget(with: file, isNew: isNew) {
      (bytes) throws(CaseProblem) in
      guard let copy = try? open(bytes, passphrase), copy.isEqual(to: text) else {
        throw .notReadBack
      }
    }
    if let error = written.unconfirmed { throw .unconfirmed(error) }
  }

  /// What `age-keygen` would have written.
  private static func content(
    for identity: Identity, at moment: Timestamp
  ) throws(AgeProblem) -> SecretBytes {
    let head = Array(
      "# created: \(moment.text)\n# public key: \(identity.recipient.text)\n".utf8)
    let length = Identity.textLength
    return try SecretBytes(count: head.count + length + 1) { text in
      text.copyBytes(from: head)
      identity.write(to: .init(rebasing: text[head.count..<(head.count + length)]))
      text[head.count + length] = UInt8(ascii: "\n")
    }
  }

  /// The identities in a text; its comments and empty lines are passed over, and so are keys for hybrid
  /// files where there are others.
  private static func identities(in text: SecretBytes) throws(AgeProblem) -> [Identity] {
    try text.withBytes { (text) throws(AgeProblem) in
      var identities: [Identity] = []
      var isHybrid = false
      for line in text.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == 0x0D }) {
        if line.first == UInt8(ascii: "#") { continue }
        do throws(AgeProblem) {
          identities.append(try Identity(UnsafeRawBufferPointer(rebasing: line)))
        } catch .hybridKey {
          isHybrid = true
        }
      }
      if identities.isEmpty { throw isHybrid ? .hybridKey : .notAnIdentity }
      return identities
    }
  }
}

extension FileKind {
  /// Why nothing can be read at a path of this kind; nil for a file.
  static func unusable(_ kind: FileKind) -> CaseProblem? {
    switch kind {
    case .file: nil
    case .folder: .unreadable(.isDirectory)
    case .other: .unreadable(.invalidArgument)
    case .missing: .missing
    case .unreadable(let error): .unreadable(error)
    }
  }
}

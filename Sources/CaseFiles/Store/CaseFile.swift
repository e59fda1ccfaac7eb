internal import Files
package import SystemPackage

/// A case that is open: an age file whose payload is a line of JSON for each event.
///
/// Each change is a whole new file on the disk before the call returns. The payload and the file key lie in
/// guarded memory until the case is locked or closed; identities and passphrases are not kept at all.
///
/// Not for use by several tasks at once.
package final class CaseFile {
  /// Where the file is, without links.
  package let path: FilePath
  var header: Header
  /// What only whoever has a key may know; nil while the case is locked.
  var secrets: Secrets?
  /// The lock against other programs; nil where the case was opened to be read.
  var held: HeldFile?
  var idle: IdleLimit

  /// How large a case may be, in bytes: a thousand times what an interview comes to.
  static let maximumSize = 64 << 20

  struct Secrets {
    let fileKey: SecretBytes
    let payload: SecretBytes
    /// The version of the schema that the case was begun with.
    let schemaVersion: Int
  }

  package enum Purpose: Sendable {
    /// Nobody is kept from writing meanwhile; what is read is whole all the same.
    case reading
    case writing
  }

  private init(
    _ path: FilePath, _ header: Header, _ secrets: Secrets, held: HeldFile?, _ idle: IdleLimit
  ) {
    self.path = path
    self.header = header
    self.secrets = secrets
    self.held = held
    self.idle = idle
  }

  /// Opens a case with the first of these identities that it is for; wiping them is the caller's.
  package convenience init(
    _ path: FilePath, with identities: [Identity], for purpose: Purpose = .writing,
    idle: IdleLimit = .none
  ) throws(CaseProblem) {
    let path = try Self.resolved(path)
    var held: HeldFile?
    if purpose == .writing {
      held = try HeldFile.hold(path)
      try CaseProblem.ofWriting { () throws(Errno) in try path.parent.checkWritable() }
    }
    let file = try Self.read(path)
    let secrets = try Self.unlock(file, with: identities)
    self.init(path, file.header, secrets, held: held, idle)
  }

  /// Begins a case where nothing stands yet, for keys that can open it, each with words that say whose it is.
  ///
  /// A second key is suggested, because a lost passphrase is a lost case.
  package static func create(
    _ path: FilePath, for recipients: [(recipient: Recipient, name: String?)], at moment: Timestamp,
    idle: IdleLimit = .none
  ) throws(CaseProblem) -> CaseFile {
    guard let name = path.lastComponent, CaseFolder.isName(name.string) else { throw .name }
    guard path.kind == .missing, !path.isLink else { throw .exists }
    let folder = try CaseProblem.ofMaking { () throws(CaseProblem) in
      try CaseProblem.ofWriting { () throws(Errno) in try path.parent.resolved() }
    }
    let lines =
      [CaseRecord.head(at: moment)]
      + recipients.map { CaseRecord.line(.recipient($0.recipient, name: $0.name), at: moment) }
    let new = try CaseProblem.ofAge { () throws(AgeProblem) in
      let fileKey = try SecretBytes.random(count: FileKey.size)
      return CaseFile(
        folder.appending(name), try Header(recipients.map(\.recipient), fileKey: fileKey),
        Secrets(
          fileKey: fileKey, payload: try SecretBytes(copying: Array(lines.joined())),
          schemaVersion: CaseRecord.currentVersion),
        held: nil, idle)
    }
    try CaseProblem.ofMaking(new.begin)
    return new
  }

  private static func resolved(_ path: FilePath) throws(CaseProblem) -> FilePath {
    do throws(Errno) {
      return try path.resolved()
    } catch {
      throw error == .noSuchFileOrDirectory ? .missing : .unreadable(error)
    }
  }

  static func read(_ path: FilePath) throws(CaseProblem) -> AgeFile {
    if let problem = FileKind.unusable(path.kind) { throw problem }
    let bytes: [UInt8]
    do throws(Errno) {
      bytes = try path.bytes(atMost: maximumSize + 1)
    } catch {
      throw .unreadable(error)
    }
    guard bytes.count <= maximumSize else { throw .tooLarge }
    return try CaseProblem.ofAge { () throws(AgeProblem) in try AgeFile(reading: bytes) }
  }

  static func unlock(
    _ file: AgeFile, with identities: [Identity]
  ) throws(CaseProblem) -> Secrets {
    let (fileKey, payload) = try CaseProblem.ofAge { () throws(AgeProblem) in
      let fileKey = try file.fileKey(with: identities)
      return (fileKey, try file.open(fileKey))
    }
    guard let record = CaseRecord(reading: payload) else { throw .notACase }
    return Secrets(fileKey: fileKey, payload: payload, schemaVersion: record.schemaVersion)
  }
}

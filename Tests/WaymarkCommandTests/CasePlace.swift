import Foundation
import FoundationEssentials
import SystemPackage

@testable import CaseFiles

/// A folder with a counselor's key, whose passphrase is quick to try, and cases in it.
final class CasePlace {
  let folder: TemporaryFolder
  let passphrase = "four plain words of a test"
  let recipient: Recipient
  /// The key itself, as `age-keygen` writes it.
  let identity: String

  init() throws {
    folder = try TemporaryFolder()
    let key = FilePath(folder.url.appending(path: "own.key").path)
    let secret = try SecretBytes(copying: Array(passphrase.utf8))
    recipient = try KeyFile.create(
      key, passphrase: secret, at: Timestamp(seconds: 1_764_500_000), workFactor: 8)
    let keys = try KeyFile.unlock(key, passphrase: secret)
    let text = try SecretBytes(count: Identity.textLength) { keys[0].write(to: $0) }
    identity = text.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Runs `waymark case` with this key; its passphrase comes first, and then what is typed.
  func program(_ arguments: String..., typing input: String = "") throws -> Program {
    try Program(
      Program.executable, arguments: ["case"] + arguments + ["--key", "own.key"], in: folder.url,
      input: "\(passphrase)\n\(input)")
  }

  /// Runs `waymark case` with no key and nothing to type.
  func plain(_ arguments: String..., input: String = "") throws -> Program {
    try Program(
      Program.executable, arguments: ["case"] + arguments, in: folder.url, input: input,
      environment: ["XDG_DATA_HOME": folder.url.appending(path: "data").path])
  }

  /// A case with some events, closed again.
  @discardableResult
  func newCase(_ name: String = "a.case.age", _ events: [CaseEvent] = []) throws -> FilePath {
    let file = try CaseFile.create(
      path(name), for: [(recipient, "the counselor")], at: Timestamp(seconds: 1_764_500_000))
    for event in events { try file.append(event, at: Timestamp(seconds: 1_764_500_060)) }
    file.close()
    return path(name)
  }

  func path(_ name: String) -> FilePath { FilePath(folder.url.appending(path: name).path) }

  /// What a case says, as its key opens it here.
  func record(_ name: String = "a.case.age") throws -> CaseRecord {
    let text = Array(identity.utf8)
    let key = try text.withUnsafeBytes { try Identity($0) }
    return try CaseFile(path(name), with: [key], for: .reading).record()
  }

  /// The files in which a text stands, hidden ones too.
  func files(with text: String) throws -> [String] {
    let enumerator = FileManager.default.enumerator(atPath: folder.url.path)
    let names = enumerator?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      let content = try? Data(contentsOf: folder.url.appending(path: name))
      return content?.range(of: Data(text.utf8)) != nil
    }
  }

  func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: folder.url.appending(path: name))
  }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    try Data(bytes).write(to: folder.url.appending(path: name))
  }
}

import Files
import Foundation
import FoundationEssentials
import SystemPackage

@testable import CaseFiles

/// A folder of a test's own, with the keys of three people; it goes away with its last user.
final class Workplace {
  let folder: FilePath
  let counselor: Identity
  let supervisor: Identity
  let stranger: Identity
  let moment = Timestamp(seconds: 1_764_500_000)

  init(in parent: FilePath? = nil) throws {
    let parent = parent ?? FilePath(FileManager.default.temporaryDirectory.path)
    folder = parent.appending("waymark-\(UUID())")
    try FileManager.default.createDirectory(
      atPath: folder.string, withIntermediateDirectories: true)
    counselor = try Identity()
    supervisor = try Identity()
    stranger = try Identity()
  }

  deinit { try? FileManager.default.removeItem(atPath: folder.string) }

  /// A path in the folder.
  func path(_ name: String = "a.case.age") -> FilePath { folder.appending(name) }

  /// What lies in the folder, hidden files too.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.string)) ?? []).sorted()
  }

  /// A new case for the counselor's key, and others.
  func newCase(
    _ name: String = "a.case.age", alsoFor others: [Identity] = [], idle: IdleLimit = .none
  ) throws -> CaseFile {
    try CaseFile.create(
      path(name), for: [(counselor.recipient, "counselor")] + others.map { ($0.recipient, nil) },
      at: moment, idle: idle)
  }

  /// A case with one answer, closed again.
  func keptCase(_ name: String = "a.case.age") throws -> FilePath {
    let file = try newCase(name)
    try file.append(.answer(.init("moved_chat", .word("private_app"))), at: moment)
    file.close()
    return path(name)
  }

  /// The record of a case, as whoever has a key reads it.
  func record(_ name: String = "a.case.age", with identity: Identity? = nil) throws -> CaseRecord {
    try CaseFile(path(name), with: [identity ?? counselor], for: .reading).record()
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: path(name).string))
  }

  func bytes(_ name: String = "a.case.age") throws -> [UInt8] {
    try path(name).bytes(atMost: .max)
  }
}

extension SecretBytes {
  convenience init(_ text: String) throws { try self.init(copying: Array(text.utf8)) }

  var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }
}

extension Identity {
  static func reading(_ text: String) throws(AgeProblem) -> Identity {
    let text = try SecretBytes(copying: Array(text.utf8))
    return try text.withBytes { (bytes) throws(AgeProblem) in try Identity(bytes) }
  }

  /// The identity as `age-keygen` writes it.
  var text: String {
    get throws {
      try SecretBytes(count: Self.textLength) { write(to: $0) }.text
    }
  }
}

/// Random numbers that are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

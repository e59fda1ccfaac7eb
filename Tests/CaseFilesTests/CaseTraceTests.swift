import Files
import Foundation
import FoundationEssentials
import SystemPackage
import Testing

@testable import CaseFiles

/// What an interview leaves anywhere but in its case: nothing.
@Suite(.serialized, .timeLimit(.minutes(2))) final class CaseTraceTests {
  private let place: Workplace
  /// Words that are nowhere but in the case and in the program that is told them.
  private let words = "their-own-words-\(UUID())"
  private let passphrase = "passphrase-\(UUID())"

  init() throws { place = try Workplace() }

  @Test
  func `neither words nor keys are on the disk, in arguments, in the environment or in messages`()
    throws
  {
    let writer = try startWriter()
    #expect(try writer.tell("note \(words)") == "kept")
    #expect(try writer.tell("open \(place.path())")?.hasPrefix("problem inUse") == true)
    #expect(try writer.tell("create \(place.path())")?.hasPrefix("problem exists") == true)
    for file in ["cmdline", "environ", "comm"] {
      // Of a program that keeps its memory to itself, only root may read these.
      let text = (try? FilePath("/proc/\(writer.id)/\(file)").bytes(atMost: .max)) ?? []
      #expect(!holdsSecret(text), "\(file)")
      if getuid() == 0 { #expect(!text.isEmpty) }
    }
    #expect(!holdsSecret(Array(writer.end().utf8)))
    #expect(try found(in: [place.folder, temporary]) == [])

    // What this looks for is found where it is.
    try place.write(Array("x\(words)x".utf8), to: "control")
    #expect(try found(in: [place.folder]) == [place.path("control").string])
  }

  @Test func `a program that crashes leaves no dump and says nothing of what it held`() throws {
    let writer = try startWriter(after: "ulimit -c unlimited; exec")
    #expect(try writer.tell("note \(words)") == "kept")
    try writer.send("crash")
    let errors = writer.end()
    #expect(!holdsSecret(Array(errors.utf8)))
    #expect(place.names.filter { $0.hasPrefix("core") } == [], "\(corePattern)")
    #expect(try found(in: [place.folder, temporary]) == [])
    #expect(try place.record().lines.count == 2, "and the case is whole")
  }

  @Test(.enabled(if: try dumpsIntoFolder(), "dumps do not go into the folder of a program here"))
  func `a program that does not keep its memory to itself would leave a dump`() throws {
    let writer = try startWriter(after: "ulimit -c unlimited; exec", isHardened: false)
    #expect(try writer.tell("note \(words)") == "kept")
    try writer.send("crash")
    _ = writer.end()
    let dumps = place.names.filter { $0.hasPrefix("core") }
    #expect(!dumps.isEmpty)
    #expect(try found(in: [place.folder]) == dumps.map { place.path($0).string })
  }

  @Test
  func `while a case is open its keys lie in guarded memory alone, and once it is locked nowhere`()
    throws
  {
    let recipient = try KeyFile.create(
      place.path("own.key"), passphrase: SecretBytes(passphrase), at: place.moment, workFactor: 8)
    let heap = Heap()
    let file = try open(for: recipient)
    try file.append(.note(.init("their own words", .ownWords)), at: place.moment)
    let secrets = try #require(file.secrets)
    let pattern = secrets.fileKey.withBytes { Heap.Pattern($0) }
    #expect(heap.count(pattern) == 1, "the search finds what is there, once")
    file.lock()
    #expect(heap.count(pattern) == 0)
    // It was wiped, and not only given back: the memory is still held here.
    withExtendedLifetime(secrets) {}
  }

  @Test func `an identity, its text and a passphrase are nowhere once they are let go of`() throws {
    let heap = Heap()
    var patterns: [String: Heap.Pattern] = [:]
    func useKeys() throws {
      let identity = try Identity()
      patterns["scalar"] = identity.scalar.withBytes { Heap.Pattern($0) }
      let text = try SecretBytes(count: Identity.textLength) { identity.write(to: $0) }
      patterns["text"] = text.withBytes { Heap.Pattern(.init(rebasing: $0[20..<52])) }
      let passphrase = try SecretBytes.random(count: 40)
      patterns["passphrase"] = passphrase.withBytes { Heap.Pattern($0) }
      for (name, pattern) in patterns { #expect(heap.count(pattern) >= 1, "\(name)") }
      let file = try AgeFile.encrypt(text, with: passphrase, workFactor: 8)
      try place.write(file, to: "own.key")
      let keys = try KeyFile.unlock(place.path("own.key"), passphrase: passphrase)
      let sealed = try AgeFile.encrypt(passphrase, to: [identity.recipient])
      let opened = try AgeFile(reading: sealed)
      _ = try opened.open(opened.fileKey(with: keys))
    }
    try useKeys()
    for (name, pattern) in patterns { #expect(heap.count(pattern) == 0, "\(name)") }
  }

  private func open(for recipient: Recipient) throws -> CaseFile {
    try CaseFile.create(place.path(), for: [(recipient, nil)], at: place.moment).close()
    let keys = try KeyFile.unlock(place.path("own.key"), passphrase: SecretBytes(passphrase))
    defer { for key in keys { key.wipe() } }
    return try CaseFile(place.path(), with: keys)
  }

  /// A program with a case open by a key file and its passphrase, in a folder of its own.
  private func startWriter(after prefix: String = "exec", isHardened: Bool = true) throws -> Writer
  {
    let keyFile = place.path("own.key")
    try place.write(
      AgeFile.encrypt(
        SecretBytes("\(place.counselor.text)\n"), with: SecretBytes(passphrase), workFactor: 8),
      to: "own.key")
    try place.newCase().close()
    let writer = try Writer(after: prefix, in: place.folder)
    if isHardened { try writer.tell("harden") }
    #expect(try writer.tell("unlock \(keyFile) \(passphrase)") == "key")
    #expect(try writer.tell("open \(place.path())") == "open")
    return writer
  }

  private var secrets: [[UInt8]] {
    get throws {
      try [words, passphrase, place.counselor.text, place.counselor.text.lowercased()]
        .map { Array($0.utf8) }
    }
  }

  private func holdsSecret(_ bytes: [UInt8]) -> Bool {
    let data = Data(bytes)
    return ((try? secrets) ?? []).contains { data.range(of: Data($0)) != nil }
  }

  private var temporary: FilePath { FilePath(FileManager.default.temporaryDirectory.path) }

  /// The files that changed in the last minutes and hold a secret.
  private func found(in folders: [FilePath]) throws -> [String] {
    let patterns = try secrets.map { "-e '\(String(decoding: $0, as: UTF8.self))'" }
    let places = folders.map(\.string).joined(separator: " ")
    let script = """
      find \(places) -maxdepth 3 -xdev -type f -mmin -5 -size -64M -print0 2>/dev/null \
        | xargs -0 -r grep -l -a -F \(patterns.joined(separator: " ")) 2>/dev/null
      """
    let output = try shell(script).output
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init).sorted()
  }

  private var corePattern: String { (try? Self.corePattern()) ?? "unknown" }

  private static func corePattern() throws -> String {
    let text = try FilePath("/proc/sys/kernel/core_pattern").bytes(atMost: 200)
    return String(decoding: text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func dumpsIntoFolder() throws -> Bool {
    let pattern = try corePattern()
    return !pattern.hasPrefix("|") && !pattern.contains("/") && pattern.hasPrefix("core")
  }
}

import CSodium
import Foundation
import FoundationEssentials
import Testing

@testable import CaseFiles

/// Where the public test data lies: where WAYMARK_CONFORMANCE says, or beside this checkout.
private let folder =
  ProcessInfo.processInfo.environment["WAYMARK_CONFORMANCE"].map { URL(filePath: $0) }
  .map { $0.appending(path: "age") }
  ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "shared/conformance/age")

/// age's own test vectors (C2SP/CCTV), where they lie beside this checkout.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: folder.path), "the data is not here"))
struct `age's test vectors` {
  @Test(arguments: try vectors().filter { !$0.isCompressed && !$0.isForHybridKeys })
  func `a file opens, or is refused at the same place`(vector: AgeVector) throws {
    #expect(vector.outcome == vector.expected)
  }

  @Test(
    .enabled(if: isInstalled("python3"), "python3 is not here, which unpacks them"),
    arguments: try vectors().filter { $0.isCompressed && !$0.isForHybridKeys })
  func `a large file opens, or is refused at the same place`(vector: AgeVector) throws {
    var vector = vector
    vector.file = try unpacked(vector.file)
    #expect(vector.outcome == vector.expected)
  }

  @Test(
    .enabled(if: isInstalled("python3"), "python3 is not here, which unpacks them"),
    arguments: try vectors().filter(\.isForHybridKeys))
  func `a hybrid file and a hybrid key are refused by name`(vector: AgeVector) throws {
    for key in vector.identities where key.hasPrefix("AGE-SECRET-KEY-PQ") {
      #expect(throws: AgeProblem.hybridKey) { try Identity.reading(key) }
    }
    #expect(vector.outcome != "success")
    guard vector.expected.hasPrefix("success") else { return }
    let file = try AgeFile(reading: vector.isCompressed ? unpacked(vector.file) : vector.file)
    #expect(throws: AgeProblem.otherKeys("mlkem768x25519")) {
      try file.fileKey(with: [Identity()])
    }
  }

  @Test func `there are as many of each kind as there were`() throws {
    let vectors = try Self.vectors()
    #expect(vectors.count == 72)
    #expect(vectors.count(where: \.isForHybridKeys) == 10)
    #expect(vectors.count(where: { $0.isCompressed && !$0.isForHybridKeys }) == 9)
  }

  static func vectors() throws -> [AgeVector] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return try names.sorted().filter { $0 != "README.md" }.map {
      try AgeVector(name: $0, Array(Data(contentsOf: folder.appending(path: $0))))
    }
  }
}

private func unpacked(_ file: [UInt8]) throws -> [UInt8] {
  let script = "import sys, zlib; sys.stdout.buffer.write(zlib.decompress(sys.stdin.buffer.read()))"
  return try shell("python3 -c '\(script)'", input: file).output
}

/// A test vector: what is in an age file, and what is to come of it.
struct AgeVector: CustomTestStringConvertible {
  let name: String
  private(set) var expected = ""
  private(set) var identities: [String] = []
  private var passphrases: [String] = []
  private var isArmored = false
  private(set) var isCompressed = false
  var file: [UInt8]

  var testDescription: String { name }

  init(name: String, _ bytes: [UInt8]) throws {
    self.name = name
    file = bytes
    var payload: String?
    while let end = file.firstIndex(of: UInt8(ascii: "\n")) {
      let line = String(decoding: file[..<end], as: UTF8.self)
      file.removeSubrange(...end)
      guard let colon = line.range(of: ": ") else { break }
      let value = String(line[colon.upperBound...])
      switch line[..<colon.lowerBound] {
      case "expect": expected = value
      case "payload": payload = value
      case "identity": identities.append(value)
      case "passphrase": passphrases.append(value)
      case "armored": isArmored = true
      case "compressed": isCompressed = true
      default: break
      }
    }
    // What was released of a payload before it turned out damaged is compared as well.
    if let payload { expected += " \(payload)" }
  }

  /// Whether a key for hybrid files is needed to open it, or be refused by it.
  var isForHybridKeys: Bool { identities.contains { $0.hasPrefix("AGE-SECRET-KEY-PQ") } }

  /// What comes of the file here, in the words of the vectors.
  var outcome: String {
    do throws(AgeProblem) {
      let file = try AgeFile(reading: isArmored ? Armor.decode(self.file) : self.file)
      let fileKey = try fileKey(of: file)
      let (plain, count, problem) = try Payload.chunks(of: file.payload, fileKey: fileKey)
      let hash = plain.withBytes { sha256(UnsafeRawBufferPointer(rebasing: $0.prefix(count))) }
      return "\(problem == nil ? "success" : "payload failure") \(hash)"
    } catch {
      return switch error {
      case .armor: "armor failure"
      case .headerChanged: "HMAC failure"
      case .noMatch, .wrongPassphrase: "no match"
      default: "header failure"
      }
    }
  }

  private func fileKey(of file: AgeFile) throws(AgeProblem) -> SecretBytes {
    if let passphrase = passphrases.first, file.isForPassphrase {
      return try file.fileKey(with: SecretBytes(copying: Array(passphrase.utf8)))
    }
    var keys: [Identity] = []
    for text in identities {
      do throws(AgeProblem) { keys.append(try .reading(text)) } catch .hybridKey { continue }
    }
    return try file.fileKey(with: keys)
  }

  private func sha256(_ bytes: UnsafeRawBufferPointer) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_hash_sha256(
      &digest, Array(bytes), UInt64(bytes.count))
    return digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}

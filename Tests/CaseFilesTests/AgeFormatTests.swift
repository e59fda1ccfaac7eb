import Testing

@testable import CaseFiles

/// The format age v1, where its test vectors leave something open, and where we are stricter.
struct AgeFormatTests {
  /// The pair in https://c2sp.org/age, "The X25519 recipient type".
  private let key = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
  private let recipient = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"

  @Test func `a key and its recipient are read and written as the specification has them`() throws {
    let identity = try Identity.reading(key)
    #expect(identity.recipient.text == recipient)
    #expect(try identity.text == key)
    #expect(try Recipient(recipient) == identity.recipient)
  }

  @Test func `a key in which any letter was changed is no key`() throws {
    for index in key.indices {
      var changed = key
      changed.replaceSubrange(index...index, with: key[index] == "Q" ? "P" : "Q")
      #expect(throws: AgeProblem.notAnIdentity, "\(changed)") { try Identity.reading(changed) }
    }
    for text in [String(key.dropLast()), key + "X", "", "age1", key.replacing("Q", with: "q")] {
      #expect(throws: AgeProblem.notAnIdentity, "\(text)") { try Identity.reading(text) }
    }
  }

  @Test(arguments: [
    "", "age1", "somebody", "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwk",
  ])
  func `what is no recipient is not encrypted to`(text: String) {
    #expect(throws: AgeProblem.notARecipient) { try Recipient(text) }
  }

  @Test func `a hybrid recipient is refused by name`() {
    #expect(throws: AgeProblem.hybridKey) { try Recipient("age1pq1x34nzsvr0rxjsgdn8zgyhfe8") }
  }

  @Test func `keys are derived as RFC 5869 has it`() throws {
    let secret = try SecretBytes(copying: [UInt8](repeating: 0x0B, count: 22))
    // Test case 3: neither salt nor info. Its output is longer than the one block that age takes.
    let key = try KeyDerivation.key(from: secret, salt: [], info: "")
    #expect(
      key.withBytes { Array($0) }
        == hex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"))
    // The same, worked out with Python's `hmac`.
    let other = try KeyDerivation.key(from: secret, salt: Array(0..<13), info: "abc")
    #expect(
      other.withBytes { Array($0) }
        == hex("0bef2d244f919aa4ee4f15875e2bd77348a2582db02191f9dd9413a966a8cb99"))
  }

  @Test(arguments: [0, 1, 65535, 65536, 65537, 131_072, 131_073])
  func `a payload of any length opens as it was, and with no byte more or less`(count: Int) throws {
    let identity = try Identity()
    let plain = try SecretBytes.random(count: count)
    var file = try AgeFile.encrypt(plain, to: [identity.recipient])
    #expect(try open(file, identity).isEqual(to: plain))
    file.append(0)
    #expect(throws: AgeProblem.self) { try open(file, identity) }
    file.removeLast(2)
    #expect(throws: AgeProblem.self) { try open(file, identity) }
  }

  @Test func `a payload that ends between two chunks is known to be cut`() throws {
    let identity = try Identity()
    let plain = try SecretBytes.random(count: 100_000)
    let file = try AgeFile.encrypt(plain, to: [identity.recipient])
    let cut = Array(file.dropLast(100_000 - 65536 + 16))
    #expect(throws: AgeProblem.payloadCut) { try open(cut, identity) }
  }

  @Test(arguments: 150...250)
  func `armor of any length of line is read as it was written`(count: Int) throws {
    let file = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    let text = Armor.encode(file)
    #expect(try Armor.decode(text) == file)
    #expect(text.split(separator: 10).allSatisfy { $0.count <= 64 })
    #expect(Armor.isArmored(text) && !Armor.isArmored(file))
  }

  @Test func `a file opens with any of its keys, and with no other`() throws {
    let keys = try (0..<5).map { _ in try Identity() }
    let plain = try SecretBytes("what is written")
    let file = try AgeFile.encrypt(plain, to: keys.map(\.recipient), armored: true)
    for key in keys { #expect(try open(file, key).isEqual(to: plain)) }
    #expect(throws: AgeProblem.noMatch) { try open(file, Identity()) }
  }

  @Test func `nobody has to try more than 128 stanzas`() throws {
    let key = try Identity()
    let plain = try SecretBytes("x")
    let most = try AgeFile.encrypt(plain, to: .init(repeating: key.recipient, count: 128))
    #expect(try open(most, key).isEqual(to: plain))
    #expect(throws: AgeProblem.header(.tooManyStanzas)) {
      try AgeFile.encrypt(plain, to: .init(repeating: key.recipient, count: 129))
    }
    let stanza = try String(
      decoding: key.recipient.wrap(SecretBytes.random(count: 16)).text, as: UTF8.self)
    let text = "age-encryption.org/v1\n" + String(repeating: stanza, count: 5000)
    #expect(throws: AgeProblem.header(.tooManyStanzas)) { try AgeFile(reading: Array(text.utf8)) }
  }

  @Test func `a passphrase is bytes, and opens nothing when one of them is another`() throws {
    let bytes: [UInt8] = [0xFF, 0x00, 0x41, 0xC3]
    let plain = try SecretBytes("key")
    let file = try AgeFile(
      reading: AgeFile.encrypt(plain, with: SecretBytes(copying: bytes), workFactor: 4))
    #expect(try file.open(file.fileKey(with: SecretBytes(copying: bytes))).isEqual(to: plain))
    for index in bytes.indices {
      var other = bytes
      other[index] ^= 1
      #expect(throws: AgeProblem.wrongPassphrase) {
        try file.fileKey(with: SecretBytes(copying: other))
      }
    }
    #expect(throws: AgeProblem.emptyPassphrase) {
      try AgeFile.encrypt(plain, with: SecretBytes(""), workFactor: 4)
    }
  }

  @Test(arguments: ["21", "22", "64", "99999999999999999999"])
  func `a passphrase that would take all memory is not tried`(factor: String) throws {
    let file = try AgeFile.encrypt(SecretBytes("x"), with: SecretBytes("y"), workFactor: 4)
    let text = String(decoding: file.prefix(80), as: UTF8.self)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("-> ") })
    let changed = Array("\(line.dropLast(2)) \(factor)".utf8)
    let head = Array("age-encryption.org/v1\n".utf8)
    let other = try AgeFile(reading: head + changed + file.dropFirst(head.count + line.utf8.count))
    #expect(throws: AgeProblem.workFactor(factor)) { try other.fileKey(with: SecretBytes("y")) }
  }

  @Test func `a key is not tried where a passphrase is wanted, nor the other way round`() throws {
    let key = try Identity()
    let keyed = try AgeFile(reading: AgeFile.encrypt(SecretBytes("x"), to: [key.recipient]))
    #expect(throws: AgeProblem.wantsKey) { try keyed.fileKey(with: SecretBytes("y")) }
    let locked = try AgeFile(
      reading: AgeFile.encrypt(SecretBytes("x"), with: SecretBytes("y"), workFactor: 4))
    #expect(throws: AgeProblem.wantsPassphrase) { try locked.fileKey(with: [key]) }
  }

  @Test func `no two files have the same file key, nonce, share or salt`() throws {
    let key = try Identity()
    let plain = try SecretBytes("the same")
    var files: Set<[UInt8]> = []
    for _ in 0..<10 {
      let file = try AgeFile.encrypt(plain, to: [key.recipient])
      files.insert(Array(file.dropFirst(33).prefix(43)))
      files.insert(Array(file.suffix(24)))
      files.insert(Array(file.suffix(40).prefix(16)))
      let locked = try AgeFile.encrypt(plain, with: SecretBytes("y"), workFactor: 2)
      files.insert(Array(locked.dropFirst(32).prefix(22)))
    }
    #expect(files.count == 40)
  }

  @Test func `a secret that was wiped is zeros, and gives its memory back once`() throws {
    for _ in 0..<1000 {
      #expect(throws: AgeProblem.notAge) {
        try SecretBytes(count: 40) { (_) throws(AgeProblem) in throw .notAge }
      }
    }
    let secret = try SecretBytes("secret")
    let address = secret.withBytes { $0.baseAddress }
    secret.wipe()
    let bytes = UnsafeRawBufferPointer(start: address, count: 6)
    #expect(Array(bytes) == [0, 0, 0, 0, 0, 0])
  }

  private func open(_ file: [UInt8], _ identity: Identity) throws(AgeProblem) -> SecretBytes {
    let file = try AgeFile(reading: file)
    return try file.open(file.fileKey(with: [identity]))
  }

  private func hex(_ digits: String) -> [UInt8] {
    stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(digits.dropFirst($0).prefix(2), radix: 16)
    }
  }
}

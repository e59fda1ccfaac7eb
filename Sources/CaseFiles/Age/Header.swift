/// The header of an age file: who can open it.
///
/// Source of all that is checked here: https://c2sp.org/age, "Header".
package struct Header: Equatable, Sendable {
  package let stanzas: [Stanza]
  /// The header as it is written, from the version to the last line feed.
  let text: [UInt8]

  static let versionLine = Array("age-encryption.org/v1\n".utf8)
  private static let macMark = Array("---".utf8)

  /// How many stanzas are read at most: each costs a multiplication on a curve before anything is
  /// known to be genuine. The figure is ours; the format has none.
  static let maximumStanzas = 128

  /// A new header for a file key.
  init(_ stanzas: [Stanza], fileKey: SecretBytes) throws(AgeProblem) {
    guard !stanzas.isEmpty else { throw .noRecipients }
    guard stanzas.count <= Self.maximumStanzas else { throw .header(.tooManyStanzas) }
    let authenticated = Self.versionLine + stanzas.flatMap(\.text) + Self.macMark
    let mac = try Self.mac(of: authenticated, fileKey: fileKey)
    self.stanzas = stanzas
    text = authenticated + [UInt8(ascii: " ")] + Base64.encode(mac) + [UInt8(ascii: "\n")]
  }

  /// Reads the header that a file begins with; the payload begins at `text.count`.
  init(reading file: [UInt8]) throws(AgeProblem) {
    var reader = try HeaderReader(file)
    stanzas = try reader.stanzas()
    text = Array(file.prefix(try reader.end()))
  }

  /// Throws where the header is not the one that was written with this file key.
  func authenticate(_ fileKey: SecretBytes) throws(AgeProblem) {
    let letters = Base64.encode(repeatElement(0, count: KeyDerivation.size)).count
    let authenticated = Array(text.dropLast(letters + 2))
    let mac = Base64.encode(try Self.mac(of: authenticated, fileKey: fileKey))
    guard text.dropLast().suffix(letters).elementsEqual(mac) else { throw .headerChanged }
  }

  private static func mac(of text: [UInt8], fileKey: SecretBytes) throws(AgeProblem) -> [UInt8] {
    let key = try KeyDerivation.key(from: fileKey, salt: [], info: "header")
    var mac = [UInt8](repeating: 0, count: KeyDerivation.size)
    mac.withUnsafeMutableBytes { mac in
      text.withUnsafeBytes { text in
        key.withBytes { KeyDerivation.authenticate([text], key: $0, into: mac) }
      }
    }
    return mac
  }
}

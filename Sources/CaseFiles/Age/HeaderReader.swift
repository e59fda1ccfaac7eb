/// Reads a header line by line, and refuses whatever age would not have written.
struct HeaderReader {
  private let file: [UInt8]
  private var offset: Int

  /// - Throws: what tells a file that is none of age's from one of another version and one that is cut.
  init(_ file: [UInt8]) throws(AgeProblem) {
    guard !file.isEmpty else { throw .empty }
    let line = Header.versionLine
    if !file.starts(with: line) {
      if line.starts(with: file) { throw .headerCut }
      let intro = line.dropLast("v1\n".utf8.count)
      guard file.starts(with: intro) else { throw .notAge }
      let version = file.dropFirst(intro.count).prefix { $0 != UInt8(ascii: "\n") }.prefix(20)
      throw .version(String(decoding: version.filter { 0x21...0x7E ~= $0 }, as: UTF8.self))
    }
    self.file = file
    offset = line.count
  }

  /// The stanzas, up to the line with the MAC.
  mutating func stanzas() throws(AgeProblem) -> [Stanza] {
    var stanzas: [Stanza] = []
    while !isAt("---") {
      guard stanzas.count < Header.maximumStanzas else { throw .header(.tooManyStanzas) }
      stanzas.append(try stanza())
    }
    if stanzas.isEmpty { throw .header(.stanza) }
    return stanzas
  }

  /// Reads the line with the MAC; the offset at which the payload begins.
  mutating func end() throws(AgeProblem) -> Int {
    let line = try self.line()
    guard line.starts(with: "--- ".utf8),
      Base64.decode(line.dropFirst(4))?.count == KeyDerivation.size
    else { throw .header(.mac) }
    return offset
  }

  private mutating func stanza() throws(AgeProblem) -> Stanza {
    let line = try self.line()
    guard line.starts(with: "-> ".utf8) else { throw .header(.stanza) }
    let arguments = line.dropFirst(3).split(
      separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard arguments.allSatisfy({ !$0.isEmpty && $0.allSatisfy { 0x21...0x7E ~= $0 } }) else {
      throw .header(.stanza)
    }
    return Stanza(
      arguments: arguments.map { String(decoding: $0, as: UTF8.self) }, body: try body())
  }

  /// Full lines, and one that is shorter.
  private mutating func body() throws(AgeProblem) -> [UInt8] {
    var letters: [UInt8] = []
    while true {
      if isAt("---") || isAt("-> ") { throw .header(.stanza) }
      let line = try self.line()
      guard line.count <= Stanza.lineLength else { throw .header(.stanza) }
      letters += line
      if line.count < Stanza.lineLength { break }
    }
    guard let body = Base64.decode(letters) else { throw .header(.base64) }
    return body
  }

  private func isAt(_ mark: String) -> Bool { file[offset...].starts(with: mark.utf8) }

  /// The next line, without its line feed.
  private mutating func line() throws(AgeProblem) -> ArraySlice<UInt8> {
    guard let end = file[offset...].firstIndex(of: UInt8(ascii: "\n")) else { throw .headerCut }
    defer { offset = end + 1 }
    return file[offset..<end]
  }
}

/// The tag and anchor that stand before a node, found in the source, where libyaml has no marks.
struct Properties {
  private(set) var tag: Range<Int>?
  private(set) var anchor: Range<Int>?

  /// The offset of the node's own first character, or the end where there is none.
  private(set) var contentStart: Int

  /// Reads at most `limit` properties from the start of a node.
  init(_ file: SourceFile, _ offsets: Range<Int>, limit: Int) {
    var scanner = SourceScanner(file, offsets)
    var count = 0
    while count < limit, scanner.isAt("&") || scanner.isAt("!") {
      count += 1
      let start = scanner.offset
      let isAnchor = scanner.isAt("&")
      let isVerbatim = !isAnchor && scanner.byte(after: 1) == UInt8(ascii: "<")
      scanner.skipProperty(isAnchor: isAnchor, isVerbatim: isVerbatim)
      if isAnchor { anchor = start..<scanner.offset } else { tag = start..<scanner.offset }
      scanner.skipSpaceAndComments()
    }
    contentStart = scanner.offset
  }

  /// Whether the tag is `!` alone, which makes a scalar a text.
  var isNonSpecific: Bool { tag.map { $0.count == 1 } ?? false }
}

extension SourceScanner {
  fileprivate mutating func skipProperty(isAnchor: Bool, isVerbatim: Bool) {
    offset += 1
    while let byte {
      if isAnchor, !byte.isAnchorCharacter { return }
      if isAtBlank || isAtBreak { return }
      if !isVerbatim, ",[]{}".utf8.contains(byte) { return }
      offset += 1
      if isVerbatim, byte == UInt8(ascii: ">") { return }
    }
  }

  mutating func skipSpaceAndComments() {
    while true {
      skipBlanks()
      if isAt("#") { skipLine() }
      guard isAtBreak else { return }
      _ = takeBreak()
    }
  }
}

extension UInt8 {
  var isAnchorCharacter: Bool {
    isDigit || 0x61...0x7A ~= self | 0x20 || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }
}

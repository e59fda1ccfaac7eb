/// A text that diagnostics can point into.
package final class SourceFile: Sendable {
  /// The most bytes that a file may have.
  package static let sizeLimit = 8 * 1024 * 1024

  /// The name as people are shown it.
  package let name: String

  package let bytes: [UInt8]

  /// The offset of the first character, which is 3 where a byte order mark stands before it.
  package let textStart: Int

  /// The offset of each line's first character.
  let lineStarts: [Int]

  /// Whether every byte is a character, so that nothing needs counting.
  let isASCII: Bool

  /// The number of code points before each block of `blockSize` bytes.
  let countsBeforeBlocks: [Int]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    textStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lineStarts = Self.lineStarts(in: bytes, from: textStart)
    isASCII = bytes.allSatisfy { $0 < 0x80 }
    countsBeforeBlocks = isASCII ? [] : Self.countsBeforeBlocks(in: bytes)
  }

  package convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}

extension SourceFile: Hashable {
  package static func == (left: SourceFile, right: SourceFile) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(self))
  }
}

/// A stretch of a source file.
package struct SourceSpan: Sendable, Hashable {
  package let file: SourceFile
  package let start: SourcePosition

  /// The place after the last character.
  package let end: SourcePosition

  package init(file: SourceFile, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// The bytes' offsets in the file.
  package var offsets: Range<Int> { start.offset..<max(start.offset, end.offset) }

  /// The text as it stands in the file.
  package var sourceText: String { String(decoding: file.bytes[offsets], as: UTF8.self) }
}

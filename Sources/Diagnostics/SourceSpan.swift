/// A place in a source file, between two characters.
///
/// Columns count Unicode code points, as libyaml does, not bytes, grapheme clusters or terminal
/// cells; the renderer works out cells where it puts a caret.
package struct SourcePosition: Sendable, Hashable {
  /// The line, from 1; lines end with LF, CR or CRLF.
  package let line: Int

  /// The column in Unicode code points, from 1.
  package let column: Int

  /// The distance from the start of the file in bytes, from 0.
  package let offset: Int

  package init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }
}

extension SourcePosition: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    left.offset < right.offset
  }
}

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

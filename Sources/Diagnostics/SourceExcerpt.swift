internal import PlainText

/// The line of a span as it is shown, cut to a window where it is long, with the place of the caret.
struct SourceExcerpt {
  static let widthLimit = 100

  /// What to print, with a `…` where the line goes on.
  let text: String

  /// The cells before the caret.
  let caretStart: Int

  let caretWidth: Int

  init(_ span: SourceSpan) {
    let line = span.file.offsets(ofLine: span.start.line)
    let start = min(max(span.start.offset, line.lowerBound), line.upperBound)
    let end = min(max(span.end.offset, start), line.upperBound)
    let bytes = span.file.bytes
    let marked = Glyphs(in: bytes, start..<end, limit: Self.widthLimit)
    let right = Glyphs(in: bytes, end..<line.upperBound, limit: Self.widthLimit)
    let room = max(Self.widthLimit * 2 / 5, Self.widthLimit - marked.width - right.width)
    let left = Glyphs(in: bytes, endingAt: start, from: line.lowerBound, limit: room)
    let isJoined = left.width > 0 && marked.startsWithJoined
    let cut = left.isCut ? "…" : ""
    caretStart = cut.count + left.width - (isJoined ? 1 : 0)
    let remaining = Glyphs(
      in: bytes, start..<line.upperBound, limit: Self.widthLimit - left.width)
    caretWidth = max(1, min(marked.width, remaining.width) + (isJoined ? 1 : 0))
    text = cut + left.text + remaining.text + (remaining.isCut ? "…" : "")
  }
}

/// Characters of a line as they are shown, up to a number of cells.
private struct Glyphs {
  /// The most characters, since many can share a cell.
  private static let countLimit = 4 * SourceExcerpt.widthLimit

  private(set) var text = ""
  private(set) var width = 0

  /// Whether there was more than fits.
  private(set) var isCut = false

  /// Whether the first character shows on the one before it, as an accent does.
  private(set) var startsWithJoined = false

  init(in bytes: [UInt8], _ offsets: Range<Int>, limit: Int) {
    var offset = offsets.lowerBound
    var count = 0
    while offset < offsets.upperBound {
      let (shown, cells, length) = Self.glyph(in: bytes, at: offset)
      count += 1
      guard width + cells <= limit, count <= Self.countLimit else {
        isCut = true
        return
      }
      if offset == offsets.lowerBound { startsWithJoined = cells == 0 }
      text += shown
      width += cells
      offset += length
    }
  }

  init(in bytes: [UInt8], endingAt end: Int, from start: Int, limit: Int) {
    var offset = end
    var parts: [String] = []
    while offset > start, !isCut {
      var previous = offset - 1
      while previous > start, offset - previous < 4, !bytes[previous].startsScalar { previous -= 1 }
      if Self.glyph(in: bytes, at: previous).length != offset - previous { previous = offset - 1 }
      let (shown, cells, _) = Self.glyph(in: bytes, at: previous)
      isCut = width + cells > limit || parts.count == Self.countLimit
      guard !isCut else { break }
      parts.append(shown)
      width += cells
      offset = previous
    }
    text = parts.reversed().joined()
  }

  /// A character, or an invalid byte, as it is shown.
  private static func glyph(in bytes: [UInt8], at offset: Int) -> (String, cells: Int, length: Int)
  {
    guard let (scalar, length) = bytes.scalar(at: offset) else {
      let digits = String(bytes[offset], radix: 16, uppercase: true)
      return ("<\(digits)>", digits.count + 2, 1)
    }
    return (scalar.printable, scalar.cells, length)
  }
}

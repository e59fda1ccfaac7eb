/// From the text of a scalar back to where each of its characters is written.
struct TextMap: Sendable {
  /// A stretch of the text and the source that it comes from.
  struct Segment: Sendable {
    /// UTF-8 offsets in the text.
    let text: Range<Int>

    /// Offsets in the file.
    var source: Range<Int>

    /// Whether source and text are equal byte for byte; otherwise, as in an escape, all of the
    /// source stands for all of the text.
    let isVerbatim: Bool
  }

  /// In the order of the text, without gaps.
  private(set) var segments: [Segment] = []

  /// The text as worked out from the source, in UTF-8.
  private(set) var text: [UInt8] = []

  /// The end of what belongs to the scalar, which for a block is the end of its last line.
  var end: Int

  init(end: Int) { self.end = end }

  mutating func copy(_ source: Range<Int>, of bytes: [UInt8]) {
    guard !source.isEmpty else { return }
    let start = text.count
    text.append(contentsOf: bytes[source])
    if let last = segments.last, last.isVerbatim, last.source.upperBound == source.lowerBound {
      segments[segments.count - 1] = Segment(
        text: last.text.lowerBound..<text.count,
        source: last.source.lowerBound..<source.upperBound, isVerbatim: true)
    } else {
      segments.append(Segment(text: start..<text.count, source: source, isVerbatim: true))
    }
  }

  mutating func replace(_ source: Range<Int>, with replacement: some Sequence<UInt8>) {
    let start = text.count
    text.append(contentsOf: replacement)
    segments.append(Segment(text: start..<text.count, source: source, isVerbatim: false))
  }
}

extension TextMap {
  /// The source of a range of the text in Unicode scalars; an empty range has an empty source.
  func source(ofScalars range: Range<Int>) -> Range<Int> {
    let start = utf8Offset(ofScalar: range.lowerBound, from: 0, at: 0)
    guard start < text.count else { return contentEnd..<contentEnd }
    let first = source(ofByte: start)
    if range.isEmpty { return first.lowerBound..<first.lowerBound }
    let end = utf8Offset(ofScalar: range.upperBound, from: range.lowerBound, at: start)
    let last = source(ofByte: end - 1)
    return first.lowerBound..<max(first.lowerBound, last.upperBound)
  }

  private var contentEnd: Int { segments.last?.source.upperBound ?? end }

  private func utf8Offset(ofScalar index: Int, from known: Int, at offset: Int) -> Int {
    var count = known
    var offset = offset
    while offset < text.count {
      if text[offset].startsScalar {
        if count >= index { break }
        count += 1
      }
      offset += 1
    }
    return offset
  }

  /// The source of one byte of the text.
  private func source(ofByte offset: Int) -> Range<Int> {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].text.lowerBound <= offset { low = middle } else { high = middle }
    }
    let segment = segments[low]
    guard segment.isVerbatim else { return segment.source }
    let source = segment.source.lowerBound + offset - segment.text.lowerBound
    return source..<source + 1
  }
}

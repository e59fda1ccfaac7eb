/// Where offsets, lines and columns are worked out, in time that does not grow with the file.
extension SourceFile {
  static let blockSize = 64

  static func lineStarts(in bytes: [UInt8], from start: Int) -> [Int] {
    var starts = [start]
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "\n"): starts.append(index + 1)
      case UInt8(ascii: "\r") where index + 1 == bytes.count || bytes[index + 1] != 0x0A:
        starts.append(index + 1)
      default: break
      }
    }
    return starts
  }

  static func countsBeforeBlocks(in bytes: [UInt8]) -> [Int] {
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / blockSize + 1)
    var count = 0
    for index in bytes.indices {
      if index % blockSize == 0 { counts.append(count) }
      if bytes[index].startsScalar { count += 1 }
    }
    if bytes.count % blockSize == 0 { counts.append(count) }
    return counts
  }

  /// The number of code points before an offset, a byte order mark included.
  func scalarCount(before offset: Int) -> Int {
    if isASCII { return offset }
    let block = offset / Self.blockSize
    var count = countsBeforeBlocks[block]
    for index in block * Self.blockSize..<offset where bytes[index].startsScalar { count += 1 }
    return count
  }

  /// The offset of a character by its number, counted from the first one after a byte order mark.
  package func offset(ofScalar index: Int) -> Int {
    if isASCII { return min(index, bytes.count) }
    let target = index + (textStart > 0 ? 1 : 0)
    var low = 0
    var high = countsBeforeBlocks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if countsBeforeBlocks[middle] <= target { low = middle } else { high = middle }
    }
    var count = countsBeforeBlocks[low]
    var offset = low * Self.blockSize
    while offset < bytes.count {
      if bytes[offset].startsScalar {
        if count == target { break }
        count += 1
      }
      offset += 1
    }
    return max(offset, textStart)
  }

  /// The line and column of an offset.
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, textStart), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = scalarCount(before: offset) - scalarCount(before: lineStarts[low])
    return SourcePosition(line: low + 1, column: column + 1, offset: offset)
  }

  /// The span of a range of offsets.
  package func span(_ offsets: Range<Int>) -> SourceSpan {
    let start = position(at: offsets.lowerBound)
    let end = offsets.isEmpty ? start : position(at: offsets.upperBound)
    return SourceSpan(file: self, start: start, end: end)
  }

  /// The number of lines, at least one.
  package var lineCount: Int { lineStarts.count }

  /// The offsets of a line's bytes, without its line break; empty for a line that is not there.
  package func offsets(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    if line < lineStarts.count {
      end -= 1
      if bytes[end] == 0x0A, end > start, bytes[end - 1] == 0x0D { end -= 1 }
    }
    return start..<end
  }

  /// The text of a line, without its line break.
  package func line(_ line: Int) -> String {
    String(decoding: bytes[offsets(ofLine: line)], as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether this byte is the first of a UTF-8 sequence.
  package var startsScalar: Bool { self & 0xC0 != 0x80 }
}

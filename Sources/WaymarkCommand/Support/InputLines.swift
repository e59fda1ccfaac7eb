#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The lines of standard input as bytes, of whatever they are made.
final class InputLines {
  /// The most bytes of a line; a longer one is no line that anyone meant.
  static let longest = 1 << 20

  /// A line without its line break.
  enum Line {
    case whole([UInt8])
    case tooLong
  }

  private var buffer = [UInt8](repeating: 0, count: 65536)
  private var start = 0
  private var end = 0
  /// Why input ended before its end; nil where it did not.
  private(set) var failure: String?

  /// The next line; nil at the end of input.
  func next() -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    func take(_ bytes: ArraySlice<UInt8>) {
      isTooLong = isTooLong || line.count + bytes.count > Self.longest
      if !isTooLong { line += bytes }
    }
    while true {
      if start == end {
        let count = read(STDIN_FILENO, &buffer, buffer.count)
        if count < 0 && errno == EINTR { continue }
        if count < 0 { failure = String(cString: strerror(errno)) }
        guard count > 0 else {
          return isTooLong ? .tooLong : line.isEmpty ? nil : .whole(line)
        }
        (start, end) = (0, count)
      }
      if let newline = buffer[start..<end].firstIndex(of: UInt8(ascii: "\n")) {
        take(buffer[start..<newline])
        start = newline + 1
        return isTooLong ? .tooLong : .whole(line)
      }
      take(buffer[start..<end])
      start = end
    }
  }
}

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The lines of standard input as bytes, of whatever they are made.
final class InputLines {
  /// How much of a line is kept; a longer one is no line that anyone meant, and is cut.
  private static let longest = 1 << 20

  private var buffer = [UInt8](repeating: 0, count: 65536)
  private var start = 0
  private var end = 0

  /// The next line without its line break; nil at the end of input.
  func next() -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if start == end {
        let count = read(STDIN_FILENO, &buffer, buffer.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return line.isEmpty ? nil : line }
        (start, end) = (0, count)
      }
      if let newline = buffer[start..<end].firstIndex(of: UInt8(ascii: "\n")) {
        line += buffer[start..<newline].prefix(Self.longest - line.count)
        start = newline + 1
        return line
      }
      line += buffer[start..<end].prefix(Self.longest - line.count)
      start = end
    }
  }
}

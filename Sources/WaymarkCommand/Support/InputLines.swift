internal import Files
internal import SystemPackage

/// The lines of standard input as bytes, which need not be UTF-8.
final class InputLines {
  /// The most bytes of a line that a program sends; nobody means to send a longer one.
  static let longest = 1 << 20
  /// The most bytes of a line that somebody types.
  static let longestTyped = 1 << 14

  /// A line without its line break.
  enum Line {
    case whole([UInt8])
    case tooLong
  }

  private let longest: Int
  /// Whether Esc ends a line, as Enter does; then it stands at its end.
  var endsLinesAtEscape = false
  static let escape: UInt8 = 0x1B

  init(longest: Int = InputLines.longest) { self.longest = longest }

  private var buffer = [UInt8](repeating: 0, count: 65536)
  private var start = 0
  private var end = 0
  /// Why reading failed before the end of input; nil where it did not.
  private(set) var failure: String?

  /// Whether a line, a part of one or the end of input is there; false where nothing comes in time.
  func isThere(within time: Duration) -> Bool {
    start < end || FileDescriptor.standardInput.waitForInput(within: time)
  }

  /// The next line; nil at the end of input.
  func next() -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    func take(_ bytes: ArraySlice<UInt8>) {
      isTooLong = isTooLong || line.count + bytes.count > longest
      if !isTooLong { line += bytes }
    }
    while true {
      if start == end {
        let count = read()
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
      if endsLinesAtEscape, let end = buffer[start..<end].firstIndex(of: Self.escape) {
        take(buffer[start...end])
        start = end + 1
        return isTooLong ? .tooLong : .whole(line)
      }
      take(buffer[start..<end])
      start = end
    }
  }

  /// Fills the buffer; gives how many bytes there are, and 0 at the end.
  private func read() -> Int {
    do {
      return try buffer.withUnsafeMutableBytes { try FileDescriptor.standardInput.read(into: $0) }
    } catch {
      failure = Errno(error).words
      return 0
    }
  }
}

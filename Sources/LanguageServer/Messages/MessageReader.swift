/// Takes the messages of a stream apart, each behind a header that says how long it is.
///
/// What cannot be understood is passed over up to the next header, and reported once.
struct MessageReader {
  enum Part {
    case message([UInt8])
    /// Bytes that belong to no message, and what is wrong with them.
    case broken(String)
  }

  /// The most bytes of a message; a file of rules is never so large.
  static let longestMessage = 32 << 20
  /// The most bytes of a header.
  static let longestHeader = 4096

  private var bytes: [UInt8] = []
  private var start = 0
  /// The length of the message whose header was read.
  private var length: Int?
  /// How many bytes of a message that is too long are still to be passed over.
  private var skipped = 0

  mutating func append(_ more: some Sequence<UInt8>) {
    if start > 0 {
      bytes.removeSubrange(..<start)
      start = 0
    }
    bytes += more
  }

  /// The next message, or what is broken; nil where more has to come first.
  mutating func next() -> Part? {
    let passed = min(skipped, bytes.count - start)
    start += passed
    skipped -= passed
    if length == nil {
      guard let end = endOfHeader else {
        guard bytes.count - start > Self.longestHeader else { return nil }
        // The end of what is dropped may be the beginning of a header.
        start = bytes.count - Self.separator.count
        return .broken("there is no header with a Content-Length")
      }
      let header = bytes[start..<end]
      start = end + Self.separator.count
      guard let number = Self.length(in: header) else {
        return .broken("a header needs a Content-Length in digits")
      }
      guard number <= Self.longestMessage else {
        skipped = number
        return .broken("a message has at most \(Self.longestMessage) bytes")
      }
      length = number
    }
    guard let length, bytes.count - start >= length else { return nil }
    self.length = nil
    defer { start += length }
    return .message(Array(bytes[start..<start + length]))
  }

  /// A message with its header.
  static func framed(_ text: String) -> [UInt8] {
    Array("Content-Length: \(text.utf8.count)\r\n\r\n".utf8) + text.utf8
  }

  private static let separator = Array("\r\n\r\n".utf8)
  private static let field = Array("content-length:".utf8)

  private var endOfHeader: Int? {
    let last = min(bytes.count, start + Self.longestHeader) - Self.separator.count
    guard start <= last else { return nil }
    return (start...last).first { bytes[$0] == 0x0D && bytes[$0...].starts(with: Self.separator) }
  }

  /// The length that a header gives; the last one counts, so that broken bytes before it do no harm.
  private static func length(in header: ArraySlice<UInt8>) -> Int? {
    let small = header.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    let starts = small.indices.filter { small[$0...].starts(with: field) }
    guard let place = starts.last else { return nil }
    let line = small[(place + field.count)...].prefix { $0 != 0x0D }
    let digits = line.drop { $0 == 0x20 || $0 == 0x09 }
    return Int(String(decoding: digits, as: UTF8.self)).flatMap { $0 >= 0 ? $0 : nil }
  }
}

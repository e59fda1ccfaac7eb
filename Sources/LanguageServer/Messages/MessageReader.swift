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
  /// The most bytes of a header, and of the field in it that counts.
  static let longestHeader = 4096
  private static let longestField = 64

  private var bytes: [UInt8] = []
  private var start = 0
  /// The length of the message whose header was read.
  private var length: Int?
  /// Whether the next header is looked for, behind something broken that was reported.
  private var isLost = false

  mutating func append(_ more: some Sequence<UInt8>) {
    if start > 0 {
      bytes.removeSubrange(..<start)
      start = 0
    }
    bytes += more
  }

  /// The next message, or what is broken; nil where more has to come first.
  mutating func next() -> Part? {
    while length == nil {
      let problem: String
      if let end = endOfHeader {
        let number = Self.length(in: bytes[start..<end])
        start = end + Self.separator.count
        if let number, number <= Self.longestMessage {
          length = number
          isLost = false
          break
        }
        problem =
          number == nil
          ? "a header needs a Content-Length in digits"
          : "a message has at most \(Self.longestMessage) bytes"
      } else if bytes.count - start > Self.longestHeader {
        start += Self.longestHeader - Self.longestField
        problem = "there is no header with a Content-Length"
      } else {
        return nil
      }
      if !isLost {
        isLost = true
        return .broken(problem)
      }
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

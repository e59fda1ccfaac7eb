import Testing

@testable import LanguageServer

struct MessageReaderTests {
  @Test(arguments: [1, 2, 7, 1000])
  func `messages come out whole, in whatever pieces they come in`(size: Int) {
    let bytes = MessageReader.framed("{}") + MessageReader.framed("{\"é\": 1}")
    var reader = MessageReader()
    var parts: [String] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      reader.append(bytes[start..<min(start + size, bytes.count)])
      while let part = reader.next() { parts.append(part.words) }
    }
    #expect(parts == ["{}", "{\"é\": 1}"])
  }

  @Test(arguments: [
    "Content-Length: much\r\n\r\n", "Content-Length:\r\n\r\n", "Content-Length: -1\r\n\r\n",
    "Content-Type: text\r\n\r\n", "\r\n\r\n", "Content-Length: 9223372036854775808\r\n\r\n",
  ])
  func `a broken header is reported once, and what follows is read`(header: String) {
    var reader = MessageReader()
    reader.append(Array(header.utf8) + MessageReader.framed("{}"))
    #expect(reader.next()?.isBroken == true)
    #expect(reader.next()?.words == "{}")
    #expect(reader.next() == nil)
  }

  @Test func `a message behind bytes without a header is found, and they are reported once`() {
    var reader = MessageReader()
    reader.append(
      Array(repeating: 0x61, count: 3 * MessageReader.longestHeader) + MessageReader.framed("{}"))
    #expect(reader.next()?.isBroken == true)
    #expect(reader.next()?.words == "{}")
    #expect(reader.next() == nil)
  }

  @Test func `the names of header fields may be written in capitals or not`() {
    var reader = MessageReader()
    reader.append("content-type: x\r\nCONTENT-LENGTH:2\r\n\r\n{}".utf8)
    #expect(reader.next()?.words == "{}")
  }
}

extension MessageReader.Part {
  fileprivate var words: String {
    switch self {
    case .message(let bytes): String(decoding: bytes, as: UTF8.self)
    case .broken(let reason): reason
    }
  }

  fileprivate var isBroken: Bool {
    if case .broken = self { true } else { false }
  }
}

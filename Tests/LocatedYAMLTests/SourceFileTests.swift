internal import Foundation
internal import LocatedYAML
internal import Testing

@Suite struct `Files` {
  @Test func `a file is read under the name that people are shown`() throws {
    let document = try read(Array("a: 1\na: 2\n".utf8), name: "pack.yaml")
    #expect(document.diagnostics.first?.span?.file.name == "pack.yaml")
    #expect(document.root?.mapping?["a"]?.scalar?.text == "1")
  }

  @Test(arguments: ["/nowhere/at/all.yaml", "/"])
  func `a file that cannot be read is a located error`(path: String) {
    let document = Document.read(path: path)
    let text = DiagnosticRenderer().render(document.diagnostics)
    #expect(document.root == nil)
    #expect(text.hasPrefix("\(path):1:1: error: this file cannot be read: "))
    #expect(text.hasSuffix("[unreadable-file]\n"))
  }

  @Test func `a file of eight MiB is read, one byte more is an error`() throws {
    let limit = [UInt8](repeating: 0x23, count: SourceFile.sizeLimit)
    #expect(try read(limit).diagnostics.isEmpty)
    #expect(try read(limit + [0x23]).diagnostics.map(\.kind.code) == ["file-too-large"])
  }

  @Test(arguments: [
    ("UTF-16", [0xFF, 0xFE, 0x61, 0x00]), ("UTF-16", [0xFE, 0xFF, 0x00, 0x61]),
    ("UTF-16", [0x61, 0x00, 0x3A, 0x00]), ("UTF-16", [0x00, 0x61, 0x00, 0x3A]),
    ("UTF-32", [0xFF, 0xFE, 0x00, 0x00]), ("UTF-32", [0x00, 0x00, 0xFE, 0xFF]),
    ("UTF-32", [0x61, 0x00, 0x00, 0x00]), ("UTF-32", [0x00, 0x00, 0x00, 0x61]),
  ])
  func `UTF-16 and UTF-32 are told from UTF-8, marked or not`(
    name: String, bytes: [UInt8]
  ) throws {
    let found = try read(bytes).diagnostics
    #expect(found.map(\.kind.code) == ["utf-16"])
    #expect(found.first?.message == "this file is saved as \(name); save it as UTF-8")
  }

  @Test(arguments: [
    [0xE9], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
    [0xF8],
    [0xE0, 0x80, 0xAF], [0xF0, 0x80, 0x80, 0xAF],
  ])
  func `bytes that are not UTF-8 have their place`(bytes: [UInt8]) throws {
    let found = try read(Array("a: b\nc: é".utf8) + bytes).diagnostics
    #expect(found.map(\.kind.code) == ["not-utf-8"])
    #expect(found.first?.span?.start == SourcePosition(line: 2, column: 5, offset: 10))
  }

  @Test func `places are right wherever they are in a file`() {
    let text = "é日\r\n😀a\rb\n\n" + String(repeating: "é", count: 200) + "\nz"
    let file = SourceFile(name: "test.yaml", text: text)
    var (line, column, offset) = (1, 1, 0)
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let isBetween = previous == "\r" && scalar == "\n"
      if previous == "\n" || (previous == "\r" && !isBetween) { (line, column) = (line + 1, 1) }
      let expected = SourcePosition(line: line, column: column, offset: offset)
      #expect(file.position(at: offset) == expected)
      offset += String(scalar).utf8.count
      column += 1
      previous = scalar
    }
    #expect(file.lineCount == 6)
    #expect((1...7).map(file.line).map(\.count) == [2, 2, 1, 0, 200, 1, 0])
  }

  private func read(_ bytes: [UInt8], name: String? = nil) throws -> Document {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return Document.read(path: url.path, name: name)
  }
}

import Diagnostics
import Testing

@testable import LanguageServer

struct EditorTextTests {
  static let file = SourceFile(name: "a.yaml", text: "aé😀b\r\nsecond\n")

  @Test(arguments: [
    (PositionEncoding.utf8, [0, 1, 3, 7, 8]), (.utf16, [0, 1, 2, 4, 5]), (.utf32, [0, 1, 2, 3, 4]),
  ])
  func `characters of a line are counted as the editor counts them`(
    encoding: PositionEncoding, counts: [Int]
  ) {
    let text = EditorText(Self.file, encoding)
    for (offset, count) in zip([0, 1, 3, 7, 8], counts) {
      let position = EditorPosition(line: 0, character: count)
      #expect(text.position(at: offset) == position)
      #expect(text.offset(of: position) == offset)
    }
  }

  @Test(arguments: PositionEncoding.allCases)
  func `a place outside of the text is the nearest end`(encoding: PositionEncoding) {
    let text = EditorText(Self.file, encoding)
    #expect(text.offset(of: .init(line: 0, character: 99)) == 8)
    #expect(text.offset(of: .init(line: 1, character: 99)) == 16)
    #expect(text.offset(of: .init(line: 2, character: 99)) == 17)
    #expect(text.offset(of: .init(line: 9, character: 0)) == 17)
    #expect(text.offset(of: .init(line: -1, character: 5)) == 0)
  }

  @Test func `a place within a character is its beginning`() {
    #expect(EditorText(Self.file, .utf16).offset(of: .init(line: 0, character: 3)) == 3)
    #expect(EditorText(Self.file, .utf8).offset(of: .init(line: 0, character: 5)) == 3)
  }

  @Test(arguments: [
    ("file:///a/b%20c/%C3%A9.yaml", "/a/b c/é.yaml"), ("file://localhost/a", "/a"),
    ("file:/a", "/a"), ("file:///a%3Ab", "/a:b"),
  ])
  func `an address leads to a path`(address: String, path: String) {
    #expect(FileAddress.path(of: address) == path)
    #expect(FileAddress.path(of: FileAddress.address(of: path)) == path)
  }

  @Test(arguments: [
    "untitled:Untitled-1", "https://example.org/a", "file://elsewhere/a", "file://", "file:a",
    "file:///%ff", "file:///%0", "file:///%zz", "file:///a%00b", "",
  ])
  func `another address leads to no path`(address: String) {
    #expect(FileAddress.path(of: address) == nil)
  }
}

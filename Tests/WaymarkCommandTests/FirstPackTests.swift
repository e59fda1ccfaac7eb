import Foundation
import FoundationEssentials
import Testing

/// The guide for a first pack, gone through from its first line to its last as a reader does.
struct FirstPackTests {
  @Test func `whoever does what the guide says sees what it says`() throws {
    let page = Program.repository.appending(path: "Docs/first-pack.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let folder = try TemporaryFolder()
    let parts = text.matches(
      of:
        /(?:In `([^\n`]+)`, (above|below|in place of) the line `([^\n]+)`:\n\n)?```(sh|text|yaml)\n((?s).*?)```/
    )
    #expect(parts.count > 15)
    var printed = ""
    for part in parts {
      let content = String(part.5)
      switch part.4 {
      case "sh":
        let program = try Program(script: content, in: folder.url)
        printed = program.output + program.errors
      case "text":
        for line in content.split(separator: "\n") {
          #expect(printed.contains(line), "\(line) is not in\n\(printed)")
        }
      default:
        let file = folder.url.appending(path: String(try #require(part.1)))
        try change(file, content, String(try #require(part.2)), String(try #require(part.3)))
      }
    }
    for call in text.matches(of: /`(waymark [^`]+)`/).map({ String($0.1) }) {
      let program = try Program(script: call, in: folder.url)
      #expect(program.exitCode == 0, "\(call)\n\(program.errors)")
    }
  }

  /// Writes lines above, below or in place of the only line that reads so.
  private func change(_ file: URL, _ content: String, _ place: String, _ line: String) throws {
    var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let places = lines.indices.filter {
      lines[$0].trimmingCharacters(in: .whitespaces) == line
    }
    #expect(places.count == 1, "\(line)")
    let found = try #require(places.first)
    let new = content.dropLast().components(separatedBy: "\n")
    switch place {
    case "above": lines.insert(contentsOf: new, at: found)
    case "below": lines.insert(contentsOf: new, at: found + 1)
    default: lines.replaceSubrange(found...found, with: new)
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
  }
}

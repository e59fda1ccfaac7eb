import PlainText
import RulePacks
import ScreeningCore
import Testing

@testable import LanguageServer

struct EditorSessionTests {
  @Test func `work waits for a pause in what comes, and then goes on without one`() throws {
    var session = try Self.session()
    #expect(session.patience == nil)
    session.send(request: "initialize")
    #expect(session.patience == nil)
    session.open("untitled:one", "a: b: c\n")
    session.open("untitled:two", "a: b\n")
    #expect(session.patience == .milliseconds(150))
    session.work()
    #expect(session.published == ["untitled:one": 1])
    session.work()
    #expect(session.published == ["untitled:two": 0])
    #expect(session.patience == nil)
  }

  @Test func `changes that follow one another are looked at once`() throws {
    var session = try Self.session()
    session.send(request: "initialize")
    session.open("untitled:one", "a: b\n")
    session.work()
    _ = session.takeOutput()
    for text in ["a: b: c", "a: b: c: d", "a: b"] {
      session.send(
        notification: "textDocument/didChange",
        [
          "textDocument": ["uri": "untitled:one"],
          "contentChanges": .array([["text": .string(text)]]),
        ])
    }
    session.work()
    #expect(session.published.isEmpty)
    #expect(session.patience == nil)
  }

  @Test func `a text that is larger than any file is not looked into`() throws {
    var session = try Self.session()
    session.send(request: "initialize")
    session.open("untitled:one", String(repeating: "a", count: 8 * 1024 * 1024 + 1))
    session.work()
    #expect(session.published == ["untitled:one": 1])
  }

  @Test func `the end is told from how it was asked for`() throws {
    var session = try Self.session()
    session.send(request: "initialize")
    #expect(session.isUnderWay)
    session.send(request: "shutdown")
    #expect(!session.isUnderWay && session.endedInOrder == nil)
    session.send(notification: "exit", [:])
    #expect(session.endedInOrder == true)
  }

  private static func session() throws -> EditorSession {
    let day = try #require(CalendarDate("2026-12-01"))
    return EditorSession(RulesSetting(folders: [], modules: [], today: { day }), version: "1")
  }
}

extension EditorSession {
  fileprivate mutating func send(request method: String) {
    receive(MessageReader.framed(JSONValue.request("1", method, [:]).line))
    _ = takeOutput()
  }

  fileprivate mutating func send(notification method: String, _ parameters: JSONValue) {
    receive(MessageReader.framed(JSONValue.notification(method, parameters).line))
  }

  fileprivate mutating func open(_ address: String, _ text: String) {
    send(
      notification: "textDocument/didOpen",
      ["textDocument": ["uri": .string(address), "text": .string(text)]])
  }

  /// How much was found in which texts, of what was sent just now.
  fileprivate var published: [String: Int] {
    mutating get {
      var reader = MessageReader()
      reader.append(takeOutput())
      var found: [String: Int] = [:]
      while case .message(let bytes)? = reader.next() {
        let parameters = JSONValue(reading: bytes)?["params"]
        guard let address = parameters?["uri"]?.string,
          case .array(let list)? = parameters?["diagnostics"]
        else { continue }
        found[address] = list.count
      }
      return found
    }
  }
}

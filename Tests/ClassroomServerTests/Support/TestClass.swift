import BundledRules
import BundledScoring
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Localization
import Logging
import NIOCore
import Questions
import Reports
import RulePacks
import ScreeningCore
import Testing

@testable import ClassroomServer

/// A class whose routes are asked in process: no socket, a clock that stands, a disk of the test's.
struct TestClass {
  let classroom: Classroom
  let secret = TeacherSecret.drawn()
  let clock = TestClock()
  private let responder: RouterResponder<WebContext>

  /// The packs that travel with the program, loaded once for all tests.
  static let library = BundledRules.folder.map {
    Library(folders: [$0], modules: bundledModules)
  }

  /// A class that has taken so many sheets already, all of them blank.
  init(sheets: Int = 0, storage: any ClassStorage = TestStorage()) throws {
    let library = try #require(Self.library)
    let story = try #require(
      library.scenarios.first { $0.scenario.name.value == "the_same_band" })
    classroom = try Self.classroom(about: story, sheets: sheets, storage: storage)
    let server = ClassServer(
      story: story, contacts: library.contacts, country: nil,
      today: try #require(CalendarDate("2026-11-25")), leftOver: nil,
      endpoint: Endpoint(port: 8055, isOnLAN: true), wording: .english)
    responder = try server.router(for: classroom, secret: secret, now: clock.read).buildResponder()
  }

  private static func classroom(
    about story: PlannedScenario, sheets: Int, storage: any ClassStorage
  ) throws -> Classroom {
    let form = ClassForm(story.checklist)
    return Classroom(form, store: storage, kept: try StoredClass(form, sheets: sheets))
  }

  /// A class without pages, which take longer to make than anything else.
  static func withoutPages(_ storage: any ClassStorage) throws -> Classroom {
    let story = try #require(
      library?.scenarios.first { $0.scenario.name.value == "the_same_band" })
    return try classroom(about: story, sheets: 0, storage: storage)
  }

  struct Reply {
    let status: Int
    let fields: HTTPFields
    let text: String
  }

  /// Asks as a browser would, from some address, with what else stands in the head.
  func ask(
    _ method: HTTPRequest.Method, _ path: String, _ fields: [(String, String)] = [],
    body: String = "", host: String? = "127.0.0.1:8055", from address: String = "127.0.0.1"
  ) async throws -> Reply {
    let response = try await respond(method, path, fields, body: body, host: host, from: address)
    let text = CollectedText()
    try await response.body.write(text)
    return Reply(status: response.status.code, fields: response.headers, text: text.text)
  }

  /// The answer before its body is written.
  func respond(
    _ method: HTTPRequest.Method, _ path: String, _ fields: [(String, String)] = [],
    body: String = "", host: String? = "127.0.0.1:8055", from address: String = "127.0.0.1"
  ) async throws -> Response {
    var head = HTTPRequest(method: method, scheme: "http", authority: host, path: path)
    for (name, value) in fields {
      head.headerFields.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value))
    }
    let context = WebContext(
      coreContext: .init(source: Caller()), address: address, port: 8055,
      isFromHere: address.hasPrefix("127."))
    return try await responder.respond(
      to: Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body))),
      context: context)
  }

  /// Hands in a blank sheet; the number stands for its token.
  func handIn(
    _ number: Int, _ fields: [(String, String)] = [("Content-Type", "application/json")],
    host: String = "127.0.0.1:8055"
  ) async throws -> Reply {
    try await ask(
      .post, "/\(classroom.code.text)/sheet", fields, body: classroom.form.blankSheet(number),
      host: host, from: "192.168.1.\(number % 250 + 1)")
  }

  /// Hands in a sheet with some answers, the rest of it blank; the number stands for its token.
  func handIn(_ number: Int, answers: [String: String]) async throws -> Reply {
    try await ask(
      .post, "/\(classroom.code.text)/sheet", [("Content-Type", "application/json")],
      body: classroom.form.sheet(number, answers), from: "192.168.1.\(number % 250 + 1)")
  }

  /// What the teacher's page is told, as it comes.
  func events() async throws -> AsyncStream<String>.Iterator {
    let (events, writer) = EventWriter.make()
    let response = try await respond(
      .get, "/teacher/events", [("Authorization", "Bearer \(secret.text)")])
    #expect(response.headers[.contentType] == "text/event-stream")
    Task { try await response.body.write(writer) }
    return events.makeAsyncIterator()
  }

  /// Asks as the teacher's page does.
  func teacher(_ method: HTTPRequest.Method, _ path: String) async throws -> Reply {
    try await ask(method, "/teacher/\(path)", [("Authorization", "Bearer \(secret.text)")])
  }
}

extension ClassForm {
  func blankSheet(_ number: Int) -> String { sheet(number, [:]) }

  /// A sheet with some answers, and the rest skipped.
  func sheet(_ number: Int, _ answers: [String: String]) -> String {
    let digits = String(number, radix: 16)
    let token = String(repeating: "0", count: 32 - digits.count) + digits
    let answers = questions.map { question in
      "\"\(question.asked.name)\":\"\(answers[question.asked.name] ?? "skipped")\""
    }
    return "{\"token\":\"\(token)\",\"answers\":{\(answers.joined(separator: ","))}}"
  }
}

extension StoredClass {
  /// A class with so many blank sheets whose tokens nobody has.
  init(_ form: ClassForm, sheets: Int) throws {
    let zeros = Array(repeating: 0, count: form.cellCount)
    let devices = try JSONDecoder().decode(
      Rounds.self,
      from: Data(
        """
        {"running":{"sheets":\(sheets),"counts":\(zeros)},"pictures":[]}
        """.utf8))
    let counts = ClassCounts(
      devices: devices, paper: Rounds(cells: form.cellCount), tokens: [])
    self.init(
      form: try form.fingerprint, code: "ABC346", isClosed: false, joined: 0,
      counts: try #require(counts))
  }
}

/// A disk on which each write goes as the test says.
actor TestStorage: ClassStorage {
  private(set) var history: [StoredClass] = []
  /// The sheets that are kept.
  var sheets: Int { history.last?.counts.sheets ?? 0 }
  private let problem: @Sendable () async -> StoreProblem?

  init(problem: @escaping @Sendable () async -> StoreProblem? = { nil }) {
    self.problem = problem
  }

  func save(_ kept: StoredClass) async throws(StoreProblem) {
    if let problem = await problem() { throw problem }
    history.append(kept)
  }

  nonisolated func erase() throws(StoreProblem) {}
}

/// Holds back whoever comes until the test lets one pass, with what the test says.
actor Gate {
  private var waiting: [CheckedContinuation<StoreProblem?, Never>] = []

  func wait() async -> StoreProblem? {
    await withCheckedContinuation { waiting.append($0) }
  }

  func someoneWaits() async {
    while waiting.isEmpty { await Task.yield() }
  }

  func pass(_ problem: StoreProblem?) async {
    await someoneWaits()
    waiting.removeFirst().resume(returning: problem)
  }
}

/// Time that passes only when the test says so.
final class TestClock: Sendable {
  private let time = Locked(ContinuousClock.Instant.now)

  var read: @Sendable () -> ContinuousClock.Instant {
    { self.time.value }
  }

  func pass(_ duration: Duration) { time.change { $0 += duration } }
}

private final class Locked<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var current: Value

  init(_ value: Value) { current = value }

  var value: Value { lock.withLock { current } }
  func change(_ change: (inout Value) -> Void) { lock.withLock { change(&current) } }
}

/// The body of an answer as one text.
final class CollectedText: ResponseBodyWriter {
  private(set) var text = ""

  func write(_ buffer: ByteBuffer) async throws { text += String(buffer: buffer) }
  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

private struct Caller: RequestContextSource {
  let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}

/// Hands on each part of a body when it is written.
private struct EventWriter: ResponseBodyWriter {
  private let parts: AsyncStream<String>.Continuation

  static func make() -> (AsyncStream<String>, EventWriter) {
    let (stream, parts) = AsyncStream.makeStream(of: String.self)
    return (stream, EventWriter(parts: parts))
  }

  func write(_ buffer: ByteBuffer) async throws { parts.yield(String(buffer: buffer)) }
  consuming func finish(_ trailingHeaders: HTTPFields?) async throws { parts.finish() }
}

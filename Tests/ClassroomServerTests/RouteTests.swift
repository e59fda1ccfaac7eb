import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Testing

@testable import ClassroomServer

/// What the addresses of a class answer, asked in process.
struct RouteTests {
  @Test func `A student joins with the code, and hands in a sheet that counts once`() async throws {
    let storage = TestStorage()
    let room = try TestClass(storage: storage)
    let code = room.classroom.code.text
    let student = "192.168.1.7"
    #expect(try await room.ask(.get, "/", from: student).text.contains("Join a class"))
    let found = try await room.ask(.get, "/?code=\(code.lowercased())", from: student)
    #expect(found.status == 303 && found.fields[.location] == "/\(code)")
    #expect(try await room.ask(.get, "/?code=AAAAAA", from: student).status == 404)
    #expect(try await room.ask(.get, "/AAAAAA", from: student).status == 404)
    let story = try await room.ask(.get, "/\(code)", from: student)
    #expect(story.status == 200 && story.text.contains("Priya"))
    for _ in 0..<3 { #expect(try await room.handIn(1).status == 204) }
    #expect(await storage.sheets == 1)
  }

  @Test(arguments: [
    "application/json; charset=utf-8", "application/jsonp", "application/json, text/plain",
    "application/json,", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data",
    "",
  ])
  func `Only what says that it is JSON, and nothing else, is taken as a sheet`(
    type: String
  ) async throws {
    let room = try TestClass()
    #expect(try await room.handIn(1, [("Content-Type", type)]).status == 415)
    #expect(try await room.handIn(1, []).status == 415)
    #expect(try await room.handIn(1, [("Content-Type", "Application/JSON")]).status == 204)
  }

  @Test(arguments: [
    ("Origin", "http://evil.example"), ("Origin", "null"), ("Origin", "http://127.0.0.1:8056"),
    ("Origin", "http://127.0.0.1"), ("Origin", "http://127.0.0.1:8055, http://evil.example"),
    ("Origin", "http://evil.example@127.0.0.1:8055"), ("Origin", ""),
    ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Site", "none"),
  ])
  func `What a page from elsewhere sends is refused, and said to be`(
    name: String, value: String
  ) async throws {
    let storage = TestStorage()
    let room = try TestClass(storage: storage)
    let reply = try await room.handIn(1, [("Content-Type", "application/json"), (name, value)])
    #expect(reply.status == 403)
    #expect(reply.text == "Only pages of this address may send something here.\n")
    #expect(await storage.sheets == 0)
    let closing = try await room.ask(
      .post, "/teacher/close", [("Authorization", "Bearer \(room.secret.text)"), (name, value)])
    #expect(closing.status == 403)
  }

  @Test func `What a page of this address sends is taken`() async throws {
    let room = try TestClass()
    for (number, host) in ["127.0.0.1:8055", "localhost:8055", "192.168.1.20"].enumerated() {
      let fields = [
        ("Content-Type", "application/json"), ("Origin", "http://\(host)"),
        ("Sec-Fetch-Site", "same-origin"),
      ]
      #expect(try await room.handIn(number, fields, host: host).status == 204)
    }
  }

  @Test(arguments: [
    (421, "evil.example@127.0.0.1", []), (421, "127.0.0.1@evil.example", []),
    (421, "127.0.0.1:8055@evil.example", []), (421, "127.0.0.1:evil.example", []),
    (421, "127.0.0.1:", []), (421, "127.0.0.1:99999", []), (421, "[::1]evil.example", []),
    (421, "[::1]:80@evil.example", []), (421, "[evil.example]", []), (421, "[::1", []),
    (421, "", []), (400, "127.0.0.1", ["evil.example"]), (400, "evil.example", ["127.0.0.1"]),
    (400, "127.0.0.1", ["127.0.0.1"]),
  ])
  func `A request that names another computer, or two, is refused`(
    status: Int, host: String, more: [String]
  ) async throws {
    let room = try TestClass()
    let reply = try await room.ask(.get, "/", more.map { ("Host", $0) }, host: host)
    #expect(reply.status == status)
    #expect(reply.fields[.xContentTypeOptions] == "nosniff")
  }

  @Test func `Only who sits at this computer and knows the secret is the teacher`() async throws {
    let room = try TestClass()
    let secret = ("Authorization", "Bearer \(room.secret.text)")
    for (method, path) in [
      (HTTPRequest.Method.get, "board"), (.get, "pictures"), (.get, "summary"), (.post, "close"),
      (.post, "end"), (.post, "paper"),
    ] {
      let path = "/teacher/\(path)"
      #expect(try await room.ask(method, path).status == 401)
      #expect(
        try await room.ask(method, path, [("Authorization", "Bearer ABC346")]).status == 401)
      #expect(try await room.ask(method, path, [secret], from: "192.168.1.7").status == 404)
    }
    #expect(try await room.ask(.get, "/teacher", from: "192.168.1.7").status == 404)
    #expect(try await room.ask(.get, "/teacher").status == 200)
  }

  @Test func `A class is closed, summed up and ended, in that order`() async throws {
    let room = try TestClass()
    #expect(try await room.teacher(.get, "board").text.contains(room.classroom.code.text))
    #expect(try await room.teacher(.get, "summary").status == 409)
    #expect(try await room.teacher(.post, "end").status == 409)
    #expect(try await room.teacher(.post, "close").status == 204)
    #expect(try await room.teacher(.post, "close").status == 204, "twice is as good as once")
    #expect(try await room.teacher(.get, "board").status == 410)
    #expect(try await room.handIn(1).status == 410)
    #expect(try await room.teacher(.get, "summary").text.contains("Summary of the class"))
    #expect(try await room.teacher(.post, "end").status == 204)
    #expect(await room.classroom.isErased)
  }

  @Test func `The teacher's page hears of every fifth sheet, and of the end`() async throws {
    let room = try TestClass()
    let (events, writer) = EventWriter.make()
    let response = try await room.respond(
      .get, "/teacher/pictures", [("Authorization", "Bearer \(room.secret.text)")])
    #expect(response.headers[.contentType] == "text/event-stream")
    async let writing: Void = response.body.write(writer)
    var heard = events.makeAsyncIterator()
    #expect(await heard.next()?.contains(#""devices":{"sheets":0"#) == true)
    for number in 0..<5 { #expect(try await room.handIn(number).status == 204) }
    #expect(await heard.next()?.contains(#""devices":{"sheets":5"#) == true)
    #expect(try await room.teacher(.post, "close").status == 204)
    #expect(await heard.next() == "event: closed\ndata: {}\n\n")
    #expect(await heard.next() == nil)
    try await writing
  }

  @Test func `A device may ask often at once, and then so often in a second`() async throws {
    let room = try TestClass()
    func health(_ address: String) async throws -> Int {
      try await room.ask(.get, "/health", from: address).status
    }
    for _ in 0..<300 { #expect(try await health("192.168.1.7") == 200) }
    let refused = try await room.ask(.get, "/health", from: "192.168.1.7")
    #expect(refused.status == 429 && refused.fields[.retryAfter] == "2")
    #expect(try await health("192.168.1.8") == 200, "another device goes on")
    room.clock.pass(.seconds(1))
    for _ in 0..<50 { #expect(try await health("192.168.1.7") == 200) }
    #expect(try await health("192.168.1.7") == 429)
    room.clock.pass(.seconds(3600))
    for _ in 0..<300 { #expect(try await health("192.168.1.7") == 200) }
    #expect(try await health("192.168.1.7") == 429, "waiting longer gives no more")
  }

  @Test func `Every answer says what browsers must not do with it, a refusal too`() async throws {
    let room = try TestClass()
    for path in ["/", "/health", "/AAAAAA", "/teacher/board", "/nothing/here"] {
      let reply = try await room.ask(.get, path)
      #expect(reply.fields[.cacheControl] == "no-store")
      #expect(reply.fields[.contentSecurityPolicy]?.contains("frame-ancestors 'none'") == true)
    }
  }
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

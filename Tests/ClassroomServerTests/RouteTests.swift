import Foundation
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
      (HTTPRequest.Method.get, "board"), (.get, "events"), (.get, "slides"), (.get, "summary"),
      (.post, "round/devices"), (.post, "round/paper"), (.post, "close"), (.post, "end"),
      (.post, "paper"),
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

  @Test func `After the end, whoever comes late is told that the class is over, and nothing else`()
    async throws
  {
    let room = try TestClass(sheets: 12)
    let code = room.classroom.code.text
    #expect(try await room.teacher(.post, "close").status == 204)
    #expect(try await room.teacher(.post, "end").status == 204)
    #expect(try await room.handIn(1).status == 410)
    for path in ["/", "/?code=\(code)", "/\(code)"] {
      let reply = try await room.ask(.get, path, from: "192.168.1.7")
      #expect(reply.status == 410 && reply.text.contains("This class is over."))
      #expect(!reply.text.contains("Priya"))
    }
    for path in ["board", "slides", "summary"] {
      #expect(try await room.teacher(.get, path).status == 410)
    }
    #expect(try await room.teacher(.post, "end").status == 204, "twice is as good as once")
    #expect(await room.classroom.pictures == ClassPictures(), "nothing is kept in memory either")
  }

  @Test func `An answer names the sheet that it is about, also where it is turned down`()
    async throws
  {
    let room = try TestClass()
    let token = String(repeating: "0", count: 31) + "7"
    let name = try #require(HTTPField.Name("Sheet-Token"))
    for expected in [204, 204] {
      let reply = try await room.handIn(7)
      #expect(reply.status == expected && reply.fields[name] == token)
    }
    let misfit = try await room.handIn(7, answers: ["threatened_to_share": "perhaps"])
    #expect(misfit.status == 422 && misfit.fields[name] == token)
    #expect(try await room.teacher(.post, "close").status == 204)
    let late = try await room.handIn(7)
    #expect(late.status == 410 && late.fields[name] == token)
    #expect(late.fields[.contentType] == "text/plain; charset=utf-8")
    let elsewhere = try await room.ask(
      .post, "/AAAAAA/sheet", [("Content-Type", "application/json")],
      body: room.classroom.form.blankSheet(7))
    #expect(elsewhere.status == 404 && elsewhere.fields[name] == nil)
  }

  @Test
  func `While a round runs, the teacher hears of every fifth phone and sheet, and nothing else`()
    async throws
  {
    let room = try TestClass()
    var heard = try await room.events()
    func state(_ joined: Int, _ sheets: Int, closed: Int = 0) -> String {
      """
      event: state
      data: {"joined":\(joined),"devices":{"sheets":\(sheets),"closed":\(closed)},\
      "paper":{"sheets":0,"closed":0}}


      """
    }
    #expect(await heard.next() == state(0, 0))
    for _ in 0..<7 {
      #expect(try await room.ask(.get, "/\(room.classroom.code.text)").status == 200)
    }
    #expect(await heard.next() == state(5, 0))
    for number in 0..<14 { #expect(try await room.handIn(number).status == 204) }
    var last = await heard.next()
    while last == state(5, 5) { last = await heard.next() }
    #expect(last == state(5, 10))
    #expect(try await room.teacher(.post, "round/devices").status == 204)
    #expect(await heard.next() == state(5, 0, closed: 1))
    await room.classroom.tellWatchers()
    #expect(await heard.next() == state(5, 0, closed: 1), "a beat tells the same again")
    #expect(try await room.teacher(.post, "close").status == 204)
    #expect(await heard.next() == "event: closed\ndata: {}\n\n")
    #expect(await heard.next() == nil)
  }

  @Test
  func `Nothing but five more phones or sheets changes anything that the teacher can ask for`()
    async throws
  {
    let room = try TestClass(sheets: 10)
    func everything() async throws -> [String] {
      var seen: [String] = [await room.classroom.state].map { "\($0)" }
      for path in ["board", "slides", "summary"] {
        seen.append(try await room.teacher(.get, path).text)
      }
      return seen
    }
    let before = try await everything()
    for number in 0..<4 {
      #expect(try await room.handIn(number).status == 204)
      #expect(try await everything() == before)
    }
  }

  @Test func `A round with fewer than ten sheets is not closed, and goes on`() async throws {
    let room = try TestClass()
    for number in 0..<9 { #expect(try await room.handIn(number).status == 204) }
    let refused = try await room.teacher(.post, "round/devices")
    #expect(refused.status == 409)
    #expect(refused.text == "A picture needs ten sheets; the round goes on.\n")
    #expect(try await room.handIn(9).status == 204)
    #expect(try await room.teacher(.post, "round/paper").status == 409, "paper has its own round")
    #expect(try await room.teacher(.post, "round/devices").status == 204)
    #expect(try await room.teacher(.post, "round/devices").status == 409)
    #expect(await room.classroom.pictures.devices.map(\.sheets) == [10])
  }

  @Test func `The screens say what is known in words first, for each round beside the other`()
    async throws
  {
    let room = try TestClass()
    let none = try await room.teacher(.get, "slides").text
    #expect(none.contains("There is no picture: it comes when a round of at least ten sheets"))
    #expect(none.contains("To talk about") && none.contains("The key"), "one can talk without it")
    #expect(!none.contains("<progress"))
    for number in 0..<30 {
      #expect(try await room.handIn(number, answers: ["threatened_to_share": "yes"]).status == 204)
    }
    #expect(try await room.teacher(.post, "round/devices").status == 204)
    for number in 30..<40 {
      #expect(try await room.handIn(number, answers: ["threatened_to_share": "no"]).status == 204)
    }
    #expect(try await room.teacher(.post, "round/devices").status == 204)
    let slides = try await room.teacher(.get, "slides").text
    #expect(slides.contains("Round 1: 30 sheets") && slides.contains("Round 2: 10 sheets"))
    let words = try #require(slides.range(of: "nearly everybody"))
    let number = try #require(slides.range(of: "25 or more"))
    let bar = try #require(slides.range(of: #"max="30" value="25""#))
    #expect(words.upperBound < number.lowerBound && number.upperBound < bar.lowerBound)
    #expect(slides.contains("few or nobody") && slides.contains("not known"))
  }

  @Test func `The end of a class makes pictures of rounds with enough sheets`() async throws {
    let room = try TestClass()
    for number in 0..<12 { #expect(try await room.handIn(number).status == 204) }
    #expect(try await room.teacher(.post, "close").status == 204)
    #expect(await room.classroom.pictures.devices.map(\.sheets) == [12])
    #expect(try await room.teacher(.get, "summary").text.contains("Round 1: 12 sheets"))
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

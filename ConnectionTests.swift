import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOHTTPTypes
import Testing

@testable import ClassroomServer

/// How long a connection may take, how many there may be, and when one ends.
struct ConnectionTests {
  private static let device = try? SocketAddress(ipAddress: "192.168.1.7", port: 50_000)

  @Test func `A request that takes too long to arrive is told so, and the connection ends`() throws
  {
    let channel = try connected(ConnectionRegister())
    try channel.writeInbound(HTTPRequestPart.head(Self.request))
    channel.embeddedEventLoop.advanceTime(by: .seconds(Limits.secondsToArrive - 1))
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(try status(of: channel) == 408)
    #expect(!channel.isActive)
  }

  @Test func `A stream of events may say nothing for long`() throws {
    let channel = try connected(ConnectionRegister())
    try channel.writeInbound(HTTPRequestPart.head(Self.request))
    try channel.writeInbound(HTTPRequestPart.end(nil))
    try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
    channel.embeddedEventLoop.advanceTime(by: .hours(1))
    #expect(channel.isActive)
  }

  @Test func `Whoever does not read loses the connection`() throws {
    let channel = try connected(ConnectionRegister())
    try channel.writeInbound(HTTPRequestPart.head(Self.request))
    try channel.writeInbound(HTTPRequestPart.end(nil))
    channel.write(HTTPResponsePart.head(HTTPResponse(status: .ok)), promise: nil)
    channel.embeddedEventLoop.advanceTime(by: .seconds(Limits.secondsToLeave - 1))
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(!channel.isActive)
  }

  @Test func `An address has so many connections, and gets another once one has ended`() throws {
    let register = ConnectionRegister()
    let open = try (0..<Limits.connectionsPerAddress).map { _ in try connected(register) }
    let active = open.filter(\.isActive).count
    #expect(active == Limits.connectionsPerAddress)
    let surplus = try connected(register)
    #expect(try status(of: surplus) == 429)
    #expect(!surplus.isActive)
    open[0].close(promise: nil)
    open[0].embeddedEventLoop.run()
    surplus.embeddedEventLoop.run()
    let next = try connected(register)
    #expect(next.isActive)
  }

  @Test func `What is no HTTP is refused in a sentence`() throws {
    let channel = try connected(ConnectionRegister())
    channel.pipeline.fireErrorCaught(HTTPParserError.invalidMethod)
    #expect(try status(of: channel) == 400)
    #expect(!channel.isActive)
  }

  @Test(arguments: [
    (HTTPVersion.http1_1, "close"), (.http1_1, "Close"), (.http1_1, "keep-alive, CLOSE"),
    (.http1_0, ""), (.http1_0, "keep-alive"),
  ])
  func `A connection ends after the answer to a request that says so, or is of HTTP/1.0`(
    version: HTTPVersion, connection: String
  ) throws {
    let channel = EmbeddedChannel(handler: LastRequest())
    var head = HTTPRequestHead(version: version, method: .GET, uri: "/")
    if !connection.isEmpty { head.headers.add(name: "Connection", value: connection) }
    try channel.writeInbound(HTTPServerRequestPart.head(head))
    try channel.writeInbound(HTTPServerRequestPart.end(nil))
    guard case .head(let read) = try channel.readInbound(as: HTTPServerRequestPart.self) else {
      Issue.record("the request is not read")
      return
    }
    #expect(read.headers["Connection"] == ["close"], "so that the library ends it")
    _ = try channel.readInbound(as: HTTPServerRequestPart.self)
    try channel.writeInbound(HTTPServerRequestPart.head(head))
    #expect(try channel.readInbound(as: HTTPServerRequestPart.self) == nil)
    channel.pipeline.fireErrorCaught(HTTPParserError.closedConnection)
    #expect(throws: Never.self) { try channel.throwIfErrorCaught() }
    let answer = try self.answer(of: channel)
    #expect(answer.headers["Connection"] == ["close"])
    #expect(answer.version == version)
  }

  @Test func `Other connections go on, and so do answers before the last`() throws {
    let channel = EmbeddedChannel(handler: LastRequest())
    let head = HTTPRequestHead(version: .http1_1, method: .GET, uri: "/")
    var last = head
    last.headers.add(name: "Connection", value: "close")
    for head in [head, last] {
      try channel.writeInbound(HTTPServerRequestPart.head(head))
      try channel.writeInbound(HTTPServerRequestPart.end(nil))
    }
    #expect(try answer(of: channel).headers["Connection"].isEmpty)
    #expect(try answer(of: channel).headers["Connection"] == ["close"])
  }

  private static let request = HTTPRequest(
    method: .get, scheme: "http", authority: "127.0.0.1", path: "/")

  private func connected(_ register: ConnectionRegister) throws -> EmbeddedChannel {
    let channel = EmbeddedChannel(handler: ConnectionGuard(register: register))
    channel.remoteAddress = Self.device
    channel.connect(to: try #require(Self.device), promise: nil)
    channel.embeddedEventLoop.run()
    return channel
  }

  /// The status of what the guard itself answers.
  private func status(of channel: EmbeddedChannel) throws -> Int? {
    guard case .head(let head) = try channel.readOutbound(as: HTTPResponsePart.self) else {
      return nil
    }
    return head.status.code
  }

  /// Answers a request, and gives the head of what leaves.
  private func answer(of channel: EmbeddedChannel) throws -> HTTPResponseHead {
    let head = HTTPResponseHead(version: .http1_1, status: .ok)
    try channel.writeOutbound(HTTPServerResponsePart.head(head))
    try channel.writeOutbound(HTTPServerResponsePart.end(nil))
    let left = try channel.readOutbound(as: HTTPServerResponsePart.self)
    _ = try channel.readOutbound(as: HTTPServerResponsePart.self)
    guard case .head(let head) = left else { throw ChannelError.eof }
    return head
  }
}

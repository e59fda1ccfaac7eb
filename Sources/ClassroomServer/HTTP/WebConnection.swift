internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTPTypesHTTP1

/// The library's connection, with our limits, closed when a request asks for that.
struct WebConnection: ServerChildChannel {
  private let channel: HTTP1Channel

  init(_ responder: @escaping HTTPChannelHandler.Responder, _ register: ConnectionRegister) {
    channel = HTTP1Channel(
      responder: responder,
      configuration: HTTP1Channel.Configuration(
        additionalChannelHandlers: [ConnectionGuard(register: register)],
        idleTimeout: .seconds(Limits.secondsIdle),
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: Limits.header, maxHeaderListSize: Limits.header,
          maxHeaderFieldCount: Limits.headerFields)))
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
    self.channel.setup(channel: channel, logger: logger).flatMapThrowing { value in
      let pipeline = channel.pipeline.syncOperations
      // Behind the codec, the version of HTTP is no longer known.
      let codec = try pipeline.handler(type: HTTP1ToHTTPServerCodec.self)
      try pipeline.addHandler(LastRequest(), position: .before(codec))
      return value
    }
  }

  func handle(value: HTTP1Channel.Value, logger: Logger) async {
    await channel.handle(value: value, logger: logger)
  }
}

/// Finds the last request of a connection: one with `Connection: close`, or of HTTP/1.0.
///
/// Nothing after it is read, and its response says that the connection closes. The field is
/// rewritten as `close`, the only spelling at which the library closes the connection.
final class LastRequest: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  /// The version of the last request, once that is there.
  private var last: HTTPVersion?
  private var isRead = false
  /// Requests that have no whole answer yet.
  private var unanswered = 0

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isRead else { return }
    switch unwrapInboundIn(data) {
    case .head(var head):
      unanswered += 1
      guard head.version != .http1_1 || !head.isKeepAlive else { break }
      last = head.version
      head.headers.replaceOrAdd(name: "Connection", value: "close")
      return context.fireChannelRead(wrapInboundOut(.head(head)))
    case .body: break
    case .end: isRead = last != nil
    }
    context.fireChannelRead(data)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // The parser reports anything after the last request as an error; the response is sent all the
    // same.
    if isRead, error is HTTPParserError { return }
    context.fireErrorCaught(error)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var head):
      guard let last, unanswered <= 1, head.status.code >= 200 else { break }
      // In HTTP/1.0 an answer without a length goes on until the connection ends.
      if last == .http1_0 { head.version = .http1_0 }
      head.headers.replaceOrAdd(name: "Connection", value: "close")
      return context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .body: break
    case .end: unanswered -= 1
    }
    context.write(data, promise: promise)
  }
}

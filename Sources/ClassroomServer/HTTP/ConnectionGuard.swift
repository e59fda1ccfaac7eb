internal import HTTPTypes
internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTPTypes
internal import Synchronization

/// Limits one connection: how many its address may have, how long a request may take to arrive, and
/// how long each part of a response may take to leave.
///
/// A response's time runs only while something waits to leave: a stream of events may be silent for
/// long.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let register: ConnectionRegister
  private var address: String?
  private var deadline: Scheduled<Void>?
  private var isClosing = false

  init(register: ConnectionRegister) {
    self.register = register
  }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { begin(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    begin(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    end()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    end()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isClosing else { return }
    switch unwrapInboundIn(data) {
    case .head: expectRest(context)
    case .body: break
    case .end: deadline?.cancel()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let left = promise ?? context.eventLoop.makePromise()
    let deadline = after(Limits.secondsToLeave, context) { context.close(promise: nil) }
    left.futureResult.whenComplete { _ in deadline.cancel() }
    context.write(data, promise: left)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard error is HTTPParserError else { return context.fireErrorCaught(error) }
    refuse(.malformed, context)
  }

  private func begin(_ context: ChannelHandlerContext) {
    guard address == nil else { return }
    let address = context.channel.remoteAddress?.ipAddress ?? ""
    self.address = address
    if register.enter(address) { expectRest(context) } else { refuse(.tooManyConnections, context) }
  }

  private func end() {
    deadline?.cancel()
    if let address { register.leave(address) }
    address = nil
  }

  private func expectRest(_ context: ChannelHandlerContext) {
    deadline?.cancel()
    deadline = after(Limits.secondsToArrive, context) { self.refuse(.tooSlow, context) }
  }

  private func after(
    _ seconds: Int64, _ context: ChannelHandlerContext, _ act: @escaping () -> Void
  ) -> Scheduled<Void> {
    context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(seconds), act)
  }

  private func refuse(_ refusal: Refusal, _ context: ChannelHandlerContext) {
    guard !isClosing else { return }
    isClosing = true
    deadline?.cancel()
    let body = ByteBuffer(string: refusal.sentence + "\n")
    var fields = HTTPFields.secure
    fields[.contentType] = "text/plain; charset=utf-8"
    fields[.contentLength] = String(body.readableBytes)
    fields[.connection] = "close"
    let head = HTTPResponse(status: refusal.status, headerFields: fields)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(body)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    context.close(promise: nil)
  }
}

/// How many connections each address has open.
final class ConnectionRegister: Sendable {
  private let counts = Mutex<[String: Int]>([:])

  /// Counts one more connection; false where that is one too many. It is counted until it leaves.
  func enter(_ address: String) -> Bool {
    counts.withLock { counts in
      counts[address, default: 0] += 1
      return counts[address, default: 0] <= Limits.connectionsPerAddress
    }
  }

  func leave(_ address: String) {
    counts.withLock { counts in
      let left = (counts[address] ?? 1) - 1
      counts[address] = left > 0 ? left : nil
    }
  }
}

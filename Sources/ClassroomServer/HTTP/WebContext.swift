internal import Hummingbird
internal import NIOCore

/// What is known of a request: the address it came from, kept no longer than the request.
struct WebContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let address: String
  /// The port that it came to.
  let port: Int
  /// Whether it came from the computer that the server runs on.
  let isFromHere: Bool

  var maxUploadSize: Int { Limits.body }
}

extension WebContext {
  init(source: ApplicationRequestContextSource) {
    let remote = source.channel.remoteAddress
    self.init(
      coreContext: .init(source: source), address: remote?.ipAddress ?? "",
      port: source.channel.localAddress?.port ?? 0, isFromHere: remote?.isLoopback ?? false)
  }
}

extension SocketAddress {
  fileprivate var isLoopback: Bool {
    ipAddress.map { $0.hasPrefix("127.") || $0 == "::1" || $0.hasPrefix("::ffff:127.") } ?? false
  }
}

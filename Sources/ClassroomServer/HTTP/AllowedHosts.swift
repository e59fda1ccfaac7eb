internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Serves only requests whose host is a name or address of this computer.
///
/// This stops DNS rebinding: another site can make its own name lead here, and its pages could then
/// read every response. The host of their requests gives them away.
struct AllowedHosts<Context: RequestContext>: RouterMiddleware {
  private let names: Set<String>

  /// Allows every numeric address, and these names.
  init(names: [String]) {
    self.names = Set(names.map { $0.lowercased() })
  }

  init(endpoint: Endpoint) {
    let own = NetworkAddresses.nameOfThisComputer().map { [$0, "\($0).local"] } ?? []
    self.init(names: ["localhost"] + own + (endpoint.address.map { [$0] } ?? []))
  }

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    // Of several Host fields, the library takes the first and leaves the others in the headers.
    guard request.headers[.host] == nil else { throw Refusal.malformed }
    guard allows(request.head.authority ?? "") else { throw Refusal.otherHost }
    return try await next(request, context)
  }

  /// Whether this is a name or address of this computer, with a port or without, and nothing else.
  func allows(_ authority: String) -> Bool {
    guard let host = Self.host(in: authority) else { return false }
    return names.contains(host.lowercased())
      || (try? SocketAddress(ipAddress: host, port: 0)) != nil
  }

  /// The name or address in `host`, `host:port` or `[address]:port`; nil for any other form.
  private static func host(in authority: String) -> String? {
    var (host, rest) = (authority[...], authority[authority.endIndex...])
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else { return nil }
      host = authority[..<end].dropFirst()
      rest = authority[end...].dropFirst()
      guard host.contains(":") else { return nil }
    } else if let colon = authority.firstIndex(of: ":") {
      (host, rest) = (authority[..<colon], authority[colon...])
    }
    let port = rest.dropFirst()
    let isPort = rest.isEmpty || rest.hasPrefix(":") && UInt16(port) != nil && !port.hasPrefix("+")
    return isPort ? String(host) : nil
  }
}

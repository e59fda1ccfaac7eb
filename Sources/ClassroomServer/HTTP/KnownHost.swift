internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Serves only who asked for this computer by a name or address of its own.
///
/// Another web page can have its own name lead here, and could then read along as if all this were
/// its own. The name that was asked for gives it away.
struct KnownHost<Context: RequestContext>: RouterMiddleware {
  private let names: Set<String>

  /// Any address in numbers is known, and so are some names.
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
    // The library takes the first of several names, and leaves the others among the fields.
    guard request.headers[.host] == nil else { throw Refusal.malformed }
    guard knows(request.head.authority ?? "") else { throw Refusal.otherHost }
    return try await next(request, context)
  }

  /// Whether this is a name or address of this computer, with a port or without, and nothing else.
  func knows(_ authority: String) -> Bool {
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

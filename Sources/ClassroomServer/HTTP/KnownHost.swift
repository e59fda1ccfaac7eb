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

  init(place: ServerPlace) {
    let own = NetworkAddresses.nameOfThisComputer().map { [$0, "\($0).local"] } ?? []
    self.init(names: ["localhost"] + own + (place.address.map { [$0] } ?? []))
  }

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard knows(request.head.authority ?? "") else { throw Refusal.otherHost }
    return try await next(request, context)
  }

  /// Whether this is a name or address of this computer, with a port or without.
  func knows(_ authority: String) -> Bool {
    let host =
      authority.hasPrefix("[")
      ? String(authority.dropFirst().prefix { $0 != "]" })
      : String(authority.prefix { $0 != ":" })
    return names.contains(host.lowercased())
      || (try? SocketAddress(ipAddress: host, port: 0)) != nil
  }
}

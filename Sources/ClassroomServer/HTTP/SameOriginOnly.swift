internal import HTTPTypes
internal import Hummingbird

/// Refuses requests by which pages of other sites would change something here (CSRF).
///
/// A browser names the origin of the page that sends a request (`Origin`, for some addresses also
/// `Sec-Fetch-Site`). A client that names none is no browser, so no page is behind it.
struct SameOriginOnly<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard [.get, .head].contains(request.method) || Self.isOwn(request.head) else {
      throw Refusal.otherOrigin
    }
    return try await next(request, context)
  }

  /// Whether a request comes from a page of the same address, or from no page at all.
  static func isOwn(_ head: HTTPRequest) -> Bool {
    if let site = head.headerFields[.secFetchSite], site != "same-origin" { return false }
    guard let origin = head.headerFields[.origin]?.lowercased() else { return true }
    let own = (head.authority ?? "").lowercased()
    return ["http://\(own)", "https://\(own)"].contains(origin)
  }
}

internal import HTTPTypes
internal import Hummingbird

/// Refuses what a page from elsewhere wants to change here, whatever it sends.
///
/// A browser says where a page comes from that sends something (`Origin`, and to some addresses
/// `Sec-Fetch-Site` as well); what is no browser says nothing, and belongs to no page.
struct OwnPagesOnly<Context: RequestContext>: RouterMiddleware {
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

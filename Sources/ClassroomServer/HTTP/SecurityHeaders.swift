internal import HTTPTypes
internal import Hummingbird

/// Headers that every answer carries: nothing is stored, embedded, referred or guessed at.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response: Response
    do {
      response = try await next(request, context)
    } catch let error as any HTTPResponseError {
      response = try error.response(from: request, context: context)
    }
    for field in HTTPFields.secure where response.headers[field.name] == nil {
      response.headers[field.name] = field.value
    }
    return response
  }
}

extension HTTPFields {
  /// Defaults for responses that do not set these headers themselves.
  static let secure: HTTPFields = [
    .cacheControl: "no-store",
    .contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
    .xContentTypeOptions: "nosniff",
    .referrerPolicy: "no-referrer",
    .permissionsPolicy: "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    .crossOriginOpenerPolicy: "same-origin",
    .crossOriginResourcePolicy: "same-origin",
  ]
}

extension HTTPField.Name {
  static let referrerPolicy = constant("referrer-policy")
  static let permissionsPolicy = constant("permissions-policy")
  static let crossOriginOpenerPolicy = constant("cross-origin-opener-policy")

  /// The token of the sheet that an answer is about: a page believes no answer without it.
  static let sheetToken = constant("sheet-token")
  static let secFetchSite = constant("sec-fetch-site")
  static let host = constant("host")

  /// The header of a name written in this file; only a name with a blank or the like would be
  /// invalid.
  private static func constant(_ name: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no field name") }
    return name
  }
}

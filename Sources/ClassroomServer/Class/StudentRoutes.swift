internal import HTTPTypes
internal import Hummingbird

/// What students open: a field for the code, the story, and the place their answers go to.
struct StudentRoutes {
  let classroom: Classroom
  let joinPage: WebPage
  /// The page for a code that no class has.
  let otherCodePage: @Sendable (String) -> WebPage
  let storyPage: WebPage
  /// Shown once the class is over.
  let overPage: WebPage

  func add(to router: Router<WebContext>) {
    router.get("/", use: join)
    router.get("/:code", use: story)
    router.post("/:code/sheet", use: sheet)
  }

  private func join(_ request: Request, _ context: WebContext) async throws -> Response {
    if await classroom.isClosed { return overPage.response(.gone) }
    guard let typed = request.uri.queryParameters["code"] else { return joinPage.response() }
    guard classroom.code.matches(typed) else {
      return otherCodePage(String(typed)).response(.notFound)
    }
    return .redirect(to: "/" + classroom.code.text, type: .normal)
  }

  private func story(_ request: Request, _ context: WebContext) async throws -> Response {
    let typed = try code(context)
    guard classroom.code.matches(typed) else {
      return otherCodePage(String(typed)).response(.notFound)
    }
    if await classroom.isClosed { return overPage.response(.gone) }
    if request.method == .get { await classroom.join() }
    return storyPage.response()
  }

  private func sheet(_ request: Request, _ context: WebContext) async throws -> Response {
    guard classroom.code.matches(try code(context)) else { throw Refusal.otherCode }
    return try await classroom.take(request, context, on: .devices)
  }

  private func code(_ context: WebContext) throws -> String {
    context.parameters.get("code") ?? ""
  }
}

extension Classroom {
  /// Reads a sheet from a request and counts it; sending it again changes nothing.
  ///
  /// The answer names the sheet by its token, also where it is turned down: what a captive portal or
  /// another program answers in our place does not.
  nonisolated func take(
    _ request: Request, _ context: WebContext, on medium: Medium
  ) async throws -> Response {
    // Our pages send exactly this type, without parameters, in every browser.
    guard request.headers[.contentType]?.lowercased() == "application/json" else {
      throw Refusal.notJSON
    }
    let body = try await request.body.collect(upTo: Limits.body)
    guard let sheet = Sheet(json: body.readableBytesView) else { throw Refusal.unreadable }
    let fields: HTTPFields = [.sheetToken: sheet.tokenText]
    do throws(Refusal) {
      try await take(sheet, on: medium)
    } catch {
      var refusal = error
      refusal.fields = fields
      throw refusal
    }
    return Response(status: .noContent, headers: fields)
  }
}

internal import HTTPTypes
internal import Hummingbird
internal import ServiceLifecycle

/// What the teacher's page asks for: only from this computer, and only with the secret.
///
/// The page itself holds nothing: its script sends the secret, which stands in its address after
/// the number sign and so never reaches a network by itself.
struct TeacherRoutes {
  let classroom: Classroom
  let secret: TeacherSecret
  let page: WebPage
  /// The board, for a server at this port.
  let board: @Sendable (Int) -> String
  /// The screens to talk about, with the pictures of closed rounds.
  let slides: @Sendable (ClassPictures) -> String
  let summary: @Sendable (ClassPictures) -> String

  func add(to router: Router<WebContext>) {
    router.get("/teacher", use: open)
    let teacher = router.group("/teacher").add(middleware: TeacherAuthorization(secret: secret))
    teacher.get("/board") { _, context in
      if await classroom.isClosed { throw Refusal.closed }
      return Response.html(board(context.port))
    }
    teacher.get("/events", use: events)
    teacher.get("/slides") { _, _ in
      if await classroom.isClosed { throw Refusal.closed }
      return Response.html(slides(await classroom.pictures))
    }
    for medium in Medium.allCases {
      teacher.post("/round/\(medium.rawValue)") { _, _ in
        try await classroom.closeRound(medium)
        return Response(status: .noContent)
      }
    }
    teacher.post("/paper") { try await classroom.take($0, $1, on: .paper) }
    teacher.post("/close", use: close)
    teacher.get("/summary", use: fetchSummary)
    teacher.post("/end", use: end)
  }

  private func open(_ request: Request, _ context: WebContext) throws -> Response {
    guard context.isFromHere else { throw Refusal.notFound }
    return page.response()
  }

  /// The state as server-sent events, until the class is closed or the server ends.
  private func events(_ request: Request, _ context: WebContext) async throws -> Response {
    let states = await classroom.watch()
    return Response(
      status: .ok, headers: [.contentType: "text/event-stream"],
      body: ResponseBody { writer in
        for await state in states.cancelOnGracefulShutdown() {
          try await writer.write(ByteBuffer(string: ClassEvent.state(state).text))
        }
        if await classroom.isClosed {
          try await writer.write(ByteBuffer(string: ClassEvent.closed.text))
        }
        try await writer.finish(nil)
      })
  }

  private func close(_ request: Request, _ context: WebContext) async throws -> Response {
    try await classroom.close()
    return Response(status: .noContent)
  }

  private func fetchSummary(_ request: Request, _ context: WebContext) async throws -> Response {
    guard await classroom.isClosed else { throw Refusal.notClosed }
    guard await !classroom.isErased else { throw Refusal.closed }
    return .html(summary(await classroom.pictures))
  }

  /// Deletes everything and ends the server; the teacher's page has the summary by then.
  private func end(_ request: Request, _ context: WebContext) async throws -> Response {
    guard await classroom.isClosed else { throw Refusal.notClosed }
    try await classroom.erase()
    return Response(status: .noContent)
  }
}

/// Lets in only requests from this computer that carry the secret; others learn nothing.
private struct TeacherAuthorization: RouterMiddleware {
  let secret: TeacherSecret

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard context.isFromHere else { throw Refusal.notFound }
    let given = request.headers[.authorization] ?? ""
    guard given.hasPrefix("Bearer "), secret.matches(String(given.dropFirst(7))) else {
      throw Refusal.notTheTeacher
    }
    return try await next(request, context)
  }
}

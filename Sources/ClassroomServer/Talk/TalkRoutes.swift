internal import CaseFiles
internal import HTMLKit
internal import HTTPTypes
internal import Hummingbird

/// The addresses of a guided talk: one that opens it once, and one that its forms are sent to.
struct TalkRoutes {
  let room: TalkRoom
  let page: TalkPage
  /// What helps so far, or what a practice has shown, as a page of its own.
  let report: @Sendable ([CaseEvent], PageFrame) -> String

  func add(to router: Router<WebContext>) {
    router.get("/") { _, _ in page.closed.response(.gone) }
    router.get("/:key", use: open)
    router.post("/", use: perform)
  }

  private func open(_ request: Request, _ context: WebContext) async throws -> Response {
    guard context.isFromHere else { throw Refusal.notFound }
    guard let view = await room.open(with: context.parameters.get("key") ?? "") else {
      return page.closed.response(.gone)
    }
    return page.showing(view).response()
  }

  private func perform(_ request: Request, _ context: WebContext) async throws -> Response {
    guard context.isFromHere else { throw Refusal.notFound }
    let form: TalkForm
    do {
      form = try await URLEncodedFormDecoder().decode(
        TalkForm.self, from: request, context: context)
    } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
      throw Refusal.tooLarge
    } catch {
      throw Refusal.malformed
    }
    if form.act == .here {
      await room.touch(token: form.token)
      return Response(status: .noContent)
    }
    if form.act == .report {
      guard let events = await room.events(token: form.token) else {
        return page.closed.response(.gone)
      }
      return .document(report(events, page.reportFrame))
    }
    guard let view = await room.perform(form) else { return page.closed.response(.gone) }
    return page.showing(view).response()
  }
}

extension Response {
  /// A whole page that says itself what it may load and do.
  fileprivate static func document(_ html: String) -> Response {
    var response = Response.html(html)
    response.headers[.contentSecurityPolicy] = "frame-ancestors 'none'"
    return response
  }
}

internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import Platform
internal import ServiceLifecycle
internal import UnixSignals

/// A web server with the limits and headers that all of ours share.
struct WebServer {
  let endpoint: Endpoint
  let router: Router<WebContext>
  /// What else runs beside it; the server stops when one of these ends.
  var services: [any Service] = []
  /// Called once with the port, when requests are taken.
  let whenRunning: @Sendable (Int) async -> Void

  /// A router with everything that applies to each request.
  static func router(
    at endpoint: Endpoint, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.middlewares.add(SecurityHeaders())
    router.middlewares.add(RateLimit(now: now))
    router.middlewares.add(ErrorResponses())
    router.middlewares.add(AllowedHosts(endpoint: endpoint))
    router.middlewares.add(SameOriginOnly())
    router.get("/health") { _, _ in "fine\n" }
    return router
  }

  /// Runs until a signal comes or a service ends; running requests are finished.
  func run() async throws(ServerProblem) {
    let register = ConnectionRegister()
    let files = Process.raiseOpenFiles(to: Limits.connections + Limits.otherFiles)
    let connections = min(Limits.connections, max(1, files - Limits.otherFiles))
    let logger = Logger(label: "waymark") { _ in SwiftLogNoOpLogHandler() }
    let application = Application(
      router: router,
      server: HTTPServerBuilder { responder in WebConnection(responder, register) },
      configuration: ApplicationConfiguration(
        address: .hostname(endpoint.host, port: endpoint.port), serverName: nil, backlog: 1024,
        availableConnectionsDelegate: .maximum(connections, logger: logger)),
      onServerRunning: { [whenRunning, endpoint] channel in
        await whenRunning(channel.localAddress?.port ?? endpoint.port)
      },
      logger: logger)
    var configuration = ServiceGroupConfiguration(
      services: [.init(service: application)]
        + services.map {
          .init(service: $0, successTerminationBehavior: .gracefullyShutdownGroup)
        },
      gracefulShutdownSignals: [.sigterm, .sigint, .sigquit, .sighup], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(Limits.secondsToFinish)
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch let error as IOError {
      throw ServerProblem(error, at: endpoint)
    } catch is CancellationError {
      return
    } catch {
      throw ServerProblem(sentence: "The server stopped: \(error)")
    }
  }
}

/// Answers the library's own errors, and unexpected ones, with a sentence.
private struct ErrorResponses: RouterMiddleware {
  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let refusal as Refusal {
      throw refusal
    } catch let error as any HTTPResponseError {
      throw Refusal(instead: error)
    } catch {
      throw Refusal.unexpected
    }
  }
}

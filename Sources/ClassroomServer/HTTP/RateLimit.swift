internal import HTTPTypes
internal import Hummingbird
internal import Synchronization

/// Limits each address to a burst of requests, and to a number per second; in memory only.
final class RateLimit: RouterMiddleware {
  private struct Allowance {
    var left: Double
    var asOf: ContinuousClock.Instant
  }

  private let allowances = Mutex<[String: Allowance]>([:])
  private let now: @Sendable () -> ContinuousClock.Instant

  init(now: @escaping @Sendable () -> ContinuousClock.Instant) {
    self.now = now
  }

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard allows(context.address, now: now()) else {
      var response = Refusal.tooManyRequests.response(from: request, context: context)
      response.headers[.retryAfter] = "2"
      return response
    }
    return try await next(request, context)
  }

  private func allows(_ address: String, now: ContinuousClock.Instant) -> Bool {
    allowances.withLock { allowances in
      if allowances.count >= Limits.addresses { Self.forgetIdle(&allowances, now) }
      var allowance = allowances[address] ?? Allowance(left: Limits.burst, asOf: now)
      allowance.left = Self.left(of: allowance, at: now) - 1
      allowance.asOf = now
      guard allowance.left >= 0 else { return false }
      allowances[address] = allowance
      return true
    }
  }

  /// Forgets the addresses that have their full allowance again, or all if none has.
  private static func forgetIdle(
    _ allowances: inout [String: Allowance], _ now: ContinuousClock.Instant
  ) {
    allowances = allowances.filter { left(of: $0.value, at: now) < Limits.burst }
    if allowances.count >= Limits.addresses { allowances = [:] }
  }

  private static func left(of allowance: Allowance, at now: ContinuousClock.Instant) -> Double {
    let seconds = (now - allowance.asOf) / .seconds(1)
    return min(Limits.burst, allowance.left + seconds * Limits.requestsPerSecond)
  }
}

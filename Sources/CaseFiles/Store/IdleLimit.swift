/// How long a case stays open while nobody does anything.
///
/// The clock goes on while the computer sleeps: a laptop that was closed overnight is locked in the morning.
package struct IdleLimit {
  private let limit: Duration?
  private let now: () -> ContinuousClock.Instant
  private var lastUse: ContinuousClock.Instant

  /// - Parameters:
  ///   - limit: after how long the keys are wiped; nil for never, as in a program that ends at once.
  ///   - now: the time, which tests make up.
  package init(
    _ limit: Duration?, now: @escaping () -> ContinuousClock.Instant = { ContinuousClock.now }
  ) {
    self.limit = limit
    self.now = now
    lastUse = now()
  }

  /// For a program that ends at once.
  package static var none: IdleLimit { IdleLimit(nil) }

  /// How long it is until the limit; nil where there is none.
  var remaining: Duration? { limit.map { max(.zero, $0 - (now() - lastUse)) } }

  var isOver: Bool { remaining == .zero }

  mutating func touch() { lastUse = now() }
}

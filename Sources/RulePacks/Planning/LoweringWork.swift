/// How many conditions of a checklist were refused as too large: finding that out takes long, so that
/// after some of them the rest is not looked at.
final class LoweringWork {
  var refused = 0
  /// Whether it was said that the rest is not looked at.
  var isReported = false

  private static let mostRefused = 5

  var isLeft: Bool { refused < Self.mostRefused }
}

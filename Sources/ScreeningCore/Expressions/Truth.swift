/// A truth value of Kleene's three-valued logic: what is not known is `undecided`, never `false`.
public struct Truth: Hashable, Sendable {
  /// Bit 0: it is possible. Bit 1: it is certain.
  let bits: UInt8

  init(bits: UInt8) {
    self.bits = bits
  }

  /// The truth of what may turn out true, false, or either.
  init(mayHold: Bool, mayFail: Bool) {
    self.init(bits: (mayHold ? 1 : 0) | (mayFail ? 0 : 2))
  }

  public init(_ value: Bool) {
    self.init(bits: value ? 3 : 0)
  }

  public static let yes = Truth(true)
  public static let no = Truth(false)
  public static let undecided = Truth(bits: 1)

  /// What is known of the opposite.
  package static prefix func ! (truth: Truth) -> Truth {
    truth.isDecided ? Truth(truth == .no) : truth
  }

  public var isDecided: Bool { self != .undecided }
}

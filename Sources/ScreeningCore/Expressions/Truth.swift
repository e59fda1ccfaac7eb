/// A truth value of Kleene's three-valued logic: what is not known is `undecided`, never `false`.
public struct Truth: Hashable, Sendable {
  /// Bit 0: it is possible. Bit 1: it is certain. So "and" is `&`, and "or" is `|`.
  let bits: UInt8

  init(bits: UInt8) {
    self.bits = bits
  }

  /// What is left where it may be true, may be false, or may be both.
  init(mayHold: Bool, mayFail: Bool) {
    self.init(bits: (mayHold ? 1 : 0) | (mayFail ? 0 : 2))
  }

  public init(_ value: Bool) {
    self.init(bits: value ? 3 : 0)
  }

  public static let yes = Truth(true)
  public static let no = Truth(false)
  public static let undecided = Truth(bits: 1)

  public var isDecided: Bool { self != .undecided }

  package static func && (left: Truth, right: Truth) -> Truth {
    Truth(bits: left.bits & right.bits)
  }

  package static func || (left: Truth, right: Truth) -> Truth {
    Truth(bits: left.bits | right.bits)
  }

  package static prefix func ! (truth: Truth) -> Truth {
    let reversed = (truth.bits & 1) << 1 | truth.bits >> 1
    return Truth(bits: reversed ^ 3)
  }

  /// Whether both are the same; undecided as long as either is.
  package func same(as other: Truth) -> Truth {
    guard isDecided, other.isDecided else { return .undecided }
    return Truth(self == other)
  }

  /// `first` where this is true, `second` where it is false, and what both allow where undecided.
  package func choose(_ first: Truth, _ second: Truth) -> Truth {
    switch self {
    case .yes: first
    case .no: second
    default: first == second ? first : .undecided
    }
  }
}

/// A truth value of Kleene's three-valued logic: what is not known is `undecided`, never `false`.
public struct Truth: Hashable, Sendable {
  /// Bit 0: may be true. Bit 1: may be false.
  package let possibilities: UInt8

  package init(possibilities: UInt8) {
    self.possibilities = possibilities
  }

  public init(_ value: Bool) {
    self.init(possibilities: value ? 1 : 2)
  }

  public static let yes = Truth(true)
  public static let no = Truth(false)
  public static let undecided = Truth(possibilities: 3)

  public var isDecided: Bool { possibilities != 3 }

  package static func && (left: Truth, right: Truth) -> Truth {
    let both = left.possibilities & right.possibilities & 1
    let either = (left.possibilities | right.possibilities) & 2
    return Truth(possibilities: both | either)
  }

  package static func || (left: Truth, right: Truth) -> Truth {
    let both = left.possibilities & right.possibilities & 2
    let either = (left.possibilities | right.possibilities) & 1
    return Truth(possibilities: both | either)
  }

  package static prefix func ! (truth: Truth) -> Truth {
    Truth(possibilities: (truth.possibilities & 1) << 1 | truth.possibilities >> 1)
  }

  /// Whether both are the same; undecided as long as either is.
  package func same(as other: Truth) -> Truth {
    guard isDecided, other.isDecided else { return .undecided }
    return Truth(self == other)
  }

  /// `first` where this is true, `second` where it is false, and what both allow where undecided.
  package func choose(_ first: Truth, _ second: Truth) -> Truth {
    let fromFirst = possibilities & 1 != 0 ? first.possibilities : 0
    let fromSecond = possibilities & 2 != 0 ? second.possibilities : 0
    return Truth(possibilities: fromFirst | fromSecond)
  }
}

extension Plan {
  /// The values an item can take, each named by a code from 0 on.
  package enum Domain: Hashable, Sendable {
    /// Text only: nothing to answer.
    case notice
    /// Code 0 is no, code 1 is yes.
    case yesNo
    /// One of so many choices; the code is the choice's place.
    case choice(Int)
    /// Any of so many choices; bit n of the code says whether choice n is among them.
    case choices(Int)
    /// So many labelled steps; code 0 reads as 1.
    case scale(Int)
    /// A whole number; code 0 reads as the least.
    case number(ClosedRange<Int>)

    /// The most choices that an item may have of which several can be chosen: each set of them is an
    /// entry of a table.
    package static let mostChoices = 12
    /// The most values a number item may span.
    package static let widestNumber = 1_000_000

    package var codes: Range<Int> { 0..<count }

    /// Whether there is a value, and not more of them than can be told apart.
    package var isUsable: Bool {
      switch self {
      case .notice, .yesNo: return true
      case .choice(let count), .scale(let count): return 1...Self.widestNumber ~= count
      case .choices(let count): return 1...Self.mostChoices ~= count
      case .number(let range):
        let (span, overflow) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
        return !overflow && span < Self.widestNumber
      }
    }

    /// How many values there are.
    package var count: Int {
      switch self {
      case .notice: 1
      case .yesNo: 2
      case .choice(let count), .scale(let count): count
      case .choices(let count): 1 << count
      case .number(let range): range.count
      }
    }
  }
}

/// What a plan can look at: the value of an item, or the state it is in.
package struct Variable: Hashable, Sendable {
  package let item: Int
  /// Whether it is the state of the item; otherwise, the item's value.
  package let readsState: Bool
  /// How many values it can take; each is a code from 0 on.
  package let count: Int

  /// The most values for which what depends on the variable is kept as a table.
  package static let widestTable = 4096

  package var isTabulated: Bool { count <= Self.widestTable }
  package var codes: ClosedRange<Int64> { 0...Int64(count - 1) }

  /// The value of item `item`.
  package static func value(of item: Int, in domain: Plan.Domain) -> Variable {
    Variable(item: item, readsState: false, count: domain.count)
  }

  /// The state of item `item`: a code of ``State``.
  package static func state(of item: Int) -> Variable {
    Variable(item: item, readsState: true, count: State.allCases.count)
  }

  /// How an item ended up; one that is still open has no state yet.
  package enum State: Int, CaseIterable, Sendable {
    case answered, notSure, declined, skipped, notAsked
  }
}

/// A set of values of one variable, to which "not applicable" can belong as well.
package struct ValueSet: Hashable, Sendable {
  package let codes: RangeSet
  package let notApplicable: Bool

  package init(codes: RangeSet, notApplicable: Bool = false) {
    self.codes = codes
    self.notApplicable = notApplicable
  }

  package init(_ code: Int) {
    self.init(codes: RangeSet(Int64(code)...Int64(code)))
  }

  func complement(of variable: Variable) -> ValueSet {
    ValueSet(codes: codes.complement(in: variable.codes), notApplicable: !notApplicable)
  }

  func intersection(_ other: ValueSet) -> ValueSet {
    ValueSet(
      codes: codes.intersection(other.codes), notApplicable: notApplicable && other.notApplicable)
  }

  func union(_ other: ValueSet, of variable: Variable) -> ValueSet {
    ValueSet(
      codes: codes.union(other.codes, in: variable.codes),
      notApplicable: notApplicable || other.notApplicable)
  }
}

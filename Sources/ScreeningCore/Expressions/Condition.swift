/// Something about the answers that is true, false, or not decided yet.
///
/// The constructors simplify: several tests of one variable, or of one quantity, become one test.
public struct Condition: Hashable, Sendable {
  package indirect enum Form: Hashable, Sendable {
    case constant(Bool)
    /// The variable's value is in the set.
    case test(Variable, ValueSet)
    /// The quantity, in thousandths, is in the set.
    case within(Quantity, RangeSet)
    case all([Condition])
    case any([Condition])
    /// Both are true, or both are false.
    case same(Condition, Condition)
    case choose(Condition, Condition, Condition)
  }

  package let form: Form
  /// The number of expressions in it, itself included.
  package let size: Int
  /// Whether a number in it may leave the range of ``Number``.
  package let mayOverflow: Bool

  private init(_ form: Form, size: Int, mayOverflow: Bool) {
    self.form = form
    self.size = size
    self.mayOverflow = mayOverflow
  }

  private init(_ form: Form, of parts: [Condition]) {
    var size = 1
    var mayOverflow = false
    for part in parts {
      size = size.addingReportingOverflow(part.size).partialValue
      mayOverflow = mayOverflow || part.mayOverflow
    }
    self.init(form, size: size, mayOverflow: mayOverflow)
  }

  package static func constant(_ value: Bool) -> Condition {
    Condition(.constant(value), size: 1, mayOverflow: false)
  }

  package var constant: Bool? {
    if case .constant(let value) = form, !mayOverflow { value } else { nil }
  }

  /// Whether the variable's value is in `set`.
  package static func test(_ variable: Variable, in set: ValueSet) -> Condition {
    if set.codes.isEmpty && !set.notApplicable { return .constant(false) }
    let everything = RangeSet(variable.codes)
    if set.codes == everything && set.notApplicable { return .constant(true) }
    return Condition(.test(variable, set), size: 1, mayOverflow: false)
  }

  /// Whether the item applies whose value the variable is.
  package static func applies(_ variable: Variable) -> Condition {
    .test(variable, in: ValueSet(codes: RangeSet(variable.codes)))
  }

  /// Whether the quantity, in thousandths, is in `set`.
  package static func within(_ quantity: Quantity, _ set: RangeSet) -> Condition {
    if let test = quantity.testOfVariable(in: set) { return test }
    let possible = quantity.range.low.thousandths...quantity.range.high.thousandths
    if !quantity.mayOverflow {
      let reachable = set.intersection(RangeSet(possible))
      if reachable.isEmpty { return .constant(false) }
      if reachable == RangeSet(possible) { return .constant(true) }
    }
    return Condition(
      .within(quantity, set), size: quantity.size + 1, mayOverflow: quantity.mayOverflow)
  }

  /// Whether the quantity lies between the bounds, both included; a missing bound is no bound.
  package static func within(
    _ quantity: Quantity, from low: Number? = nil, to high: Number? = nil
  ) -> Condition {
    let (least, greatest) = (low?.thousandths ?? .min, high?.thousandths ?? .max)
    return within(quantity, least <= greatest ? RangeSet(least...greatest) : .empty)
  }

  package static func all(_ parts: [Condition]) -> Condition {
    joined(parts, neutral: true)
  }

  package static func any(_ parts: [Condition]) -> Condition {
    joined(parts, neutral: false)
  }

  package static func same(_ left: Condition, _ right: Condition) -> Condition {
    if let value = left.constant { return value ? right : !right }
    if let value = right.constant { return value ? left : !left }
    if left == right, !left.mayOverflow { return .constant(true) }
    if case .test(let one, let first) = left.form, case .test(let other, let second) = right.form,
      one == other
    {
      let both = first.intersection(second)
      let neither = first.union(second, of: one).complement(of: one)
      return .test(one, in: both.union(neither, of: one))
    }
    return Condition(.same(left, right), of: [left, right])
  }

  package static func choose(
    _ condition: Condition, _ first: Condition, _ second: Condition
  ) -> Condition {
    if let value = condition.constant { return value ? first : second }
    if first == second { return first }
    if first.constant == true { return .any([condition, second]) }
    if first.constant == false { return .all([!condition, second]) }
    if second.constant == true { return .any([!condition, first]) }
    if second.constant == false { return .all([condition, first]) }
    if case .test(let one, _) = condition.form, case .test(one, _) = first.form,
      case .test(one, _) = second.form
    {
      return .any([.all([condition, first]), .all([!condition, second])])
    }
    return Condition(.choose(condition, first, second), of: [condition, first, second])
  }

  package static prefix func ! (condition: Condition) -> Condition {
    switch condition.form {
    case .constant(let value):
      Condition(.constant(!value), size: 1, mayOverflow: condition.mayOverflow)
    case .test(let variable, let set): .test(variable, in: set.complement(of: variable))
    case .within(let quantity, let set):
      .within(quantity, set.complement(in: Quantity.everyNumber))
    case .all(let parts): .any(parts.map { !$0 })
    case .any(let parts): .all(parts.map { !$0 })
    case .same(let left, let right): .same(left, !right)
    case .choose(let condition, let first, let second): .choose(condition, !first, !second)
    }
  }
}

extension Condition {
  /// Joins by "and" (neutral: true) or by "or" (neutral: false); tests of the same variable, or of
  /// the same quantity, become one.
  private static func joined(_ parts: [Condition], neutral: Bool) -> Condition {
    let mayOverflow = parts.contains { $0.mayOverflow }
    var merged = Merging()
    for part in flattened(parts, conjunction: neutral) {
      if let value = part.constant {
        if value == neutral { continue }
        if !mayOverflow { return part }
      }
      merged.add(part, conjunction: neutral)
    }
    return joined(merged: merged.parts, neutral: neutral)
  }

  private static func joined(merged parts: [Condition], neutral: Bool) -> Condition {
    var merged = parts
    if merged.count > 1 {
      if let decided = merged.first(where: { $0.constant == !neutral }),
        !merged.contains(where: { $0.mayOverflow })
      {
        return decided
      }
      merged.removeAll { $0.constant == neutral }
    }
    switch merged.count {
    case 0: return .constant(neutral)
    case 1: return merged[0]
    default: return Condition(neutral ? .all(merged) : .any(merged), of: merged)
    }
  }

  private static func flattened(_ parts: [Condition], conjunction: Bool) -> [Condition] {
    var flat: [Condition] = []
    for part in parts {
      switch part.form {
      case .all(let inner) where conjunction: flat += inner
      case .any(let inner) where !conjunction: flat += inner
      default: flat.append(part)
      }
    }
    return flat
  }

  /// What it tests, as a condition without the test itself; parts with the same subject are merged.
  fileprivate var subject: Condition {
    switch form {
    case .test(let variable, _):
      Condition(.test(variable, ValueSet(codes: .empty)), size: 1, mayOverflow: false)
    case .within(let quantity, _): .subject(quantity)
    default: self
    }
  }

  /// A condition that stands for a quantity, without a test of it.
  static func subject(_ quantity: Quantity) -> Condition {
    Condition(.within(quantity, .empty), size: 1, mayOverflow: false)
  }

  fileprivate func looksAtTheSame(as other: Condition) -> Bool {
    switch (form, other.form) {
    case (.test(let one, _), .test(let another, _)): one == another
    case (.within(let one, _), .within(let another, _)): one == another
    default: self == other
    }
  }

  fileprivate func merged(with other: Condition, conjunction: Bool) -> Condition {
    switch (form, other.form) {
    case (.test(let variable, let one), .test(_, let another)):
      .test(
        variable,
        in: conjunction ? one.intersection(another) : one.union(another, of: variable))
    case (.within(let quantity, let one), .within(_, let another)):
      .within(
        quantity,
        conjunction
          ? one.intersection(another) : one.union(another, in: Quantity.everyNumber))
    default: self
    }
  }
}

/// The parts of a conjunction or disjunction, one for each subject.
///
/// A few parts are compared with each other; many are found by their subject, so that joining takes
/// time in proportion to their number.
private struct Merging {
  private static let few = 16

  private(set) var parts: [Condition] = []
  /// The places of the parts, by subject. Another dictionary has the same type, so that the engine
  /// for the browser holds its code only once.
  private var places = Dictionary<Condition, Int32>()

  mutating func add(_ part: Condition, conjunction: Bool) {
    if let place = place(of: part) {
      parts[place] = parts[place].merged(with: part, conjunction: conjunction)
      if parts.count > Self.few { places[parts[place].subject] = Int32(place) }
    } else {
      parts.append(part)
      if parts.count > Self.few { index(from: places.isEmpty ? 0 : parts.count - 1) }
    }
  }

  private func place(of part: Condition) -> Int? {
    guard parts.count > Self.few else {
      return parts.firstIndex { $0.looksAtTheSame(as: part) }
    }
    return places[part.subject].flatMap {
      parts[Int($0)].looksAtTheSame(as: part) ? Int($0) : nil
    }
  }

  private mutating func index(from start: Int) {
    for place in start..<parts.count { places[parts[place].subject] = Int32(place) }
  }
}

internal import ScreeningCore

extension Lowering {
  mutating func value(
    of first: Expression, _ relations: [Expression.Relation]
  ) throws(ConditionProblem) -> Lowered {
    var left = try value(first)
    var before = first
    for relation in relations {
      let right = try value(relation.operand)
      note(before, left, relation, right)
      before = Expression(.refused, at: first.range.lowerBound..<relation.operand.range.upperBound)
      let range = first.range.lowerBound..<relation.operand.range.upperBound
      let condition =
        switch relation.operator {
        case .equal: try equal(left, right, at: range)
        case .notEqual: !(try equal(left, right, at: range))
        case .isIn: try isIn(left, right, at: range)
        case .less, .atMost, .greater, .atLeast:
          try ordered(left, relation.operator, right, at: range)
        }
      left = .truth(condition)
      if condition.mayOverflow { throw .outOfRange(at: range) }
      guard condition.size <= Limits.size else { throw tooLarge(at: range) }
    }
    return left
  }

  /// Whether both are the same; false where an item takes part that does not apply.
  mutating func equal(
    _ left: Lowered, _ right: Lowered, at range: Range<Int>
  ) throws(ConditionProblem) -> Condition {
    let applies = left.applies + right.applies
    switch (left, right) {
    case (.truth(let one, _), .truth(let another, _)):
      return .all(applies + [.same(one, another)])
    case (.number(let one, _), .number(let another, _)):
      return .all(applies + [.compare(one, .equal, another)])
    case (.word(let one), .word(let another)):
      let (few, many) = one.count <= another.count ? (one, another) : (another, one)
      try spend(few.count + many.count, at: range)
      let places = Dictionary(grouping: many, by: \.word)
      var pairs: [Condition] = []
      for (condition, word) in few {
        let same = places[word] ?? []
        try spend(same.count, at: range)
        pairs += same.map { .all([condition, $0.condition]) }
      }
      return .any(pairs)
    default: throw .notChecked(at: range)
    }
  }

  private mutating func isIn(
    _ value: Lowered, _ list: Lowered, at range: Range<Int>
  ) throws(ConditionProblem) -> Condition {
    guard case .list(let entries, _) = list else { throw .notChecked(at: range) }
    if case .number(let quantity, _) = value, let set = RangeSet(constants: entries) {
      try spend(entries.count, at: range)
      return .all(value.applies + [.within(quantity, set)])
    }
    var found: [Condition] = []
    for (presence, entry) in entries {
      try spend(1, at: range)
      found.append(.all([presence, try equal(value, entry, at: range)]))
    }
    return .any(found)
  }

  private func ordered(
    _ left: Lowered, _ sign: Expression.Relation.Operator, _ right: Lowered, at range: Range<Int>
  ) throws(ConditionProblem) -> Condition {
    guard case .number(let one, _) = left, case .number(let another, _) = right else {
      throw .notChecked(at: range)
    }
    return .all(left.applies + right.applies + [.compare(one, sign, another)])
  }
}

extension Condition {
  /// A relation of two numbers; where one is constant, a test of the other alone.
  fileprivate static func compare(
    _ left: Quantity, _ sign: Expression.Relation.Operator, _ right: Quantity
  ) -> Condition {
    if let bound = right.constant { return .within(left, RangeSet(sign, bound)) }
    if let bound = left.constant { return .within(right, RangeSet(sign.turned, bound)) }
    let difference = Quantity.sum([left, .product(.constant(Number(-1)), right)])
    return .within(difference, RangeSet(sign, .zero))
  }
}

extension Expression.Relation.Operator {
  /// The relation with its sides exchanged.
  var turned: Self {
    switch self {
    case .less: .greater
    case .atMost: .atLeast
    case .greater: .less
    case .atLeast: .atMost
    case .equal, .notEqual, .isIn: self
    }
  }
}

extension RangeSet {
  private static let everything = Int64.min...Int64.max

  /// The numbers, in thousandths, that have the relation to `bound`.
  fileprivate init(_ sign: Expression.Relation.Operator, _ bound: Number) {
    let bound = bound.thousandths
    let below = RangeSet(Int64.min...bound)
    let above = RangeSet(bound...Int64.max)
    self =
      switch sign {
      case .less: above.complement(in: Self.everything)
      case .atMost: below
      case .greater: below.complement(in: Self.everything)
      case .atLeast: above
      case .equal, .isIn: RangeSet(bound...bound)
      case .notEqual: RangeSet(bound...bound).complement(in: Self.everything)
      }
  }

  /// The entries of a list of constant numbers; nil for another list.
  fileprivate init?(constants entries: [(presence: Condition, entry: Lowered)]) {
    var sets: [RangeSet] = []
    for (presence, entry) in entries {
      guard presence.constant == true, case .number(let quantity, nil) = entry,
        let number = quantity.constant
      else { return nil }
      sets.append(RangeSet(number.thousandths...number.thousandths))
    }
    while sets.count > 1 {
      sets = stride(from: 0, to: sets.count, by: 2).map { place in
        place + 1 < sets.count
          ? sets[place].union(sets[place + 1], in: Self.everything) : sets[place]
      }
    }
    self = sets.first ?? .empty
  }
}

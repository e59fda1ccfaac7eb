extension Checker {
  mutating func type(of first: Expression, _ relations: [Expression.Relation]) -> ValueType {
    let outer = compared
    compared = ([first] + relations.map(\.operand)).flatMap(choices)
    defer { compared = outer }
    var left = first
    var leftType = type(of: first)
    for relation in relations {
      let right = relation.operand
      let rightType = type(of: right)
      let range = left.range.lowerBound..<right.range.upperBound
      switch relation.operator {
      case .equal, .notEqual: checkEquality(left, leftType, right, rightType, range)
      case .isIn: checkMembership(left, leftType, right, rightType, range)
      case .less, .atMost, .greater, .atLeast:
        checkOrder(left, leftType, right, rightType, relation.operator, range)
      }
      left = Expression(.refused, at: range)
      leftType = .bool
    }
    return .bool
  }

  /// The choices of the item, if the expression is nothing but its name.
  private func choices(_ expression: Expression) -> [String] {
    guard case .name(let name) = expression.form, variable(name) == nil else { return [] }
    return scope.names[name]?.choices ?? []
  }

  private mutating func checkEquality(
    _ left: Expression, _ leftType: ValueType, _ right: Expression, _ rightType: ValueType,
    _ range: Range<Int>
  ) {
    switch (leftType, rightType) {
    case (.list, .list):
      report(
        .unsupported,
        "comparing lists is not part of conditions; use 'in', size() or .all(v, …)", at: range)
    case (.word(let one), .word(let another)):
      checkWords(one, among: another)
      checkWords(another, among: one)
    default:
      guard leftType.joined(with: rightType) == nil else { return }
      reportUnequal(left, leftType, right, rightType, range)
    }
  }

  private mutating func checkMembership(
    _ left: Expression, _ leftType: ValueType, _ right: Expression, _ rightType: ValueType,
    _ range: Range<Int>
  ) {
    guard case .list(let element) = rightType else {
      if rightType.isSettled { reportNeedsList(right, rightType, "'in'") }
      return
    }
    switch (leftType, element) {
    case (.list, _):
      report(
        .unsupported, "looking for a list in a list is not part of conditions; look for its parts",
        at: range)
    case (.word(let one), .word(let another)):
      checkWords(one, among: another)
      checkWords(another, among: one)
    default:
      guard leftType.joined(with: element) == nil else { return }
      reportUnequal(left, leftType, right, element, range)
    }
  }

  private mutating func checkOrder(
    _ left: Expression, _ leftType: ValueType, _ right: Expression, _ rightType: ValueType,
    _ sign: Expression.Relation.Operator, _ range: Range<Int>
  ) {
    switch (leftType, rightType) {
    case (.word, .word):
      report(
        .unsupported, "the order of texts is not part of conditions; compare them with '=='",
        at: range)
    case (.bool, .bool):
      if !reportItemAsNumber(left) && !reportItemAsNumber(right) {
        report(
          .unsupported,
          "the order of true and false is not part of conditions; join them with && or ||",
          at: range)
      }
    default:
      require(.number, left, leftType)
      require(.number, right, rightType)
    }
  }

  mutating func type(ofSum terms: [Expression.Term]) -> ValueType {
    let types = terms.map { type(of: $0.expression) }
    let isAddition = terms.dropFirst().allSatisfy { !$0.isSubtracted }
    let range =
      terms[0].expression.range.lowerBound..<terms[terms.count - 1].expression.range.upperBound
    if isAddition, types.allSatisfy(\.isListOrUnsettled), types.contains(where: \.isList) {
      report(
        .unsupported, "joining lists is not part of conditions; write one list, or use ||",
        at: range)
      return .refused
    }
    if isAddition, types.allSatisfy(\.isWordOrUnsettled), types.contains(where: \.isWord) {
      report(
        .unsupported, "joining texts is not part of conditions; write the whole text", at: range)
      return .refused
    }
    for (term, type) in zip(terms, types) { require(.number, term.expression, type) }
    return .number
  }

  mutating func type(
    ofChoice condition: Expression, _ first: Expression, _ second: Expression
  ) -> ValueType {
    require(.bool, condition)
    let (one, another) = (type(of: first), type(of: second))
    if let type = one.joined(with: another) { return type }
    report(
      "both sides of ':' must be of one sort, but one is \(one.description) and the other "
        + "\(another.description)",
      at: first.range.lowerBound..<second.range.upperBound)
    return .refused
  }

  mutating func type(ofList elements: [Expression]) -> ValueType {
    var joined = ValueType.nothing
    for element in elements {
      let type = type(of: element)
      if case .list = type {
        report(
          .unsupported, "a list of lists is not part of conditions; write one list",
          at: element.range)
        joined = .refused
      } else if case .word(let words) = type, case .word(var all) = joined {
        all.choices += words.choices
        all.literals += words.literals
        joined = .word(all)
      } else if let both = joined.joined(with: type) {
        joined = both
      } else {
        report(
          .unsupported,
          "all entries of a list must be of one sort, but this is \(type.description) and those "
            + "before it are \(joined.plural)",
          at: element.range)
        joined = .refused
      }
    }
    return .list(joined)
  }

  mutating func type(ofSize operand: Expression) -> ValueType {
    switch type(of: operand) {
    case .word where isItem(operand):
      reportNeedsList(operand, .number, "size()")
    case .word:
      report(
        .unsupported,
        "the size of a text is not part of conditions; size() counts a list, or what was chosen "
          + "of an item with several choices",
        at: operand.bare)
    case .list, .nothing, .refused: break
    case let type: reportNeedsList(operand, type, "size()")
    }
    return .number
  }
}

extension ValueType {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
  fileprivate var isWord: Bool { if case .word = self { true } else { false } }
  fileprivate var isListOrUnsettled: Bool { isList || !isSettled }
  fileprivate var isWordOrUnsettled: Bool { isWord || !isSettled }
}

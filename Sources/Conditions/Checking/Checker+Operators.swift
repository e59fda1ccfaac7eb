extension Checker {
  mutating func type(of first: Expression, _ relations: [Expression.Relation]) -> ValueType {
    let outer = (compared, looksInside)
    looksInside = relations.contains { $0.operator == .isIn }
    compared = itemsWithChoices([first] + relations.map(\.operand))
    defer { (compared, looksInside) = outer }
    var left = first
    var leftType = type(of: first)
    let types = relations.map { type(of: $0.operand) }
    let isChain = relations.indices.dropFirst().contains { place in
      guard case .number = types[place - 1], case .number = types[place] else { return false }
      return relations[place - 1].operator != .isIn && relations[place].operator != .isIn
    }
    if isChain {
      reportChain(first, relations)
      return .bool
    }
    for (relation, rightType) in zip(relations, types) {
      let right = relation.operand
      let range = left.range.lowerBound..<right.range.upperBound
      switch relation.operator {
      case .equal, .notEqual:
        checkEquality(left, leftType, right, rightType, relation.operator, range)
      case .isIn: checkMembership(left, leftType, right, rightType, range)
      case .less, .atMost, .greater, .atLeast:
        checkOrder(left, leftType, right, rightType, relation.operator, range)
      }
      left = Expression(.refused, at: range)
      leftType = .bool
    }
    return .bool
  }

  /// The items with choices or steps that the expression, if it is a comparison, compares by their names.
  func compared(by expression: Expression) -> [(name: String, symbol: Symbol)] {
    guard case .relations(let first, let relations) = expression.form else { return [] }
    return itemsWithChoices([first] + relations.map(\.operand))
  }

  /// Those of the expressions that are nothing but the name of an item with choices or steps.
  private func itemsWithChoices(_ sides: [Expression]) -> [(name: String, symbol: Symbol)] {
    sides.compactMap { side in
      guard case .name(let name) = side.form, variable(name) == nil,
        let symbol = scope.names[name], symbol.hasLabels
      else { return nil }
      return (name, symbol)
    }
  }

  private mutating func checkEquality(
    _ left: Expression, _ leftType: ValueType, _ right: Expression, _ rightType: ValueType,
    _ sign: Expression.Relation.Operator, _ range: Range<Int>
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
      guard leftType.joined(with: rightType) == nil,
        !reportLabel(left, sign, right, range), !reportLabel(right, sign.turned, left, range)
      else { return }
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
      if reportLabel(left, sign, right, range) || reportLabel(right, sign.turned, left, range) {
        return
      }
      require(.number, left, leftType)
      require(.number, right, rightType)
    }
  }

  /// `3 <= x <= 9`
  private mutating func reportChain(_ first: Expression, _ relations: [Expression.Relation]) {
    let range = first.range.lowerBound..<relations[relations.count - 1].operand.range.upperBound
    let sides = [first] + relations.map(\.operand)
    let parts = relations.indices.compactMap { place -> String? in
      let sign = relations[place].operator
      guard let left = sides[place].written, let right = sides[place + 1].written, sign.isOrder
      else { return nil }
      return if case .number = sides[place].form {
        "\(right) \(sign.turned.rawValue) \(left)"
      } else {
        "\(left) \(sign.rawValue) \(right)"
      }
    }
    let advice =
      parts.count == relations.count
      ? "write \(parts.joined(separator: " && "))" : "join two comparisons with && or ||"
    report("a comparison has two sides; \(advice)", at: range)
  }

  mutating func type(ofSum terms: [Expression.Term]) -> ValueType {
    if reportHyphens(terms) { return .refused }
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
    return types.allSatisfy(\.isSettled) ? .number : .refused
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

extension Expression.Relation.Operator {
  fileprivate var isOrder: Bool { turned != self }
}

extension ValueType {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
  fileprivate var isWord: Bool { if case .word = self { true } else { false } }
  fileprivate var isListOrUnsettled: Bool { isList || !isSettled }
  fileprivate var isWordOrUnsettled: Bool { isWord || !isSettled }
}

extension Checker {
  /// Checks that an expression has the wanted type, and reports it if not.
  mutating func require(_ wanted: ValueType, _ expression: Expression) {
    require(wanted, expression, type(of: expression))
  }

  mutating func require(_ wanted: ValueType, _ expression: Expression, _ type: ValueType) {
    switch (wanted, type) {
    case (.bool, .bool), (.number, .number), (_, .nothing), (_, .refused): break
    case (.bool, _): reportNoCondition(expression, type)
    default: reportNoNumber(expression, type)
    }
  }

  mutating func reportNoCondition(_ expression: Expression, _ type: ValueType) {
    let found = "a condition, which is true or false, should stand here, and this is"
    guard let (name, symbol) = symbol(expression) else {
      if case .word(let text) = expression.form, let advice = adviceOnChoice(text) {
        return report("\(found) \(type.description); \(advice)", at: expression.bare)
      }
      let advice =
        switch type {
        case .number: "compare it with another one, as in … >= 1"
        case .word: "compare it, as in item == 'choice', or take the quotes away if it is a name"
        default: "write 'name' in … or use .exists(v, …)"
        }
      return report("\(found) \(type.description); \(advice)", at: expression.bare)
    }
    let advice =
      switch symbol.type {
      case .word: "name one of its choices: \(name).\(symbol.choices.first ?? "choice")"
      case .list:
        "name one of its choices, as in \(name).\(symbol.choices.first ?? "choice"), or write "
          + "size(\(name)) >= 1"
      case .number: "compare it with one, as in \(name) >= 1"
      case .bool, .nothing, .refused: "name another item"
      }
    report("\(found) \(symbol.description); \(advice)", at: expression.bare)
  }

  /// Reports several numbers joined by && or ||, where one comparison was meant; false where no two
  /// stand beside one another.
  mutating func reportNumbers(
    _ parts: [Expression], _ types: [ValueType], in whole: Expression
  ) -> Bool {
    let isNumber = types.map { if case .number = $0 { true } else { false } }
    guard let place = isNumber.indices.dropLast().first(where: { isNumber[$0] && isNumber[$0 + 1] })
    else { return false }
    let sign = if case .all = whole.form { "&&" } else { "||" }
    let (left, right) = (parts[place], parts[place + 1])
    var example = "pressure >= 1"
    if let one = left.written, let other = right.written, one != other {
      example = if case .number = left.form { "\(other) >= \(one)" } else { "\(one) >= \(other)" }
    }
    report(
      "'\(sign)' joins conditions, and here are two numbers; write a comparison, as in \(example)",
      at: left.range.lowerBound..<right.range.upperBound)
    for index in parts.indices where !isNumber[index] {
      require(.bool, parts[index], types[index])
    }
    return true
  }

  private mutating func reportNoNumber(_ expression: Expression, _ type: ValueType) {
    if reportItemAsNumber(expression) { return }
    let advice =
      switch type {
      case .bool: "write … ? 1 : 0 to count it"
      case .word: "take the quotes away if it is a number"
      default: "write size(…) to count its entries"
      }
    report(
      "a number should stand here, and this is \(type.description); \(advice)", at: expression.bare
    )
  }

  /// Reports an item that is used as a number but is none; false if the expression is no item.
  mutating func reportItemAsNumber(_ expression: Expression) -> Bool {
    guard let (name, symbol) = symbol(expression) else { return false }
    let advice =
      switch symbol.type {
      case .bool: "write \(name) for yes and !\(name) for no, or \(name) ? 1 : 0 to count it"
      case .word:
        "compare it with a choice, as in \(name) == '\(symbol.choices.first ?? "choice")'"
      case .list: "write size(\(name)) to count what was chosen"
      case .number, .nothing, .refused: "compare it with a number"
      }
    report(
      "a number should stand here, and '\(name)' is \(symbol.description); \(advice)",
      at: expression.bare)
    return true
  }

  mutating func reportNeedsList(_ expression: Expression, _ type: ValueType, _ user: String) {
    let found = symbol(expression).map { "'\($0.name)' is \($0.symbol.description)" }
    let advice =
      if let (name, symbol) = symbol(expression), case .word = symbol.type {
        "compare it, as in \(name) == '\(symbol.choices.first ?? "choice")'"
      } else if case .word = type, user == "'in'" {
        "write ['one', 'another'], or == for one text"
      } else {
        "write a list, as in ['one', 'another']"
      }
    report(
      "\(user) needs a list or an item with several choices, and "
        + "\(found ?? "this is \(type.description)"); \(advice)",
      at: expression.bare)
  }

  /// Reports a text that names one of the answers to an item or a band of a score, and is compared with
  /// it; false where it names none.
  mutating func reportLabel(
    _ side: Expression, _ sign: Expression.Relation.Operator, _ other: Expression,
    _ range: Range<Int>
  ) -> Bool {
    guard let (name, symbol) = symbol(side), case .word(let label) = other.form,
      let comparison = symbol.comparison(of: name, sign, with: label)
    else { return false }
    report(
      "'\(name)' is \(symbol.description), and '\(label.prefix(60))' a text; write \(comparison)",
      at: range)
    return true
  }

  mutating func reportUnequal(
    _ left: Expression, _ leftType: ValueType, _ right: Expression, _ rightType: ValueType,
    _ range: Range<Int>
  ) {
    let advice: String
    if let (name, symbol) = symbol(left) ?? symbol(right) {
      advice =
        switch symbol.type {
        case .bool: "write \(name) for yes and !\(name) for no"
        case .list: "write \(name).\(symbol.choices.first ?? "choice"), or size(\(name))"
        case .word: "compare '\(name)' with the name of a choice in quotes"
        case .number, .nothing, .refused: "compare '\(name)' with a number, as in \(name) >= 1"
        }
    } else {
      advice = "compare values of one sort"
    }
    report(
      "\(leftType.description) never equals \(rightType.description); \(advice)", at: range)
  }

  func isItem(_ expression: Expression) -> Bool { symbol(expression) != nil }

  /// The item or score, if the expression is nothing but its name.
  private func symbol(_ expression: Expression) -> (name: String, symbol: Symbol)? {
    guard case .name(let name) = expression.form, variable(name) == nil else { return nil }
    return scope.names[name].map { (name, $0) }
  }
}

package import ScreeningCore

// What an answer means in a plan, where `variable` is the value of the item.
extension Question {
  /// Whether an option is chosen; false where the item does not apply.
  package func condition(choosing option: Option, of variable: Variable) -> Condition {
    if input == .one, let code = option.answer.code { return .test(variable, in: ValueSet(code)) }
    let codes = RangeSet(count: variable.count) { isChosen(option, in: .answered($0)) }
    return .test(variable, in: ValueSet(codes: codes))
  }

  /// A number as it is, 1 for true, how many choices of a set are chosen.
  ///
  /// Zero where the item does not apply, and for what is no number.
  package func value(of variable: Variable) -> Quantity {
    switch meaning {
    case .nothing, .word: .constant(.zero)
    case .truth: .table(variable) { Number(exactly: $0) }
    case .set: .table(variable) { Number(exactly: $0.nonzeroBitCount) }
    case .number(let least): line(of: variable, from: least, by: .one)
    }
  }

  /// A number counted from the other end: the greatest plus the least, minus the number.
  ///
  /// Zero where the item does not apply, and for what is no number.
  package func reversedValue(of variable: Variable) -> Quantity {
    guard let least = leastNumber else { return .constant(.zero) }
    return line(of: variable, from: least + variable.count - 1, by: Number(-1))
  }

  private func line(of variable: Variable, from first: Int, by step: Number) -> Quantity {
    guard let first = Number(exactly: first) else { return .table(variable) { _ in nil } }
    return .linear(variable, first: first, step: step)
  }

  /// The option that is a sign: a choice by its name, or, without one, the yes.
  package func sign(choosing choice: String?) -> Option? {
    guard let choice else {
      return meaning == .truth ? options.first { $0.answer.code == 1 } : nil
    }
    return choices.contains(choice) ? options.first { $0.name == choice } : nil
  }
}

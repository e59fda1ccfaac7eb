internal import PlainText
internal import Questions
internal import ScreeningCore

extension Symbol {
  /// The value of its name alone; nil where it has none.
  var lowered: Lowered? {
    switch self {
    case .item(let question, let variable): Lowered(question, variable)
    case .score(let main, _, _): main.map { .number($0, applies: nil) }
    case .later, .unreadable: nil
    }
  }
}

extension Lowered {
  /// The value of an item; nil where its answers do not count.
  fileprivate init?(_ question: Question, _ variable: Variable) {
    let choices = question.choiceOptions.map {
      (condition: question.condition(choosing: $0, of: variable), word: ExactText($0.name))
    }
    switch question.meaning {
    case .nothing: return nil
    case .truth:
      self = .truth(.test(variable, in: ValueSet(1)), applies: .applies(variable))
    case .word: self = .word(choices)
    case .set:
      self = .list(
        choices.map { ($0.condition, .word([(.constant(true), $0.word)])) },
        applies: .applies(variable))
    case .number: self = .number(question.value(of: variable), applies: .applies(variable))
    }
  }
}

extension Lowering {
  /// A choice of an item, or a figure of a score.
  mutating func value(
    of part: Expression.Part, in base: Expression
  ) throws(ConditionProblem) -> Lowered {
    guard case .name(let name) = base.form else { throw .notChecked(at: part.range) }
    if case .score(_, let figures, _) = scope.names[name], let figure = figures[part.name] {
      use(score: name)
      return .number(figure, applies: nil)
    }
    switch try value(ofName: name, at: base.range) {
    case .word(let cases):
      return .truth(.any(cases.filter { $0.word == ExactText(part.name) }.map(\.condition)))
    case .list(let entries, _):
      return .truth(
        .any(
          entries.compactMap { presence, entry in
            if case .word(let cases) = entry, cases.first?.word == ExactText(part.name) {
              presence
            } else {
              nil
            }
          }))
    default: throw .notChecked(at: part.range)
    }
  }

  /// Whether an item is in a state; false where it does not apply.
  func value(
    of state: Variable.State, _ operand: Expression
  ) throws(ConditionProblem) -> Lowered {
    guard case .name(let name) = operand.form, let item = scope.names[name]?.variable?.item else {
      throw .notChecked(at: operand.range)
    }
    return .truth(.test(.state(of: item), in: ValueSet(state.rawValue)))
  }
}

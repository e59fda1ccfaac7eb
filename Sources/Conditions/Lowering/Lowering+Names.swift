internal import PlainText
internal import ScreeningCore

extension Symbol {
  /// The value of its bare name; nil where it has none.
  var lowered: Lowered? {
    switch self {
    case .yesNo(let variable):
      .truth(.test(variable, in: ValueSet(1)), applies: .applies(variable))
    case .choice(let variable, let choices):
      .word(choices.enumerated().map { (.test(variable, in: ValueSet($0)), ExactText($1)) })
    case .choices(let variable, let choices):
      .list(
        choices.enumerated().map { place, choice in
          (.chosen(place, of: variable), .word([(.constant(true), ExactText(choice))]))
        }, applies: .applies(variable))
    case .number(let quantity, let variable): .number(quantity, applies: .applies(variable))
    case .score(let main, _): main.map { .number($0, applies: nil) }
    case .later, .unreadable: nil
    }
  }
}

extension Lowering {
  /// A choice of an item, or a figure of a score.
  mutating func value(
    of part: Expression.Part, in base: Expression
  ) throws(ConditionProblem) -> Lowered {
    guard case .name(let name) = base.form else { throw .notChecked(at: part.range) }
    if case .score(_, let figures) = scope.names[name], let figure = figures[part.name] {
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

extension Condition {
  /// Whether choice `place` is among those chosen of a set.
  fileprivate static func chosen(_ place: Int, of variable: Variable) -> Condition {
    .test(
      variable, in: ValueSet(codes: RangeSet(count: variable.count) { $0 >> place & 1 == 1 }))
  }
}

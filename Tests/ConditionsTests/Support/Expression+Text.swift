import ScreeningCore

@testable import Conditions

extension Expression {
  /// The expression as CEL, with no more parentheses than it needs, or with all of them.
  func text(allParentheses: Bool = false) -> String {
    func part(_ expression: Expression, _ precedence: Int) -> String {
      let text = expression.text(allParentheses: allParentheses)
      return allParentheses || expression.precedence < precedence ? "(\(text))" : text
    }
    func joined(_ parts: [Expression], _ sign: String) -> String {
      parts.map { part($0, precedence + 1) }.joined(separator: sign)
    }
    switch form {
    case .refused: return "null"
    case .bool(let value): return "\(value)"
    case .number(let number): return number.decimal
    case .word(let text):
      let escaped = text.map { "\\'".contains($0) ? "\\\($0)" : "\($0)" }.joined()
      return "'\(escaped)'"
    case .name(let name): return name
    case .list(let elements):
      return "[\(elements.map { part($0, 0) }.joined(separator: ", "))]"
    case .member(let base, let name): return "\(base.text()).\(name.name)"
    case .not(let operand): return "!" + part(operand, operand.isNot ? 6 : 7)
    case .negative(let operand): return "-" + part(operand, operand.isNegative ? 6 : 7)
    case .all(let parts): return joined(parts, " && ")
    case .any(let parts): return joined(parts, "||")
    case .relations(let first, let relations):
      return part(first, 4)
        + relations.map { " \($0.operator.rawValue) \(part($0.operand, 4))" }.joined()
    case .sum(let terms):
      return terms.enumerated().map { place, term in
        (place == 0 ? "" : term.isSubtracted ? " - " : " + ") + part(term.expression, 5)
      }.joined()
    case .product(let factors): return joined(factors, "*")
    case .choose(let condition, let first, let second):
      return "\(part(condition, 1)) ? \(part(first, 1)) : \(part(second, 0))"
    case .size(let operand): return "size(\(part(operand, 0)))"
    case .state(let state, let operand):
      let names: [Variable.State: String] = [
        .answered: "answered", .notSure: "not_sure", .declined: "declined", .skipped: "skipped",
      ]
      return "\(names[state, default: "not_asked"])(\(operand.text()))"
    case .comprehension(let macro):
      return
        "\(part(macro.list, 7)).\(macro.quantifier.rawValue)(\(macro.variable), \(part(macro.body, 0)))"
    }
  }

  private var isNot: Bool { if case .not = form { true } else { false } }
  private var isNegative: Bool { if case .negative = form { true } else { false } }

  private var precedence: Int {
    switch form {
    case .choose: 0
    case .any: 1
    case .all: 2
    case .relations: 3
    case .sum: 4
    case .product: 5
    case .not, .negative: 6
    default: 7
    }
  }
}

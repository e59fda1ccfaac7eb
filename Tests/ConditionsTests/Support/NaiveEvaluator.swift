import Conditions
import ScreeningCore

/// Works conditions out in the obvious way, over answers of which nothing is unknown.
struct NaiveEvaluator {
  /// A value; `none` says that an item takes part in it which does not apply.
  indirect enum Value {
    case truth(Bool, none: Bool)
    case number(Int64, none: Bool)
    case word(String?)
    case list([Value], none: Bool)

    var isNone: Bool {
      switch self {
      case .truth(_, let none), .number(_, let none), .list(_, let none): none
      case .word(let word): word == nil
      }
    }
  }

  let codes: [Int]
  let states: [Variable.State]
  private var variables: [(String, Value)] = []

  init(codes: [Int], states: [Variable.State]) {
    self.codes = codes
    self.states = states
  }

  private static let items = [
    "only_photos", "threatened", "moved_chat", "asked_for", "pushy", "days_known", "met",
    "far_days",
  ]

  private func item(_ name: String) -> Int {
    guard let item = Self.items.firstIndex(of: name) else { fatalError("no item \(name)") }
    return item
  }

  private func code(_ item: Int) -> Int? {
    SampleChecklist.applies(item, codes: codes) ? codes[item] : nil
  }

  private func named(_ name: String) -> Value {
    if let (_, value) = variables.last(where: { $0.0 == name }) { return value }
    if name == "pressure" {
      let webcam = code(3).map { $0 & 2 != 0 ? 3 : 0 } ?? 0
      return .number(
        Int64((code(0) ?? 0) + webcam + (code(4).map { $0 + 1 } ?? 0)) * 1000, none: false)
    }
    let item = self.item(name)
    let code = code(item)
    switch name {
    case "only_photos", "threatened": return .truth(code == 1, none: code == nil)
    case "moved_chat": return .word(code.map { SampleChecklist.moved[$0] })
    case "met": return .word(code.map { SampleChecklist.met[$0] })
    case "asked_for":
      return .list(
        (0..<3).filter { (code ?? 0) >> $0 & 1 == 1 }.map { .word(SampleChecklist.asked[$0]) },
        none: code == nil)
    case "pushy": return .number(Int64(code.map { $0 + 1 } ?? 0) * 1000, none: code == nil)
    default: return .number(Int64(code ?? 0) * 1000, none: code == nil)
    }
  }

  func holds(_ expression: Expression) -> Bool {
    guard case .truth(let value, _) = value(expression) else { fatalError("no truth value") }
    return value
  }

  private func number(_ expression: Expression) -> (value: Int64, none: Bool) {
    guard case .number(let value, let none) = value(expression) else { fatalError("no number") }
    return (value, none)
  }

  private func list(_ expression: Expression) -> (values: [Value], none: Bool) {
    guard case .list(let values, let none) = value(expression) else { fatalError("no list") }
    return (values, none)
  }

  private func equal(_ left: Value, _ right: Value) -> Bool {
    if left.isNone || right.isNone { return false }
    switch (left, right) {
    case (.truth(let one, _), .truth(let other, _)): return one == other
    case (.number(let one, _), .number(let other, _)): return one == other
    case (.word(let one?), .word(let other?)): return Array(one.utf8) == Array(other.utf8)
    default: fatalError("not of one type")
    }
  }

  private func relation(_ left: Value, _ sign: Expression.Relation.Operator, _ right: Value) -> Bool
  {
    switch sign {
    case .equal: return equal(left, right)
    case .notEqual: return !equal(left, right)
    case .isIn:
      guard case .list(let values, _) = right else { fatalError("no list") }
      return values.contains { equal(left, $0) }
    default:
      guard case .number(let one, let none) = left, case .number(let other, let otherNone) = right
      else { fatalError("no numbers") }
      if none || otherNone { return false }
      switch sign {
      case .less: return one < other
      case .atMost: return one <= other
      case .greater: return one > other
      default: return one >= other
      }
    }
  }

  func value(_ expression: Expression) -> Value {
    switch expression.form {
    case .refused: fatalError("refused")
    case .bool(let value): return .truth(value, none: false)
    case .number(let number): return .number(number.thousandths, none: false)
    case .word(let text): return .word(text)
    case .name(let name): return named(name)
    case .list(let elements): return .list(elements.map(value), none: false)
    case .member(let base, let part): return .member(named(base), part.name, code(4))
    case .not(let operand): return .truth(!holds(operand), none: false)
    case .negative(let operand):
      let (value, none) = number(operand)
      return .number(-value, none: none)
    case .all(let parts): return .truth(parts.allSatisfy(holds), none: false)
    case .any(let parts): return .truth(parts.contains(where: holds), none: false)
    case .relations(let first, let relations):
      return relations.reduce(value(first)) {
        .truth(relation($0, $1.operator, value($1.operand)), none: false)
      }
    case .sum(let terms):
      let parts = terms.map { number($0.expression) }
      return .number(
        zip(terms, parts).reduce(0) { $0 + ($1.0.isSubtracted ? -1 : 1) * $1.1.value },
        none: parts.contains(where: \.none))
    case .product(let factors):
      let parts = factors.map(number)
      return .number(
        parts.reduce(1000) { $0 * $1.value / 1000 }, none: parts.contains(where: \.none))
    case .choose(let condition, let first, let second):
      return holds(condition) ? value(first) : value(second)
    case .size(let operand):
      let (values, none) = list(operand)
      return .number(Int64(values.count) * 1000, none: none)
    case .state(let state, let operand):
      let item = self.item(operand.text())
      return .truth(
        SampleChecklist.applies(item, codes: codes) && states[item] == state, none: false)
    case .comprehension(let macro):
      let entries = list(macro.list).values
      let held = entries.filter { entry in
        var inner = self
        inner.variables.append((macro.variable, entry))
        return inner.holds(macro.body)
      }.count
      let count = entries.count
      switch macro.quantifier {
      case .all: return .truth(held == count, none: false)
      case .exists: return .truth(held > 0, none: false)
      case .existsOne: return .truth(held == 1, none: false)
      }
    }
  }

  private func named(_ base: Expression) -> Value {
    base.text() == "signs" ? .number(0, none: true) : named(base.text())
  }
}

extension NaiveEvaluator.Value {
  fileprivate static func member(_ base: Self, _ part: String, _ scale: Int?) -> Self {
    switch base {
    case .word(let word): return .truth(word == part, none: false)
    case .list(let values, _):
      let chosen = values.contains { if case .word(part) = $0 { true } else { false } }
      return .truth(chosen, none: false)
    default: return .number(Int64(scale.map { $0 + 1 } ?? 0) * 1000, none: false)
    }
  }
}

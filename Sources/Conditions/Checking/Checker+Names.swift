internal import Diagnostics
internal import PlainText
internal import ScreeningCore

extension Checker {
  mutating func type(ofName name: String, at range: Range<Int>) -> ValueType {
    guard let symbol = scope.names[name] else {
      reportUnknown(name, at: range)
      return .refused
    }
    switch symbol {
    case .item: return symbol.type
    case .score(let main, let figures, _):
      if main != nil { return .number }
      let example = figures.keys.sorted().first.map { ", such as \(name).\($0)" } ?? ""
      report("the score '\(name)' is read by its figures\(example)", at: range)
      return .refused
    case .later(let reason, let advice):
      reportLater(name, reason, advice, at: range)
      return .refused
    case .unreadable: return .refused
    }
  }

  /// The type of `base.part`: a choice of an item, or a figure of a score.
  mutating func type(of part: Expression.Part, in base: Expression) -> ValueType {
    guard case .name(let name) = base.form, variable(name) == nil else {
      if type(of: base).isSettled {
        report(
          .unsupported,
          "a field of a value is not part of conditions; a '.' takes a choice of an item, or a "
            + "figure of a score",
          at: part.range)
      }
      return .refused
    }
    guard let symbol = scope.names[name] else {
      reportUnknown(name, at: base.bare)
      return .refused
    }
    switch symbol {
    case .item where symbol.choices.isEmpty: reportNoParts(name, symbol, part)
    case .item:
      if symbol.choices.contains(part.name) { return .bool }
      reportUnknownChoice(part.name, among: symbol.choices, of: name, at: part.range)
    case .score(_, let figures, _):
      if figures[part.name] != nil { return .number }
      reportUnknownFigure(part.name, among: figures.keys.sorted(), of: name, at: part.range)
    case .later(let reason, let advice): reportLater(name, reason, advice, at: base.bare)
    case .unreadable: break
    }
    return .refused
  }

  mutating func type(of state: Variable.State, _ operand: Expression) -> ValueType {
    guard case .name(let name) = operand.form, variable(name) == nil else {
      report("the state of an item is asked for by its name alone", at: operand.bare)
      return .bool
    }
    switch scope.names[name] {
    case nil: reportUnknown(name, at: operand.bare)
    case .later(let reason, let advice): reportLater(name, reason, advice, at: operand.bare)
    case .score:
      report(
        "'\(name)' is a score; only an item is answered or skipped: name one", at: operand.bare)
    case .item, .unreadable: break
    }
    return .bool
  }

  /// Reports words of the condition that are none of the choices they are compared with.
  mutating func checkWords(
    _ words: ValueType.Vocabulary, among others: ValueType.Vocabulary
  ) {
    guard !others.choices.isEmpty, !words.literals.isEmpty, !isFull else { return }
    let possible = Set((others.choices + others.literals.map(\.text)).map(ExactText.init))
    for literal in words.literals where !isFull && !possible.contains(ExactText(literal.text)) {
      reportUnknownChoice(literal.text, among: others.choices, of: nil, at: literal.range)
    }
  }
}

extension Checker {
  private mutating func reportLater(
    _ name: String, _ reason: String, _ advice: String?, at range: Range<Int>
  ) {
    let advice = advice.map { "; \($0)" } ?? ""
    report(.notUsableHere, "'\(name)' \(reason), so it cannot be used here\(advice)", at: range)
  }

  private mutating func reportUnknown(_ name: String, at range: Range<Int>) {
    if let value = ["yes": "true", "no": "false", "True": "true", "False": "false"][name] {
      return report(
        .unknownName, "there is no item or score '\(name)'; write \(value)", at: range)
    }
    if name == "not" {
      return report(.unknownName, "there is no item or score 'not'; write '!'", at: range)
    }
    if let advice = adviceOnChoice(name) {
      return report(.unknownName, "there is no item or score '\(name)'; \(advice)", at: range)
    }
    if Self.typeNames.contains(name) {
      return report(
        .unsupported,
        "types such as '\(name)' are not part of conditions; everything has its type here already",
        at: range)
    }
    let names = scope.names.keys.filter { Substring($0).isConditionName }.sorted()
    let near = nearest(name, in: names)
    // An item whose name was lost may be called so.
    if near == nil, !scope.isWhole { return }
    let advice =
      near.map { "did you mean '\($0)'?" }
      ?? (names.isEmpty
        ? "put texts in quotes"
        : "use the id of an item or the name of a score, or quotes for a text")
    report(
      .unknownName, "there is no item or score '\(name.prefix(60))'; \(advice)", at: range,
      suggesting: near)
  }

  /// What to write for a choice of an item that is compared here, or in a part beside this one.
  func adviceOnChoice(_ choice: String) -> String? {
    if let (item, symbol) = compared.first(where: { $0.symbol.choices.contains(choice) }) {
      if case .list = symbol.type, !looksInside {
        return "in place of this comparison write \(item).\(choice)"
      }
      return "for the choice write '\(choice)' in quotes"
    }
    if let step = compared.lazy.compactMap({ $0.symbol.step(called: choice) }).first {
      return "write its number: \(step)"
    }
    return comparedBeside.first { $0.symbol.choices.contains(choice) }.map { item, _ in
      "each side of && and || is a comparison of its own: write \(item).\(choice)"
    }
  }

  private mutating func reportUnknownChoice(
    _ choice: String, among choices: [String], of item: String?, at range: Range<Int>
  ) {
    if let item, let function = Self.stateWords[choice] {
      return report(
        .unknownChoice, "'\(choice)' is no choice of '\(item)'; write \(function)(\(item))",
        at: range)
    }
    let near = nearest(choice, in: choices)
    let advice =
      near.map { "did you mean '\($0)'?" }
      ?? "it has \(choices.prefix(12).joined(separator: ", "))"
    let owner = item.map { " of '\($0)'" } ?? " of the item it is compared with"
    report(
      .unknownChoice, "'\(choice.prefix(60))' is no choice\(owner); \(advice)", at: range,
      suggesting: near)
  }

  private mutating func reportUnknownFigure(
    _ figure: String, among figures: [String], of score: String, at range: Range<Int>
  ) {
    let near = nearest(figure, in: figures)
    let advice =
      near.map { "did you mean '\($0)'?" }
      ?? (figures.isEmpty
        ? "it has one figure only: write \(score)" : "it has \(figures.joined(separator: ", "))")
    report(
      .unknownFigure, "'\(figure.prefix(60))' is no figure of the score '\(score)'; \(advice)",
      at: range, suggesting: near)
  }

  private mutating func reportNoParts(
    _ name: String, _ symbol: Symbol, _ part: Expression.Part
  ) {
    let advice =
      if let function = Self.stateWords[part.name] {
        "write \(function)(\(name))"
      } else if case .number = symbol.type {
        "compare it with a number, as in \(name) >= 1"
      } else {
        part.name == "no" ? "write !\(name)" : "write \(name)"
      }
    report(
      .unknownChoice, "'\(name)' is \(symbol.description) without choices; \(advice)",
      at: part.range)
  }

  /// Names that are types in CEL, unless something in the pack has the name.
  private static let typeNames: Set<String> = [
    "bool", "bytes", "double", "dyn", "int", "list", "map", "null_type", "string", "type", "uint",
  ]

  private static let stateWords = [
    "answered": "answered", "not_sure": "not_sure", "declined": "declined", "skipped": "skipped",
  ]
}

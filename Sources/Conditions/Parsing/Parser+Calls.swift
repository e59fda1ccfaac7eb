internal import Diagnostics
internal import ScreeningCore

extension Parser {
  /// The functions of conditions.
  static let functions = ["size", "answered", "not_sure", "declined", "skipped"]

  /// What CEL's functions and macros are, and what to write instead.
  private static let refusedCalls = [
    "has": "ask for a state instead, such as answered(item)",
    "int": "numbers are all of one type here: leave it out",
    "uint": "numbers are all of one type here: leave it out",
    "double": "numbers are all of one type here: leave it out",
    "string": "compare with the choice's name instead",
    "bytes": "compare with the choice's name instead",
    "bool": "a yes/no item stands for itself: leave it out",
    "dyn": "everything has a type here: leave it out",
    "type": "everything has a type here: leave it out",
    "timestamp": "there are no dates: ask for a number of days instead",
    "duration": "there are no durations: ask for a number of days instead",
    "matches": "compare with the choice's name instead",
    "contains": "compare with the choice's name, or write 'name' in item",
    "startsWith": "compare with the choice's name instead",
    "endsWith": "compare with the choice's name instead",
    "map": "use .exists(v, …) or .all(v, …)",
    "filter": "use .exists(v, …), .all(v, …) or size(x)",
    "and": "write && between the conditions",
    "or": "write || between the conditions",
    "xor": "write '!=' between two yes/no items of which one alone holds",
    "count": "write size(x) for how many were chosen",
    "len": "write size(x) for how many were chosen",
    "length": "write size(x) for how many were chosen",
    "empty": "write size(x) == 0",
    "sum": "write + between the numbers",
  ]

  /// `name(…)`
  mutating func call(
    _ function: Expression.Part, _ arguments: [Expression]
  ) throws(ConditionProblem) -> Expression {
    let range = function.range.lowerBound..<lastEnd
    if Self.functions.contains(function.name) {
      if arguments.count == 1 {
        return Expression(Self.form(of: function.name, arguments[0]), at: range)
      }
      refuse(.oneArgument(function.name, at: range))
      return Expression(.refused, at: range)
    }
    if let advice = Self.refusedCalls[function.name]
      ?? Self.refusedCalls[function.name.lowercased()]
    {
      refuse("\(function.name)() is not part of conditions; \(advice)", function.range)
    } else if Expression.Comprehension.Quantifier(rawValue: function.name) != nil {
      refuse(.needsList(function.name, at: function.range))
    } else {
      refuse(.unknownFunction(function.name, at: function.range))
    }
    return Expression(.refused, at: range)
  }

  private static func form(of function: String, _ argument: Expression) -> Expression.Form {
    switch function {
    case "answered": .state(.answered, argument)
    case "not_sure": .state(.notSure, argument)
    case "declined": .state(.declined, argument)
    case "skipped": .state(.skipped, argument)
    default: .size(argument)
    }
  }

  /// `base.name(…)`
  mutating func call(
    _ method: Expression.Part, on base: Expression, _ arguments: [Expression]
  ) throws(ConditionProblem) -> Expression {
    let range = base.range.lowerBound..<lastEnd
    guard let quantifier = Expression.Comprehension.Quantifier(rawValue: method.name),
      arguments.count != 3
    else {
      refuseCall(method)
      return Expression(.refused, at: range)
    }
    guard arguments.count == 2 else {
      refuse(.twoArguments(method.name, at: method.range))
      return Expression(.refused, at: range)
    }
    let variable: String
    switch arguments[0].form {
    case .name(let name): variable = name
    case .refused: return Expression(.refused, at: range)
    default: throw .notAVariable(at: arguments[0].range)
    }
    return Expression(
      .comprehension(
        Expression.Comprehension(
          quantifier: quantifier, list: base, variable: variable, body: arguments[1])),
      at: range)
  }

  private mutating func refuseCall(_ method: Expression.Part) {
    let name = method.name
    if Expression.Comprehension.Quantifier(rawValue: name) != nil {
      return refuse(
        "two variables are not part of conditions; use one, as in .\(name)(v, …)", method.range)
    }
    let advice =
      if Self.functions.contains(name) {
        "write \(name)(…) instead"
      } else {
        Self.refusedCalls[name] ?? "conditions have .all, .exists and .exists_one"
      }
    refuse(".\(name.prefix(40))() is not part of conditions; \(advice)", method.range)
  }
}

extension ConditionProblem {
  fileprivate static func oneArgument(_ function: String, at range: Range<Int>) -> Self {
    Self(.type, "\(function)() takes one argument; write it as \(function)(item)", at: range)
  }

  fileprivate static func twoArguments(_ macro: String, at range: Range<Int>) -> Self {
    Self(
      .type,
      ".\(macro)() takes a variable and a condition; write it as .\(macro)(v, v == 'choice')",
      at: range)
  }

  fileprivate static func notAVariable(at range: Range<Int>) -> Self {
    Self(
      .syntax, "a new name for each entry must stand here; write one such as v, without quotes",
      at: range)
  }

  fileprivate static func needsList(_ macro: String, at range: Range<Int>) -> Self {
    Self(.type, "\(macro)() is called on a list or set; write item.\(macro)(v, …)", at: range)
  }

  fileprivate static func unknownFunction(_ name: String, at range: Range<Int>) -> Self {
    let advice =
      nearest(name, in: Parser.functions).map { "did you mean '\($0)'?" }
      ?? "conditions have \(Parser.functions.joined(separator: ", "))"
    return Self(.type, "there is no function \(name.prefix(40))(); \(advice)", at: range)
  }
}

internal import ScreeningCore

/// A word, number or sign of a condition, with its place.
struct Token {
  enum Kind {
    case number(Number)
    case word(String)
    /// A name, among them those that CEL reserves.
    case name(String)
    case keyword(Keyword)
    case sign(Sign)
    /// A literal of CEL that conditions do not have; it has been reported.
    case refused
    case end
  }

  enum Keyword: String, CaseIterable {
    case `true`, `false`, null, `in`
  }

  /// Operators and punctuation; a longer sign comes before any shorter one that it starts with.
  enum Sign: String, CaseIterable {
    case or = "||"
    case and = "&&"
    case equal = "=="
    case notEqual = "!="
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case greater = ">"
    case not = "!"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case remainder = "%"
    case question = "?"
    case colon = ":"
    case comma = ","
    case dot = "."
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case openBrace = "{"
    case closeBrace = "}"
  }

  let kind: Kind
  let range: Range<Int>

  /// How a message names it.
  var description: String {
    switch kind {
    case .number: "a number"
    case .word: "a text in quotes"
    case .name(let name): "'\(name.prefix(40))'"
    case .keyword(let keyword): "'\(keyword.rawValue)'"
    case .sign(let sign): "'\(sign.rawValue)'"
    case .refused: "this value"
    case .end: "the end of the condition"
    }
  }

  /// The name, if this is one.
  var name: String? { if case .name(let name) = kind { name } else { nil } }

  var joinsConditions: Bool { isSign(.and) || isSign(.or) }

  /// The sign as it is written, if this is one that compares two values.
  var comparison: String? {
    guard case .sign(let sign) = kind else { return nil }
    return Expression.Relation.Operator(rawValue: sign.rawValue)?.rawValue
  }

  /// Whether a name, literal or parenthesis starts here.
  var startsValue: Bool {
    switch kind {
    case .number, .word, .name, .refused, .sign(.openParenthesis): true
    case .keyword(let keyword): keyword != .in
    case .sign, .end: false
    }
  }

  func isSign(_ sign: Sign) -> Bool {
    if case .sign(sign) = kind { true } else { false }
  }
}

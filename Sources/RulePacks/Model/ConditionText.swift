internal import Conditions

extension Checklist.Item {
  /// When it is asked, in words and names; nil where it always is.
  public var conditionText: String? { when?.inWords }
}

extension Checklist.Guidance {
  /// When it is shown, in words and names; nil where it always is.
  public var conditionText: String? {
    if case .condition(let condition) = when { condition.inWords } else { nil }
  }
}

extension Checklist {
  /// When nothing more is asked in an interview, in words and names; nil where no rule says so.
  public var stopText: String? { stopAskingWhen?.inWords }
}

extension Checklist.Section {
  /// When an interview goes on behind it, in words and names; nil where it always does.
  public var gateText: String? { gate?.condition.inWords }
  /// What is said and done where it does not go on.
  public var ending: Text? { gate?.ending }
}

extension ParsedCondition {
  /// A condition as one would say it: an expression as it is written, or "at least 2 of a, b".
  var inWords: String {
    switch form {
    case .constant(let value): value ? "true" : "false"
    case .expression: text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    case .all(let parts): "all of (\(parts.inWords))"
    case .any(let parts): "any of (\(parts.inWords))"
    case .not(let part): "not (\(part.inWords))"
    case .atLeast(let least, let parts): "at least \(least) of (\(parts.inWords))"
    case .refused: ""
    }
  }
}

extension [ParsedCondition] {
  fileprivate var inWords: String { map(\.inWords).joined(separator: ", ") }
}

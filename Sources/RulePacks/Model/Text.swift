internal import Conditions
package import Diagnostics

/// A value with the place that it comes from.
public struct Located<Value: Sendable>: Sendable {
  public let value: Value
  package let origin: Origin

  package init(_ value: Value, at origin: Origin = .code) {
    self.value = value
    self.origin = origin
  }
}

/// A name as it is written in a pack.
public typealias Name = Located<String>

/// Words for people, with the place that they come from.
public struct Text: Sendable {
  /// The words, without blanks and line breaks at the end.
  public let text: String
  package let origin: Origin

  package init(_ text: String, at origin: Origin = .code) {
    self.text = text
    self.origin = origin
  }

  /// The words by paragraphs: what stands between empty lines, each on one line.
  public var paragraphs: [String] { text.paragraphs }
}

extension String {
  /// What stands between empty lines, each on one line.
  package var paragraphs: [String] {
    var paragraphs: [[Substring]] = [[]]
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }
}

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

extension ParsedCondition {
  /// A condition as one would say it: an expression as it is written, or "at least 2 of a, b".
  fileprivate var inWords: String {
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

internal import LocatedYAML
internal import PlainText
internal import ScreeningCore

/// One line of `waymark eval --stdin` and the line that answers it.
package enum JSONLine {
  /// The answer to a line `{"expr": "…"}`, whatever is on the line.
  package static func answer(to line: some Sequence<UInt8>) -> String {
    var reader = JSONLineReader(line)
    guard let text = reader.expression() else {
      return encode(.failure(reader.repeatedKey.map { .repeatedKey($0) } ?? .notAnObject))
    }
    return encode(evaluateConstant(text))
  }

  /// The answer to a line that is longer than the limit.
  package static func answer(toLineOver limit: Int) -> String {
    encode(.failure(.lineTooLong(limit)))
  }

  /// `{"value": …, "type": …}` or `{"error": {"kind": …, "message": …}}`, on one line.
  package static func encode(_ result: Result<ConstantValue, ConditionProblem>) -> String {
    let json: JSONValue =
      switch result {
      case .success(let value): ["value": value.asJSON, "type": .string(value.typeName)]
      case .failure(let problem):
        [
          "error": [
            "kind": .string(problem.category.kind.rawValue), "message": .string(problem.message),
          ]
        ]
      }
    return json.line
  }
}

extension ConditionProblem {
  fileprivate static func lineTooLong(_ limit: Int) -> Self {
    Self(
      .tooLong,
      "this line is longer than \(limit >> 20) MiB; an expression has at most "
        + "\(Limits.length) characters", at: 0..<0)
  }

  static func repeatedKey(_ key: String) -> Self {
    Self(.syntax, "this line has the key '\(key.shortened)' twice; keep one of the two", at: 0..<0)
  }

  static var notAnObject: Self {
    Self(
      .syntax, "this line is no JSON object with a text \"expr\"; write {\"expr\": \"1 + 1 == 2\"}",
      at: 0..<0)
  }
}

extension ConstantValue {
  /// The value as JSON writes it.
  package var json: String { asJSON.line }

  fileprivate var asJSON: JSONValue {
    switch self {
    case .bool(let value): .bool(value)
    case .number(let number): .number(number.decimal)
    case .word(let word): .string(word.text)
    case .list(let values): .array(values.map(\.asJSON))
    }
  }
}

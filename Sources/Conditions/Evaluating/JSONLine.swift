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

  /// The answer to a line that is longer than the bytes that are read of one.
  package static func answer(toLineOver limit: Int) -> String {
    encode(.failure(.lineTooLong(limit)))
  }

  /// `{"value": …, "type": …}` or `{"error": {"kind": …, "message": …}}`, on one line.
  package static func encode(_ result: Result<ConstantValue, ConditionProblem>) -> String {
    var text = ""
    switch result {
    case .success(let value):
      text += "{\"value\": "
      write(value, to: &text)
      text += ", \"type\": \"\(value.typeName)\"}"
    case .failure(let problem):
      text += "{\"error\": {\"kind\": \"\(problem.sort.kind.rawValue)\", \"message\": "
      text += problem.message.quotedForJSON
      text += "}}"
    }
    return text
  }

  fileprivate static func write(_ value: ConstantValue, to text: inout String) {
    switch value {
    case .bool(let value): text += value ? "true" : "false"
    case .number(let number): text += number.decimal
    case .word(let word): text += word.text.quotedForJSON
    case .list(let values):
      text += "["
      for (place, value) in values.enumerated() {
        if place > 0 { text += ", " }
        write(value, to: &text)
      }
      text += "]"
    }
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
  package var json: String {
    var text = ""
    JSONLine.write(self, to: &text)
    return text
  }
}

import Conditions
import PlainText
import ScreeningCore

/// One test of CEL's conformance data.
struct ConformanceCase: Sendable, CustomStringConvertible {
  let name: String
  let expression: String
  /// What it must come to; nil where that is a value which conditions do not have.
  let value: ConstantValue?
  let wantsError: Bool
  /// Why it need not be read: a field that our conditions have no counterpart of.
  let outsideField: String?

  var description: String { "\(name): \(expression)" }

  init(_ test: TextProto, section: String, file: String) {
    name = "\(file)/\(section)/\(test.text("name") ?? "")"
    expression = test.text("expr") ?? ""
    wantsError = test.has("eval_error") || test.has("any_eval_errors")
    let outside = [
      "disable_check", "container", "type_env", "bindings", "check_only", "disable_macros",
      "typed_result", "unknown", "any_unknowns",
    ]
    outsideField = outside.first { test.has($0) }
    let values = test.messages("value")
    value = values.isEmpty ? .bool(true) : values[0].constantValue
  }
}

extension TextProto {
  /// The value of a `cel.expr.Value`; nil where conditions have none like it.
  fileprivate var constantValue: ConstantValue? {
    guard let (name, value) = fields.first else { return nil }
    switch (name, value) {
    case ("bool_value", .word(let word)): return .bool(word == "true")
    case ("int64_value", .word(let word)), ("double_value", .word(let word)):
      return Double(word).flatMap { double in
        let thousandths = (double * 1000).rounded()
        return abs(double) < 9e12 && abs(double * 1000 - thousandths) < 1e-6
          ? .number(Number(thousandths: Int64(thousandths))) : nil
      }
    case ("string_value", .text(let text)): return .word(ExactText(text))
    case ("list_value", .message(let list)):
      let values = list.messages("values").map(\.constantValue)
      return values.contains { $0 == nil } ? nil : .list(values.compactMap { $0 })
    default: return nil
    }
  }
}

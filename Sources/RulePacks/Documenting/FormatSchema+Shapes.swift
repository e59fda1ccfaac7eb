internal import PlainText
internal import ScoringKit

extension FormatSchema {
  /// The schema of what can be written for a key.
  func members(of shape: FormatShape) -> JSONMembers {
    switch shape {
    case .text(let form): text(form)
    case .newName(let style, of: _):
      JSONValue.type("string") + [("pattern", .string(style.pattern))]
    case .reference(to: .module) where !modules.isEmpty: [("enum", JSONValue(modules.map(\.name)))]
    case .reference: JSONValue.type("string") + [("pattern", .string(#"\S"#))]
    case .word(let words): [("enum", JSONValue(words))]
    case .flag: JSONValue.type("boolean")
    case .whole(only: let number?): [("const", .number(String(number)))]
    case .whole(only: nil): JSONValue.type("integer")
    case .date(let mayBeUnknown): date(mayBeUnknown)
    case .condition: Self.condition
    case .answer(let mayTellHow): answer(mayTellHow)
    case .setting: []
    case .list(let entry, let mayBeEmpty):
      list(of: members(ofEntry: entry), atLeast: mayBeEmpty ? 0 : 1)
        + (entry.isWord ? [("uniqueItems", .bool(true))] : [])
    case .map(let names, let values):
      JSONValue.type("object") + [
        ("propertyNames", .object(members(of: names))),
        ("additionalProperties", .object(members(of: values))),
      ]
    case .oneOrSeveral(let shape):
      JSONValue.anyOf(members(of: shape), list(of: members(ofEntry: shape), atLeast: 0))
    case .mapping(let mapping): reference(to: mapping)
    case .textOr(let mapping):
      JSONValue.anyOf(members(ofEntry: .text(.plain)), reference(to: mapping))
    }
  }

  /// The schema of an entry of a list, or of a label, where `true` and `false` are words like others.
  private func members(ofEntry shape: FormatShape) -> JSONMembers {
    guard case .text(let form) = shape else { return members(of: shape) }
    return JSONValue.type("string", "number", "boolean") + [("pattern", .string(form.pattern))]
  }

  /// A condition as a text, or in its plain form.
  static var condition: JSONMembers {
    JSONValue.anyOf(
      JSONValue.type("string", "boolean") + [("pattern", .string(#"\S"#))],
      [("$ref", .string("#/$defs/\(ConditionKeys.mapping.definitionName)"))])
  }

  private func answer(_ mayTellHow: Bool) -> JSONMembers {
    let word = JSONValue.type("string", "number", "boolean")
    let several = list(of: word, atLeast: 0)
    return mayTellHow
      ? JSONValue.anyOf(word, several, reference(to: AnswerKeys.mapping))
      : JSONValue.anyOf(word, several)
  }

  private func text(_ form: TextForm) -> JSONMembers {
    (form.isAlwaysQuoted ? JSONValue.type("string") : JSONValue.type("string", "number"))
      + [("pattern", .string(form.pattern))]
  }

  /// A day, a month, or a year, which is a number to YAML.
  private func date(_ mayBeUnknown: Bool) -> JSONMembers {
    let date = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
    return JSONValue.type("string", "integer") + [
      ("pattern", .string(mayBeUnknown ? "^(\(date)|unknown)$" : "^\(date)$")),
      ("minimum", .number("1")), ("maximum", .number("9999")),
    ]
  }

  private func list(of entry: JSONMembers, atLeast least: Int) -> JSONMembers {
    JSONValue.type("array") + [("items", .object(entry))]
      + (least > 0 ? [("minItems", .number(String(least)))] : [])
  }
}

extension FormatShape {
  fileprivate var isWord: Bool {
    if case .word = self { true } else { false }
  }
}

extension [SettingDescription] {
  /// The schema of a map with these settings, and other keys that are looked at elsewhere.
  func schema(besides others: JSONMembers) -> JSONMembers {
    JSONValue.type("object") + [("properties", .object(others + map { ($0.name, $0.schema) }))]
      + JSONValue.required(filter(\.isRequired).map(\.name))
      + [("additionalProperties", .bool(false))]
  }
}

extension SettingDescription {
  fileprivate var schema: JSONValue {
    let fallback = fallback.map { " Without it: \($0)." } ?? ""
    return .object(
      [
        ("title", .string(name)),
        ("description", .string("\(summary.sentence) Write \(shape.words).\(fallback)")),
      ] + shape.schema(mayBeEmpty: mayBeEmpty))
  }
}

extension SettingShape {
  fileprivate func schema(mayBeEmpty: Bool = false) -> JSONMembers {
    let least = JSONValue.number(mayBeEmpty ? "0" : "1")
    switch self {
    case .number(let least, let greatest):
      return JSONValue.type("number")
        + (least.map { [("minimum", .number($0.decimal))] } ?? [])
        + (greatest.map { [("maximum", .number($0.decimal))] } ?? [])
    case .whole(let range):
      return JSONValue.type("integer") + [
        ("minimum", .number(String(range.lowerBound))),
        ("maximum", .number(String(range.upperBound))),
      ]
    case .word(let words): return [("enum", JSONValue(words))]
    case .name: return JSONValue.type("string") + [("pattern", .string("^[a-z][a-z0-9_]*$"))]
    case .text, .sign, .item, .weighted, .pattern:
      return JSONValue.type("string") + [("minLength", .number("1"))]
    case .condition: return FormatSchema.condition
    case .list(let entry):
      return JSONValue.type("array") + [("items", .object(entry.schema())), ("minItems", least)]
    case .map(let names, let values):
      return JSONValue.type("object") + [
        ("propertyNames", .object(names.schema())),
        ("additionalProperties", .object(values.schema())), ("minProperties", least),
      ]
    case .record(let settings): return settings.schema(besides: [])
    }
  }
}

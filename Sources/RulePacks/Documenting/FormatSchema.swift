package import PlainText
internal import Questions
package import ScoringKit

/// The pack format as JSON Schema 2020-12, for editors: what it turns down, readers report, and they
/// look closer.
///
/// Values are those of YAML 1.2, as Waymark and editors read them: `yes` is a text, `2026` a number. Where
/// a text is wanted, Waymark takes a number for its digits, and so does the schema.
package struct FormatSchema {
  let modules: [any ScoringModule]

  /// `modules` are the scoring modules whose settings scores can have.
  package init(modules: [any ScoringModule]) {
    self.modules = modules.sorted { $0.name < $1.name }
  }

  /// The schema of a kind of file, with all that it refers to.
  package func schema(of file: FormatFile) -> JSONValue {
    let members = file.shortForm.map { either(file.mapping, $0) } ?? members(of: file.mapping)
    let inner = file.mapping.withInner.filter {
      JSONValue.object(members).definitionsNamed.contains($0.definitionName)
        || $0.what != file.mapping.what
    }
    let definitions = inner.map { ($0.definitionName, JSONValue.object(self.members(of: $0))) }
    return .object(
      [("$schema", .string("https://json-schema.org/draft/2020-12/schema"))] + members
        + (definitions.isEmpty ? [] : [("$defs", .object(definitions))]))
  }

  /// Keys of a mapping, or, where none of them is there, a short form.
  private func either(_ mapping: FormatMapping, _ short: FormatShape) -> JSONMembers {
    let isLong = mapping.keys.map { JSONValue.object(JSONValue.required([$0.name])) }
    return [
      ("title", .string(mapping.what)), ("description", .string(mapping.meaning.sentence)),
      ("if", ["anyOf": .array(isLong)]), ("then", .object(reference(to: mapping))),
      ("else", .object(members(of: short))),
    ]
  }

  func members(of mapping: FormatMapping) -> JSONMembers {
    let required = mapping.keys.filter {
      $0.isRequired && mapping.rule(for: $0) == nil && mapping.kinds(of: $0).isEmpty
    }
    let properties = mapping.keys.map { ($0.name, JSONValue.object(members(of: $0))) }
    let rules =
      mapping.rules.map(\.schema) + (mapping.isItem ? kinds(of: mapping) : [])
      + (mapping.others == nil ? [] : scores(besides: mapping))
    return [("title", .string(mapping.what)), ("description", .string(mapping.meaning.sentence))]
      + JSONValue.type("object") + [("properties", .object(properties))]
      + JSONValue.required(required.map(\.name))
      + (rules.isEmpty ? [] : [("allOf", .array(rules))])
      + (mapping.others == nil ? [("additionalProperties", .bool(false))] : [])
  }

  private func members(of key: any DeclaredKey) -> JSONMembers {
    [("title", .string(key.name)), ("description", .string(key.meaning.sentence))]
      + members(of: key.shape)
      + (key.fallback.flatMap { JSONValue(written: $0) }.map { [("default", $0)] } ?? [])
      + (JSONValue(written: key.example).map { [("examples", .array([$0]))] } ?? [])
  }

  /// What each kind of item has, beside what every item has.
  private func kinds(of item: FormatMapping) -> [JSONValue] {
    Question.Kind.allCases.map { kind in
      let required = item.keys.filter { key in
        key.isRequired && item.rule(for: key) == nil && item.kinds(of: key).contains(kind)
      }
      let foreign = item.names.filter { !kind.accepts($0, inInterview: true) }
      return .when(
        ItemKeys.kind.name, is: kind.rawValue,
        JSONValue.required(required.map(\.name))
          + [("properties", .object(foreign.map { ($0, .bool(false)) }))])
    }
  }

  /// The settings of each scoring module, beside the keys of every score.
  private func scores(besides mapping: FormatMapping) -> [JSONValue] {
    modules.map { module in
      let settings = module.settings.map(\.description)
      let own = mapping.names.map { ($0, JSONValue.bool(true)) }
      return .when(
        ScoreKeys.module.name, is: module.name,
        [("description", .string(module.summary.sentence))] + settings.schema(besides: own))
    }
  }

  func reference(to mapping: FormatMapping) -> JSONMembers {
    [("$ref", .string("#/$defs/\(mapping.definitionName)"))]
  }
}

extension FormatMapping {
  /// What a schema calls it: "a source of a step" is `source_of_a_step`.
  var definitionName: String {
    let words = what.split(separator: " ")
    let isArticle = ["a", "an", "the"].contains(words.first)
    return words.dropFirst(isArticle ? 1 : 0).joined(separator: "_")
  }
}

extension KeyRule {
  fileprivate var schema: JSONValue {
    let each = JSONValue.array(names.map { .object(JSONValue.required([$0])) })
    return switch self {
    case .some: ["anyOf": each]
    case .one: ["oneOf": each]
    }
  }
}

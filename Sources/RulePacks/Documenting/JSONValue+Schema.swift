internal import LocatedYAML
internal import PlainText

/// The members of a JSON object, in their order.
typealias JSONMembers = [(name: String, value: JSONValue)]

extension JSONValue {
  /// A schema for one of some types.
  static func type(_ names: String...) -> JSONMembers {
    [("type", names.count == 1 ? .string(names[0]) : JSONValue(names))]
  }

  /// A schema that other schemas make up.
  static func anyOf(_ schemas: JSONMembers...) -> JSONMembers {
    [("anyOf", .array(schemas.map { .object($0) }))]
  }

  static func required(_ names: [String]) -> JSONMembers {
    names.isEmpty ? [] : [("required", JSONValue(names))]
  }

  /// What holds where a key has a value.
  static func when(_ key: String, is value: String, _ then: JSONMembers) -> JSONValue {
    let isValue = JSONValue.object([("const", .string(value))])
    return [
      "if": .object([("properties", .object([(key, isValue)]))] + required([key])),
      "then": .object(then),
    ]
  }

  /// A value as packs write it; nil for one that leaves something out.
  init?(written text: String) {
    guard !text.contains("…"),
      let root = Document.read(SourceFile(name: "example", text: text)).root
    else { return nil }
    self = root.asJSON
  }

  /// The names of definitions that it refers to.
  var definitionsNamed: Set<String> {
    switch self {
    case .array(let values): values.reduce(into: []) { $0.formUnion($1.definitionsNamed) }
    case .object(let members):
      members.reduce(into: []) { names, member in
        if member.name == "$ref", let path = member.value.string {
          names.insert(String(path.split(separator: "/").last ?? ""))
        }
        names.formUnion(member.value.definitionsNamed)
      }
    default: []
    }
  }
}

extension String {
  /// The same as a sentence.
  var sentence: String { capitalizedFirst + "." }

  /// The same with a capital at its start.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

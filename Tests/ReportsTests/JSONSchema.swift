import Foundation

/// As much of JSON Schema as Docs/report.schema.json uses.
struct JSONSchema {
  private let root: [String: Any]

  init(file: URL) throws {
    root = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
  }

  /// What is wrong with a value, each with its place.
  func problems(in value: Any) -> [String] { problems(in: value, under: root, at: "$") }

  private func problems(in value: Any, under schema: [String: Any], at place: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      let definitions = root["$defs"] as? [String: Any]
      return problems(in: value, under: definitions?[name] as? [String: Any] ?? [:], at: place)
    }
    if let branches = schema["oneOf"] as? [[String: Any]] {
      let fitting = branches.filter { problems(in: value, under: $0, at: place).isEmpty }
      return fitting.count == 1 ? [] : ["\(place) fits \(fitting.count) branches"]
    }
    var found: [String] = []
    let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] } ?? []
    if !types.isEmpty, !types.contains(where: { fits(value, type: $0) }) {
      found.append("\(place) is no \(types)")
    }
    if let allowed = schema["enum"] as? [String], !allowed.contains(value as? String ?? "") {
      found.append("\(place) is none of \(allowed)")
    }
    if let constant = schema["const"] as? Int, value as? Int != constant {
      found.append("\(place) is not \(constant)")
    }
    if let members = value as? [String: Any] {
      found += problems(inMembers: members, under: schema, at: place)
    }
    if let elements = value as? [Any], let schema = schema["items"] as? [String: Any] {
      for (index, element) in elements.enumerated() {
        found += problems(in: element, under: schema, at: "\(place)[\(index)]")
      }
    }
    return found
  }

  private func problems(
    inMembers members: [String: Any], under schema: [String: Any], at place: String
  ) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    var found = (schema["required"] as? [String] ?? []).filter { members[$0] == nil }
      .map { "\(place) lacks \($0)" }
    for (name, value) in members {
      guard let schema = properties[name] else {
        found.append("\(place) has \(name), which is not in the schema")
        continue
      }
      found += problems(in: value, under: schema, at: place + "." + name)
    }
    return found
  }

  private func fits(_ value: Any, type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "number": value is NSNumber
    case "boolean": value is Bool
    default: false
    }
  }
}

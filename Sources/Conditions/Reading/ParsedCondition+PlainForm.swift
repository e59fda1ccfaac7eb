internal import LocatedYAML

extension ParsedCondition {
  static let forms = ["all", "any", "not", "at_least"]

  /// `all: […]`, `any: […]`, `not: …` or `at_least: { n: …, of: […] }`.
  init(_ mapping: Node.Mapping, _ node: Node, depth: Int) {
    do throws(Diagnostic) {
      let (name, value) = try Self.onlyForm(of: mapping, node)
      switch name {
      case "all":
        self.init(.all(try Self.parts(value, of: name, depth: depth)), at: node.origin)
      case "any":
        self.init(.any(try Self.parts(value, of: name, depth: depth)), at: node.origin)
      case "not":
        self.init(.not(ParsedCondition(value, depth: depth + 1)), at: node.origin)
      default:
        self = try Self.atLeast(value, at: node.origin, depth: depth)
      }
    } catch {
      self = .refused([error], at: node.origin)
    }
  }

  private static func onlyForm(
    of mapping: Node.Mapping, _ node: Node
  ) throws(Diagnostic) -> (name: String, value: Node) {
    guard let (key, value) = mapping.entries.first, let name = key.scalar?.text else {
      throw .missingCondition(node)
    }
    if mapping.entries.count > 1, mapping.entries.allSatisfy({ forms.contains($0.key.text) }) {
      throw .severalForms(at: mapping.entries[1].key.span)
    }
    guard mapping.entries.count == 1, forms.contains(name) else {
      let wrong = mapping.entries.first { !forms.contains($0.key.text) }
      throw .unknownForm(wrong?.key ?? key, in: node, forms: forms)
    }
    return (name, value)
  }

  private static func atLeast(
    _ node: Node, at origin: Origin, depth: Int
  ) throws(Diagnostic) -> ParsedCondition {
    guard let mapping = node.mapping, let least = mapping["n"], let list = mapping["of"] else {
      throw .atLeastIncomplete(node)
    }
    var problems: [Diagnostic] = mapping.entries.filter { !["n", "of"].contains($0.key.text) }
      .map { .unknownForm($0.key, in: node, forms: ["n", "of"]) }
    var parts: [ParsedCondition] = []
    do throws(Diagnostic) {
      parts = try Self.parts(list, of: "of", depth: depth)
    } catch {
      problems.append(error)
    }
    let count = list.sequence?.count ?? 1
    guard case .integer(let digits)? = least.scalar?.value, let number = Int32(digits),
      (1...max(1, count)).contains(Int(number))
    else { return .refused(problems + [.atLeastNumber(least, count: count)], at: origin, parts) }
    if !problems.isEmpty { return .refused(problems, at: origin, parts) }
    return ParsedCondition(.atLeast(number, of: parts), at: origin)
  }

  /// The conditions of a list.
  private static func parts(
    _ node: Node, of key: String, depth: Int
  ) throws(Diagnostic) -> [ParsedCondition] {
    guard let nodes = node.sequence, !nodes.isEmpty else { throw .listExpected(node, key: key) }
    guard nodes.count <= Limits.list else { throw .listTooLong(nodes[Limits.list]) }
    if let pieces = node.splitCondition { throw .commaSplitsCondition(pieces) }
    return nodes.map { ParsedCondition($0, depth: depth + 1) }
  }
}

extension Node {
  var text: String { scalar?.text ?? "" }
}

extension Diagnostic {
  fileprivate static func severalForms(at span: SourceSpan) -> Self {
    Diagnostic(
      .conditionForm,
      "one of 'all', 'any', 'not' and 'at_least' makes a condition; put both into a list under "
        + "'all' or 'any'",
      at: span)
  }

  /// What people write for a form, without capitals, '_' and '-'.
  private static let synonyms = [
    "and": "all", "both": "all", "every": "all", "allof": "all", "each": "all",
    "or": "any", "either": "any", "anyof": "any", "oneof": "any", "some": "any",
    "no": "not", "except": "not", "unless": "not", "atleast": "at_least",
  ]

  fileprivate static func unknownForm(_ key: Node, in node: Node, forms: [String]) -> Self {
    if key.text.contains(" ? ") { return .ternaryBecameMap(node) }
    let plain = key.text.lowercased().filter { $0 != "_" && $0 != "-" }
    let advice =
      (synonyms[plain].flatMap { forms.contains($0) ? $0 : nil } ?? nearest(key.text, in: forms))
      .map { "did you mean '\($0)'?" }
      ?? "write \(forms.joined(separator: ", ")), or put a text that has ': ' in quotes"
    return Diagnostic(
      .conditionForm, "'\(key.text.prefix(60))' is no form of a condition; \(advice)",
      at: key.span)
  }

  fileprivate static func atLeastIncomplete(_ node: Node) -> Self {
    Diagnostic(
      .conditionForm,
      "'at_least' needs a number and a list; write at_least: { n: 2, of: [one, another, third] }",
      at: node.span)
  }

  fileprivate static func atLeastNumber(_ node: Node, count: Int) -> Self {
    Diagnostic(
      .conditionForm, "'n' is a whole number from 1 to \(count), as many as the list has; mend it",
      at: node.span)
  }

  fileprivate static func listTooLong(_ node: Node) -> Self {
    Diagnostic(
      .conditionTooLarge,
      "a list has at most \(Limits.list) conditions; split it, with scores for its parts",
      at: node.span)
  }

  fileprivate static func listExpected(_ node: Node, key: String) -> Self {
    Diagnostic(
      .conditionForm,
      "'\(key)' needs a list with at least one condition; write \(key): [one, another]",
      at: node.span)
  }
}

internal import LocatedYAML
internal import ScreeningCore

extension ConditionReader {
  private static let forms = ["all", "any", "not", "at_least"]

  /// `all: […]`, `any: […]`, `not: …` or `at_least: { n: …, of: […] }`.
  mutating func condition(
    from mapping: Node.Mapping, _ node: Node, depth: Int
  ) -> Condition? {
    guard let (key, value) = mapping.entries.first, let name = key.scalar?.text else {
      report(.missingCondition(node))
      return nil
    }
    if mapping.entries.count > 1, mapping.entries.allSatisfy({ Self.forms.contains($0.key.text) }) {
      report(.severalForms(at: mapping.entries[1].key.span))
      return nil
    }
    guard mapping.entries.count == 1, Self.forms.contains(name) else {
      let wrong = mapping.entries.first { !Self.forms.contains($0.key.text) }
      report(.unknownForm(wrong?.key ?? key, in: node, forms: Self.forms))
      return nil
    }
    switch name {
    case "all": return conditions(from: value, of: name, depth: depth).map { .all($0) }
    case "any": return conditions(from: value, of: name, depth: depth).map { .any($0) }
    case "not": return condition(from: value, depth: depth + 1).map { !$0 }
    default: return condition(atLeast: value, depth: depth)
    }
  }

  private mutating func condition(atLeast node: Node, depth: Int) -> Condition? {
    guard let mapping = node.mapping, let least = mapping["n"], let list = mapping["of"] else {
      report(.atLeastIncomplete(node))
      return nil
    }
    for (key, _) in mapping.entries where !["n", "of"].contains(key.text) {
      report(.unknownForm(key, in: node, forms: ["n", "of"]))
    }
    let conditions = conditions(from: list, of: "of", depth: depth)
    guard let count = list.sequence?.count,
      case .integer(let digits)? = least.scalar?.value, let number = Int32(digits),
      (1...max(1, count)).contains(Int(number))
    else {
      report(.atLeastNumber(least, count: list.sequence?.count ?? 1))
      return nil
    }
    guard let conditions, mapping.entries.count == 2 else { return nil }
    var seen: Set<Condition> = []
    let repeated = conditions.indices.filter {
      conditions[$0].constant == nil && !seen.insert(conditions[$0]).inserted
    }
    for place in repeated { report(list.sequence.map { .countedTwice($0[place]) }) }
    guard repeated.isEmpty else { return nil }
    let ones = conditions.map { Quantity.choose($0, .constant(.one), .constant(.zero)) }
    return .within(.sum(ones), from: Number(number))
  }

  /// The conditions of a list; nil where one of them is wrong, after all have been read.
  private mutating func conditions(
    from node: Node, of key: String, depth: Int
  ) -> [Condition]? {
    guard let nodes = node.sequence, !nodes.isEmpty else {
      report(.listExpected(node, key: key))
      return nil
    }
    guard nodes.count <= Limits.list else {
      report(.listTooLong(nodes[Limits.list]))
      return nil
    }
    if let pieces = node.splitCondition {
      report(.commaSplitsCondition(pieces))
      return nil
    }
    let conditions = nodes.map { condition(from: $0, depth: depth + 1) }
    let sound = conditions.compactMap(\.self)
    return sound.count == conditions.count ? sound : nil
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

  fileprivate static func unknownForm(_ key: Node, in node: Node, forms: [String]) -> Self {
    if key.text.contains(" ? ") { return .ternaryBecameMap(node) }
    let advice =
      nearest(key.text, in: forms).map { "did you mean '\($0)'?" }
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

  fileprivate static func countedTwice(_ node: Node) -> Self {
    Diagnostic(
      .conditionForm,
      "this stands in 'of' twice, so that it would count twice; take one of them out",
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

internal import LocatedYAML
internal import ScoringKit

/// Reads the plain form of conditions: names, `all`, `any` and `not`.
///
/// Settings of examples keep to it, so that a module is tested without the condition language.
struct PlainConditions {
  private(set) var diagnostics: [Diagnostic] = []
  private let context: ScoringContext

  init(_ context: ScoringContext) {
    self.context = context
  }

  mutating func condition(from node: Node) -> Condition? {
    if let name = node.scalar?.text, let condition = condition(named: name) { return condition }
    if let mapping = node.mapping, mapping.entries.count == 1, let entry = mapping.entries.first {
      switch entry.key.scalar?.text {
      case "all": return conditions(from: entry.value).map { .all(of: $0) }
      case "any": return conditions(from: entry.value).map { .any(of: $0) }
      case "not": return condition(from: entry.value).map { .not($0) }
      default: break
      }
    }
    diagnostics.append(
      Diagnostic(.unreadable, "write a sign, or a map with all, any or not", at: node.span))
    return nil
  }

  private mutating func conditions(from node: Node) -> [Condition]? {
    guard let nodes = node.sequence else { return nil }
    let conditions = nodes.compactMap { condition(from: $0) }
    return conditions.count == nodes.count ? conditions : nil
  }

  private func condition(named name: String) -> Condition? {
    let parts = name.split(separator: ".").map(String.init)
    guard let item = context.items.first(where: { $0.name == parts.first }) else { return nil }
    switch (item.kind, parts.count) {
    case (.yesNo, 1): return item.value >= 1
    case (.choice, 2), (.choices, 2):
      guard item.choices.contains(parts[1]) else { return nil }
      return ScoringContext.Sign(item: item, choice: parts[1], place: nil).condition
    default: return nil
    }
  }
}

extension DiagnosticKind {
  fileprivate static let unreadable = DiagnosticKind(
    code: "practice-condition", title: "this is not a condition in the plain form",
    explanation: "The practice checklist reads names, all, any and not.")
}

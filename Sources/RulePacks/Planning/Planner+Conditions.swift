internal import Conditions
internal import LocatedYAML
internal import ScreeningCore

extension Planner {
  /// The most forms that a condition or figure may be made of, scores within scores written out.
  private static let sizeLimit = 200_000

  /// Reads a condition of an item (which may look at items before it), or of guidance or a score.
  ///
  /// Nil where it has a problem, or mentions something that has one and was reported itself.
  mutating func condition(from node: Node, before index: Int? = nil) -> Condition? {
    let mentioned = MentionedNames(in: node).names
    guard mentioned.isDisjoint(with: unreadable),
      let scope = scope(for: mentioned, in: node, before: index)
    else { return nil }
    var reader = ConditionReader(scope: scope)
    let condition = reader.condition(from: node)
    findings.report(reader.diagnostics)
    guard let condition else { return nil }
    if condition.size > Self.sizeLimit {
      findings.report(.tooLarge(at: node.span))
      return nil
    }
    return condition
  }

  private mutating func scope(
    for mentioned: Set<String>, in node: Node, before index: Int?
  ) -> Scope? {
    var names: [String: Symbol] = [:]
    for (place, item) in checklist.items.enumerated() {
      let name = item.name.value
      guard names[name] == nil else { continue }
      if let index, place == index {
        names[name] = .later("is this item itself")
      } else if let index, place > index {
        names[name] = .later("comes later in the checklist")
      } else {
        names[name] = item.symbol(at: place) ?? .later("has no answer that counts")
      }
    }
    for score in checklist.scores where names[score.name.value] == nil {
      let name = score.name.value
      guard mentioned.contains(name) else {
        names[name] = .score(main: nil, figures: [:])
        continue
      }
      guard let symbol = symbol(ofScore: name, in: node, before: index) else { return nil }
      names[name] = symbol
    }
    return Scope(names: names)
  }
}

extension Diagnostic {
  static func tooLarge(at span: SourceSpan) -> Self {
    Diagnostic(
      .overLimit,
      "with its scores written out, this condition is too large; build it on fewer scores",
      at: span)
  }
}

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
    var names = itemNames(before: index)
    for score in checklist.scores where names[score.name.value] == nil {
      names[score.name.value] = .unreadable
    }
    var reader = ConditionReader(scope: Scope(names: names))
    var condition = reader.condition(from: node)
    let scores = checklist.scores.map(\.name.value).filter(reader.used.contains)
    if !scores.isEmpty {
      for name in scores {
        names[name] = symbol(ofScore: name, in: node, before: index) ?? .unreadable
      }
      reader = ConditionReader(scope: Scope(names: names))
      condition = reader.condition(from: node)
    }
    findings.report(reader.diagnostics)
    guard let condition else { return nil }
    if condition.size > Self.sizeLimit {
      findings.report(.tooLarge(at: node.origin))
      return nil
    }
    return condition
  }

  /// What the names of items stand for, in the condition of an item or, without one, elsewhere.
  private func itemNames(before index: Int?) -> [String: Symbol] {
    var names = Dictionary(unreadable.map { ($0, Symbol.unreadable) }) { first, _ in first }
    for (place, item) in checklist.items.enumerated() {
      let name = item.name.value
      guard names[name] == nil else { continue }
      if let index, place == index {
        names[name] = .later("is this item itself")
      } else if let index, place > index {
        names[name] = .later("comes later in the checklist")
      } else {
        names[name] = item.symbol(at: place) ?? .withoutAnswer
      }
    }
    return names
  }
}

extension Symbol {
  /// A notice or a note.
  static let withoutAnswer = later("has no answer that counts")
}

extension Diagnostic {
  static func tooLarge(at origin: Origin) -> Self {
    Diagnostic(
      .overLimit,
      "with its scores written out, this condition is too large; build it on fewer scores",
      at: origin)
  }
}

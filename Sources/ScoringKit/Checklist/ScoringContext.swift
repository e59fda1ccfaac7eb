/// The checklist a score belongs to, as a module sees it: items, patterns and their signs.
public struct ScoringContext: Sendable {
  /// All items, in the order of the checklist.
  public let items: [Item]

  /// The patterns that signs of this checklist name, in the order the pack declares them; where
  /// items could not be read, all that the pack declares.
  public let patterns: [Pattern]

  /// A checklist's items, and the patterns that its pack declares.
  package init(
    items: [Item], patterns: [(name: String, title: String)] = [], unreadable: Set<String> = [],
    hasAllNames: Bool = true, meter: SearchMeter? = nil
  ) {
    self.items = items
    self.meter = meter
    self.unreadable = unreadable
    self.hasAllNames = hasAllNames
    declaredPatterns = patterns.map(\.name)
    self.patterns = patterns.compactMap { pattern in
      let signs = items.flatMap { item in
        item.question.options.filter { $0.pattern == pattern.name }.map {
          Sign(item: item, choice: item.choices.isEmpty ? nil : $0.name, place: nil)
        }
      }
      return signs.isEmpty && unreadable.isEmpty
        ? nil : Pattern(name: pattern.name, title: pattern.title, signs: signs)
    }
  }

  /// The budget that all scores of the checklist share; nil where each has only its own.
  let meter: SearchMeter?

  /// Names of items that have problems of their own, which are reported where they stand.
  package let unreadable: Set<String>

  /// Whether the names of all items are known; where one was lost, another name may be that of its item.
  package let hasAllNames: Bool

  /// Every pattern of the pack, whether or not this checklist has signs of it.
  package let declaredPatterns: [String]

  /// What signs can be signs of.
  public struct Pattern: Sendable {
    /// The name by which signs refer to it, in snake_case.
    public let name: String
    /// What reports call it, in the pack's language.
    public let title: String
    /// The signs in this checklist, at least one where all of it could be read.
    public let signs: [Sign]
  }
}

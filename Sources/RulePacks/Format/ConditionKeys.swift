/// The keys of a condition in its plain form, one of which makes it.
enum ConditionKeys {
  static let all = FormatKey(
    "all", "conditions that hold together", optional: .nodes(of: .condition),
    example: "[only_photos, moved_chat.private_app]")
  static let any = FormatKey(
    "any", "conditions of which at least one holds", optional: .nodes(of: .condition),
    example: "[only_photos, moved_chat.private_app]")
  static let not = FormatKey(
    "not", "a condition that does not hold", optional: .condition, example: "only_photos")
  static let atLeast = FormatKey(
    "at_least", "conditions of which a number holds", optional: .mapping(AtLeastKeys.mapping),
    example: "{ n: 2, of: [only_photos, moved_chat.private_app, asked_for.secret] }")

  private static let keys: [any DeclaredKey] = [all, any, not, atLeast]

  static let mapping = FormatMapping(
    "a condition", "in which case something holds, in the plain form", keys,
    rules: [.one(keys.map(\.name))])
}

/// The keys of `at_least` in a condition.
enum AtLeastKeys {
  static let number = FormatKey("n", "how many of them hold", .whole, example: "2")
  static let parts = FormatKey(
    "of", "the conditions that are counted", .nodes(of: .condition),
    example: "[only_photos, moved_chat.private_app, asked_for.secret]")

  static let mapping = FormatMapping(
    "a count of conditions", "how many of some conditions hold", [number, parts])
}

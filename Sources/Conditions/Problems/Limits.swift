/// What keeps reading a condition quick, whatever its text.
enum Limits {
  /// The most Unicode scalars that the text of a condition may have.
  static let length = 10_000
  /// How deep its parts may be nested.
  static let nesting = 100
  /// The most conditions that a list of them may have.
  static let list = 1_000
  /// The most plan expressions that a condition may be lowered to.
  static let size = 50_000
  /// The most steps that lowering it may take.
  static let steps = 200_000
}

extension ConditionProblem {
  static var tooLong: Self {
    Self(
      .tooLong,
      "a condition has at most \(Limits.length) characters; split it, with scores for its parts",
      at: 0..<1)
  }

  static func tooDeep(at range: Range<Int>) -> Self {
    Self(
      .tooDeep,
      "this is nested more than \(Limits.nesting) deep; take parentheses away, or split the condition",
      at: range)
  }

  static func tooLarge(at range: Range<Int>) -> Self {
    Self(
      .tooLarge,
      "what this comes to is too large; shorten its lists, or repeat less inside '?:' and '=='",
      at: range)
  }

  static func tooLarge(with scores: [String], at range: Range<Int>) -> Self {
    let names = scores.map { "'\($0)'" }.joined(separator: " and ")
    return Self(
      .tooLarge,
      "with \(names) written out, this is too large; build it on fewer scores, or on scores that "
        + "have fewer rows and use fewer scores themselves",
      at: range)
  }

  static func roundedProduct(at range: Range<Int>) -> Self {
    Self(
      .numberRange,
      "this product has more than three digits after the point; write it as one number, rounded",
      at: range)
  }

  static func outOfRange(at range: Range<Int>) -> Self {
    Self(
      .numberRange,
      "this can leave the range of numbers, ±9,223,372,036,854,775.807; use smaller numbers",
      at: range)
  }
}

extension Plan {
  /// The values an item can take, each named by a code from 0 on.
  ///
  /// What the codes stand for is not known here: it stands beside the plan.
  package struct Domain: Hashable, Sendable {
    /// How many values there are.
    package let count: Int
    /// Whether anything is asked; otherwise the one value means that the text was read.
    package let isAsked: Bool

    /// Text only: nothing to answer.
    package static let notice = Domain(count: 1, isAsked: false)

    /// The most values that can be told apart.
    package static let mostValues = 1_000_000

    /// The values of a question.
    package static func values(_ count: Int) -> Domain { Domain(count: count, isAsked: true) }

    private init(count: Int, isAsked: Bool) {
      self.count = count
      self.isAsked = isAsked
    }

    package var codes: Range<Int> { 0..<count }

    /// Whether there is a value, and not more of them than can be told apart.
    package var isUsable: Bool { 1...Self.mostValues ~= count }
  }
}

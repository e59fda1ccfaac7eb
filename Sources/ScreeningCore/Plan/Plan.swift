/// A checklist made ready to evaluate: flat, typed, exact and finite.
///
/// Items, scores and guidance are known by index. Their names, texts and places in the source
/// stand beside the plan, in the tables of whoever made it.
public struct Plan: Sendable {
  package let items: [Item]
  package let scores: [Score]
  package let guidance: [Guidance]
  package let situations: [Situation]
  package let steps: [Step]
  package let program: Program

  /// One question of a plan, by index: what can be answered and when it is asked.
  package struct Item: Hashable, Sendable {
    package let domain: Domain
    /// Whether the item applies; it reads only items before it.
    package let when: Condition

    package init(domain: Domain, when: Condition = .constant(true)) {
      self.domain = domain
      self.when = when
    }
  }

  /// A figure worked out from the answers.
  package struct Score: Hashable, Sendable {
    package let quantity: Quantity
    /// Whether enough was answered for the figure to be used.
    package let sufficient: Condition

    package init(_ quantity: Quantity, sufficient: Condition = .constant(true)) {
      self.quantity = quantity
      self.sufficient = sufficient
    }
  }

  /// A piece of guidance: shown where its condition is true.
  package struct Guidance: Hashable, Sendable {
    package let condition: Condition
    package let urgency: Urgency
    /// What one can do, as steps of the plan, in the order in which they are read.
    package let steps: [Int]

    package init(when condition: Condition, urgency: Urgency, steps: [Int] = []) {
      self.condition = condition
      self.urgency = urgency
      self.steps = steps
    }
  }

  /// Checks the parts, and lays out the program that evaluates them.
  package init(
    items: [Item], scores: [Score], guidance: [Guidance], situations: [Situation] = [],
    steps: [Step] = []
  ) throws(Flaw) {
    try Self.check(items, scores, guidance, situations, steps)
    self.init(checked: items, scores, guidance, situations, steps)
  }

  /// Lays out the program of parts that were checked.
  init(
    checked items: [Item], _ scores: [Score], _ guidance: [Guidance], _ situations: [Situation],
    _ steps: [Step]
  ) {
    self.items = items
    self.scores = scores
    self.guidance = guidance
    self.situations = situations
    self.steps = steps
    program = Program(
      items: items, scores: scores, guidance: guidance, situations: situations, steps: steps)
  }
}

/// When to reach for help; it says nothing about the person.
public enum Urgency: Int, CaseIterable, Comparable, Sendable {
  case learn, talk, soon, now

  public static func < (left: Urgency, right: Urgency) -> Bool {
    left.rawValue < right.rawValue
  }
}

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

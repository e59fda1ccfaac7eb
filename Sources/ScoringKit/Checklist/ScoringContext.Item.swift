extension ScoringContext {
  /// One item of a checklist.
  public struct Item: Sendable {
    /// The item's `id`, unique in the checklist.
    public let name: String
    /// What can be answered.
    public let kind: ItemKind
    /// The names of the choices, where there are any.
    public let choices: [String]
    /// Where a setting names the item; nil for an item that no setting named.
    public internal(set) var place: SettingPlace?

    package let variable: Variable
    package let domain: Plan.Domain
    package let when: Condition
    /// The choices that are signs (nil: a yes), and the patterns they name.
    package let signs: [(choice: String?, pattern: String)]

    /// The item that stands at `index` in the plan.
    package init(
      _ name: String, at index: Int, domain: Plan.Domain, choices: [String] = [],
      when: Condition = .constant(true), signs: [(choice: String?, pattern: String)] = []
    ) {
      self.name = name
      self.choices = choices
      self.domain = domain
      self.when = when
      self.signs = signs
      kind = ItemKind(domain)
      variable = .value(of: index, in: domain)
    }
  }
}

extension ScoringContext.Item {
  /// Whether there are answers under which the item does not apply.
  public var isConditional: Bool { when.constant != true }

  /// How many steps a scale has; nil for other kinds.
  public var steps: Int? {
    if case .scale(let count) = domain { count } else { nil }
  }

  /// A scale's step from 1, a number as it is, 1 for yes, how many choices of a set are chosen.
  ///
  /// Zero where the item does not apply, and for a single choice and a notice.
  public var value: Quantity {
    switch domain {
    case .notice, .choice: 0
    case .yesNo: .table(variable) { Number(exactly: $0) }
    case .choices: .table(variable) { Number(exactly: $0.nonzeroBitCount) }
    case .scale: .linear(variable, first: 1, step: 1)
    case .number(let range):
      if let least = Number(exactly: range.lowerBound) {
        .linear(variable, first: least, step: 1)
      } else {
        .table(variable) { _ in nil }
      }
    }
  }

  /// What ``value`` lies between where the item applies.
  var valuesWhereApplying: Interval {
    switch domain {
    case .number(let range):
      Interval(
        low: Number(exactly: range.lowerBound) ?? 0, high: Number(exactly: range.upperBound) ?? 0)
    case .scale(let count): Interval(low: 1, high: Number(exactly: count) ?? 1)
    default: value.bounds
    }
  }

  /// A scale's step counted from the other end: the number of steps plus one, less the step.
  ///
  /// Zero where the item does not apply, and for every kind but a scale.
  public var reversedValue: Quantity {
    guard case .scale(let count) = domain, let steps = Number(exactly: count) else { return 0 }
    return .linear(variable, first: steps, step: -1)
  }

  /// Whether the item was answered: not skipped, declined, "not sure" or not applicable.
  public var isAnswered: Condition {
    .test(.state(of: variable.item), in: ValueSet(Variable.State.answered.rawValue))
  }

  /// Whether the item applies: always, unless it has a `when`.
  public var applies: Condition {
    isConditional ? .applies(variable) : .always
  }
}

/// The kinds of item, by what can be answered.
public enum ItemKind: String, CaseIterable, Sendable {
  case yesNo = "yes_no"
  case choice, choices, scale, number, notice

  init(_ domain: Plan.Domain) {
    self =
      switch domain {
      case .notice: .notice
      case .yesNo: .yesNo
      case .choice: .choice
      case .choices: .choices
      case .scale: .scale
      case .number: .number
      }
  }
}

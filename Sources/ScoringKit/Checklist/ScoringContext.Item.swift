extension ScoringContext {
  /// One item of a checklist.
  public struct Item: Sendable {
    /// What the item asks.
    package let question: Question
    /// Where a setting names the item; nil for an item that no setting named.
    public internal(set) var place: SettingPlace?

    package let variable: Variable
    package let domain: Plan.Domain
    package let when: Condition

    /// The item that stands at `index` in the plan.
    package init(_ question: Question, at index: Int, when: Condition = .constant(true)) {
      self.question = question
      self.when = when
      domain = question.domain ?? .notice
      variable = .value(of: index, in: domain)
    }
  }
}

extension ScoringContext.Item {
  /// The item's `id`, unique in the checklist.
  public var name: String { question.name }

  /// What can be answered.
  public var kind: Question.Kind { question.kind }

  /// The names of the choices, where there are any.
  public var choices: [String] { question.choices }

  /// Whether there are answers under which the item does not apply.
  public var isConditional: Bool { when.constant != true }

  /// How many steps a scale has; nil where the answers are no steps.
  public var steps: Int? {
    question.input == .one && question.leastNumber != nil ? question.domain?.count : nil
  }

  /// A scale's step from 1, a number as it is, 1 for yes, how many choices of a set are chosen.
  ///
  /// Zero where the item does not apply, and for a single choice and a notice.
  public var value: Quantity { question.value(of: variable) }

  /// The bounds of ``value`` where the item applies.
  var valuesWhereApplying: Interval {
    guard let least = question.leastNumber, let low = Number(exactly: least),
      let high = Number(exactly: least + variable.count - 1)
    else { return value.bounds }
    return Interval(low: low, high: high)
  }

  /// A scale's step counted from the other end: the number of steps plus one, less the step.
  ///
  /// Zero where the item does not apply, and where the answers are no steps.
  public var reversedValue: Quantity { steps == nil ? 0 : question.reversedValue(of: variable) }

  /// Whether the item was answered: not skipped, declined, "not sure" or not applicable.
  public var isAnswered: Condition {
    .test(.state(of: variable.item), in: ValueSet(Variable.State.answered.rawValue))
  }

  /// Whether the item applies: always, unless it has a `when`.
  public var applies: Condition {
    isConditional ? .applies(variable) : .always
  }
}

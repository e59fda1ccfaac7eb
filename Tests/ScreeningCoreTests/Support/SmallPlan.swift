import ScreeningCore

/// A few items and what is known of each, to look at one condition or figure.
struct SmallPlan {
  let items: [Plan.Item]
  let answers: [Answer]

  init(_ items: Plan.Item..., answers: [Answer]) {
    self.init(items, answers: answers)
  }

  init(_ items: [Plan.Item], answers: [Answer]) {
    self.items = items
    self.answers = answers
  }

  /// Items that always apply.
  init(_ domains: Plan.Domain..., answers: [Answer]) {
    items = domains.map { Plan.Item(domain: $0) }
    self.answers = answers
  }

  func truth(of condition: Condition) throws -> Truth {
    let plan = try Plan(
      items: items, scores: [], guidance: [.init(when: condition, urgency: .learn)])
    return evaluated(plan).guidance(0)
  }

  func figure(of quantity: Quantity) throws -> Interval {
    let plan = try Plan(items: items, scores: [.init(quantity)], guidance: [])
    return evaluated(plan).score(0)
  }

  func applies(_ item: Int) throws -> Truth {
    evaluated(try Plan(items: items, scores: [], guidance: [])).applies(item)
  }

  private func evaluated(_ plan: Plan) -> Evaluator {
    let evaluator = Evaluator(plan)
    evaluator.evaluate(Answers(answers, for: plan))
    return evaluator
  }
}

// What plans are mostly made of.
extension Plan.Domain {
  static let yesNo = values(2)
  static func choice(_ count: Int) -> Self { values(count) }
  static func choices(_ count: Int) -> Self { values(1 << count) }
  static func scale(_ steps: Int) -> Self { values(steps) }
  static func number(_ range: ClosedRange<Int>) -> Self { values(range.count) }
}

extension Answers {
  /// The first answers of a sheet; the rest is open.
  init(_ answers: [Answer], for plan: Plan) {
    self.init(for: plan)
    for (item, answer) in answers.enumerated() { self[item] = answer }
  }
}

extension Answer {
  static let no = Answer.answered(0)
  static let yes = Answer.answered(1)
}

extension Condition {
  /// Item `item` is a yes/no item and was answered yes.
  static func isYes(_ item: Int) -> Condition {
    .test(.value(of: item, in: .yesNo), in: ValueSet(1))
  }

  /// Item `item` has one of the codes.
  static func `is`(_ item: Int, in domain: Plan.Domain, _ codes: Int...) -> Condition {
    let variable = Variable.value(of: item, in: domain)
    return .test(
      variable, in: ValueSet(codes: RangeSet(count: domain.count) { codes.contains($0) }))
  }

  /// Item `item` ended up so.
  static func state(_ item: Int, _ state: Variable.State) -> Condition {
    .test(.state(of: item), in: ValueSet(state.rawValue))
  }
}

extension Quantity {
  /// `weight` where the yes/no item was answered yes, otherwise nothing.
  static func weight(_ weight: Int32, ifYes item: Int) -> Quantity {
    .table(.value(of: item, in: .yesNo)) { $0 == 1 ? Number(weight) : .zero }
  }

  /// A number for each code of the item.
  static func figures(_ item: Int, in domain: Plan.Domain, _ figures: [Int32]) -> Quantity {
    .table(.value(of: item, in: domain)) { Number(figures[$0]) }
  }
}

extension Interval {
  /// Whole numbers from `low` to `high`.
  init(_ low: Int32, _ high: Int32) {
    self.init(low: Number(low), high: Number(high))
  }
}

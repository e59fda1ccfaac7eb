package import ScreeningCore
import Synchronization

/// A random checklist as it was meant, and the plan made of it.
package struct PlanSketch: Sendable {
  package struct Item: Sendable {
    package let domain: Plan.Domain
    package let when: TruthSketch
  }

  package private(set) var items: [Item] = []
  package private(set) var scores: [NumberSketch] = []
  package private(set) var guidance: [TruthSketch] = []
  /// What each situation rests on; nil where it is not asked about.
  package private(set) var situations: [TruthSketch?] = []
  package let plan: Plan

  /// The sketches so far, by their seeds: most laws are tried on the same ones.
  private static let made = Mutex<[Key: PlanSketch]>([:])

  private struct Key: Hashable {
    let seed: Int
    let readsStates: Bool
  }

  /// The sketch of a seed; without `readsStates`, nothing in it asks how an item ended up.
  package init(seed: Int, readsStates: Bool = true) throws {
    let key = Key(seed: seed, readsStates: readsStates)
    if let sketch = Self.made.withLock({ $0[key] }) {
      self = sketch
      return
    }
    self = try PlanSketch(random: RandomSource(seed: seed), readsStates: readsStates)
    Self.made.withLock { [self] in $0[key] = self }
  }

  private init(random: RandomSource, readsStates: Bool) throws {
    var random = random
    var shape = Shape(random: random, readsStates: readsStates)
    for _ in 0..<(2 + random.below(4)) {
      let when: TruthSketch =
        shape.variables.isEmpty || random.chance(60) ? .constant(true) : shape.truth(depth: 2)
      items.append(Item(domain: shape.addItem(), when: when))
    }
    for _ in 0..<3 { scores.append(shape.number(depth: 3)) }
    for score in scores {
      let bound = Int64(random.below(9) - 2) * 500
      guidance.append(.within(score, bound...(bound + 3000)))
    }
    for _ in 0..<4 { guidance.append(shape.truth(depth: 4)) }
    var meant: [TruthSketch?] = []
    for _ in 0..<(1 + shape.random.below(3)) {
      meant.append(shape.random.chance(20) ? nil : shape.truth(depth: 2))
    }
    situations = meant
    let steps = (0..<5).map { _ in shape.step(meant.count) }
    let planItems = items.map { Plan.Item(domain: $0.domain, when: $0.when.condition) }
    var guided: [Plan.Guidance] = []
    for condition in guidance {
      let urgency = Urgency.allCases[random.below(4)]
      let order = steps.indices.shuffled(using: &shape.random)
      guided.append(
        Plan.Guidance(when: condition.condition, urgency: urgency, steps: Array(order.prefix(3))))
    }
    plan = try Plan(
      items: planItems,
      scores: scores.map { Plan.Score($0.quantity) },
      guidance: guided,
      situations: meant.enumerated().map { place, meant in
        let danger = Plan.Danger(rawValue: place % 3)
        return meant.map { Plan.Situation($0.condition, in: planItems, danger: danger) }
          ?? .notAsked(danger)
      },
      steps: steps)
  }

  /// A sheet in which about `percent` of the items are answered, and others left in any state;
  /// of those that were put to the person, about `opened` percent were opened.
  package func randomAnswers(
    answered percent: Int, opened: Int = 0, _ random: inout RandomSource
  ) -> Answers {
    var answers = Answers(for: plan)
    for item in items.indices {
      if random.chance(percent) {
        answers[item] = .answered(random.below(items[item].domain.count))
      } else {
        answers[item] = [.open, .open, .notSure, .declined, .skipped, .notAsked][random.below(6)]
      }
      if opened > 0, random.chance(opened) { answers[item] = answers[item].opened }
    }
    return answers
  }
}

extension PlanSketch {
  /// Makes random expressions over the items so far.
  private struct Shape {
    var random: RandomSource
    var variables: [Variable] = []
    private let readsStates: Bool
    private var domains: [Plan.Domain] = []
    private var count = 0

    init(random: RandomSource, readsStates: Bool) {
      self.random = random
      self.readsStates = readsStates
    }

    mutating func step(_ situationCount: Int) -> Plan.Step {
      let named = (0..<situationCount).shuffled(using: &random)
      let used = named.prefix(random.below(situationCount + 1))
      let cut = random.below(used.count + 1)
      return Plan.Step(
        onlyWhen: Array(used.prefix(cut)), notWhen: Array(used.dropFirst(cut)),
        isHarmless: random.chance(50), isLead: random.chance(50))
    }

    mutating func addItem() -> Plan.Domain {
      let domain: Plan.Domain =
        switch random.below(12) {
        case 0...3: .values(2)
        case 4, 5: .values(3)
        case 6, 7: .values(8)
        case 8, 9: .values(4)
        case 10: .values(5)
        default: .values(5001)
        }
      domains.append(domain)
      variables.append(.value(of: count, in: domain))
      if readsStates { variables.append(.state(of: count)) }
      count += 1
      return domain
    }

    private mutating func variable() -> Variable {
      let pick = variables[random.below(variables.count)]
      return pick.readsState && random.chance(70)
        ? .value(of: pick.item, in: domains[pick.item]) : pick
    }

    mutating func truth(depth: Int) -> TruthSketch {
      if depth == 0 || random.chance(25) {
        if variables.isEmpty || random.chance(5) { return .constant(random.chance(50)) }
        let variable = variable()
        let codes = Set((0..<variable.count).filter { _ in random.chance(40) })
        return .test(variable, codes, notApplicable: random.chance(20))
      }
      switch random.below(8) {
      case 0: return .not(truth(depth: depth - 1))
      case 1, 2: return .all((0..<random.below(4)).map { _ in truth(depth: depth - 1) })
      case 3, 4: return .any((0..<random.below(4)).map { _ in truth(depth: depth - 1) })
      case 5: return .same(truth(depth: depth - 1), truth(depth: depth - 1))
      case 6:
        return .choose(
          truth(depth: depth - 1), truth(depth: depth - 1), truth(depth: depth - 1))
      default:
        let low = Int64(random.below(12) - 4) * 500
        return .within(number(depth: depth - 1), low...(low + Int64(random.below(8)) * 500))
      }
    }

    private mutating func figure() -> Number {
      Number(thousandths: Int64(random.below(9) - 4) * 500)
    }

    mutating func number(depth: Int) -> NumberSketch {
      if depth == 0 || random.chance(25) {
        if variables.isEmpty || random.chance(10) { return .constant(figure()) }
        let variable = variable()
        if random.chance(30) { return .linear(variable, first: figure(), step: figure()) }
        guard variable.isTabulated else { return .linear(variable, first: .zero, step: .one) }
        return .table(
          variable, (0..<variable.count).map { _ in figure() }, notApplicable: figure())
      }
      switch random.below(9) {
      case 0, 1, 2: return .sum((0..<random.below(5)).map { _ in number(depth: depth - 1) })
      case 3: return .product(number(depth: depth - 1), number(depth: depth - 1))
      case 4:
        return .mean(
          (0..<3).map { _ in number(depth: depth - 1) },
          of: (0..<3).map { _ in truth(depth: depth - 1) })
      case 5, 6:
        return .choose(
          truth(depth: depth - 1), number(depth: depth - 1), number(depth: depth - 1))
      case 7: return .largest((0..<2).map { _ in number(depth: depth - 1) })
      default:
        return .steps(
          number(depth: depth - 1),
          (0..<(1 + random.below(3))).map {
            Quantity.Step(from: Number(Int32($0)), value: figure())
          })
      }
    }
  }
}

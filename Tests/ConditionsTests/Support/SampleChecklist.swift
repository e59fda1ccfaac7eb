import Conditions
import ScreeningCore

/// A checklist with one item of each kind and two scores, for conditions to be read in.
struct SampleChecklist {
  static let domains: [Plan.Domain] = [
    .yesNo, .yesNo, .choice(3), .choices(3), .scale(4), .number(0...400), .choice(3),
    .number(0...9000),
  ]
  static let moved = ["same_place", "private_app", "elsewhere"]
  static let asked = ["photo", "webcam", "secret"]
  static let met = ["game", "private_app", "school"]

  static func variable(_ item: Int) -> Variable { .value(of: item, in: domains[item]) }

  static func linear(_ item: Int, from first: Int32) -> Quantity {
    .linear(variable(item), first: Number(first), step: .one)
  }

  /// Three for the webcam and one for photos only.
  static let pressure = Quantity.sum([
    .choose(.test(variable(0), in: ValueSet(1)), .constant(.one), .constant(.zero)),
    .choose(
      .test(variable(3), in: ValueSet(codes: RangeSet(count: 8) { $0 & 2 != 0 })),
      .constant(Number(3)), .constant(.zero)),
    linear(4, from: 1),
  ])

  static let scope = Scope(names: [
    "only_photos": .yesNo(variable(0)),
    "threatened": .yesNo(variable(1)),
    "moved_chat": .choice(variable(2), choices: moved),
    "asked_for": .choices(variable(3), choices: asked),
    "pushy": .number(linear(4, from: 1), variable(4)),
    "days_known": .number(linear(5, from: 0), variable(5)),
    "met": .choice(variable(6), choices: met),
    "far_days": .number(linear(7, from: 0), variable(7)),
    "pressure": .score(main: pressure, figures: [:]),
    "signs": .score(main: nil, figures: ["images": linear(4, from: 1), "secrecy": pressure]),
    "how_it_ended": .later("comes later in the checklist"),
  ])

  /// A plan with the conditions as its guidance; some items apply only after a yes to the first.
  static func plan(_ conditions: [Condition]) throws -> Plan {
    let yes = Condition.test(variable(0), in: ValueSet(1))
    let other = Condition.test(variable(1), in: ValueSet(1))
    let whens: [Condition] = [.constant(true), .constant(true), yes, other, yes, other, other, yes]
    return try Plan(
      items: zip(domains, whens).map { Plan.Item(domain: $0, when: $1) }, scores: [],
      guidance: conditions.map { Plan.Guidance(when: $0, urgency: .learn) })
  }

  static func applies(_ item: Int, codes: [Int]) -> Bool {
    switch item {
    case 0, 1: true
    case 2, 4, 7: codes[0] == 1
    default: codes[1] == 1
    }
  }
}

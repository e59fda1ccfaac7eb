import Conditions
import Questions
import ScreeningCore

/// A checklist with one item of each kind and two scores, for conditions to be read in.
struct SampleChecklist {
  static let questions = [
    Question("only_photos", .yesNo), Question("threatened", .yesNo),
    Question("moved_chat", .choice, named(moved)), Question("asked_for", .choices, named(asked)),
    Question("pushy", .scale, .init(steps: ["Never", "Sometimes", "Often", "Always"])),
    Question("days_known", .number, .init(range: 0...400)), Question("met", .choice, named(met)),
    Question("far_days", .number, .init(range: 0...9000)),
  ]
  static let domains = questions.compactMap(\.domain)
  static let moved = ["same_place", "private_app", "elsewhere"]
  static let asked = ["photo", "webcam", "secret"]
  static let met = ["game", "private_app", "school"]

  static func variable(_ item: Int) -> Variable { .value(of: item, in: domains[item]) }

  static func named(_ choices: [String]) -> Question.Specification {
    Question.Specification(choices: choices.map { .init($0, $0) })
  }

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

  static let items = Dictionary(
    uniqueKeysWithValues: questions.enumerated().map {
      ($1.name, Symbol.item($1, .value(of: $0, in: domains[$0])))
    })

  static let scope = Scope(
    names: items.merging([
      "pressure": .score(
        main: pressure, figures: [:],
        bands: [
          .init(name: "few", from: Number(1)), .init(name: "several", from: Number(4)),
          .init(name: "many", from: Number(7)),
        ]),
      "signs": .score(main: nil, figures: ["images": linear(4, from: 1), "secrecy": pressure]),
      "how_it_ended": .later("comes later in the checklist"),
    ]) { item, _ in item })

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

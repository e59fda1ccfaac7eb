internal import PlainText
internal import ScreeningCore

/// What a part of a condition comes to, in expressions of the plan.
enum Lowered {
  /// `applies` stands beside the bare name of an item: a comparison with it is false without it.
  case truth(Condition, applies: Condition?)
  case number(Quantity, applies: Condition?)
  /// The words it can be, each with its condition; at most one of them holds.
  case word([(condition: Condition, word: ExactText)])
  /// The entries it can have, each with the condition that it is there.
  case list([(presence: Condition, entry: Lowered)])
}

extension Lowered {
  static func truth(_ condition: Condition) -> Lowered { .truth(condition, applies: nil) }
  static func number(_ quantity: Quantity) -> Lowered { .number(quantity, applies: nil) }

  /// How many forms of the plan it is made of.
  var size: Int {
    switch self {
    case .truth(let condition, let applies): condition.size + (applies?.size ?? 0)
    case .number(let quantity, let applies): quantity.size + (applies?.size ?? 0)
    case .word(let cases): cases.reduce(0) { $0 + $1.condition.size }
    case .list(let entries): entries.reduce(0) { $0 + $1.presence.size + $1.entry.size }
    }
  }

  /// Of how many parts a choice between this and another is made.
  var count: Int {
    switch self {
    case .truth, .number: 1
    case .word(let cases): cases.count
    case .list(let entries): entries.count
    }
  }

  var mayOverflow: Bool {
    switch self {
    case .truth(let condition, _): condition.mayOverflow
    case .number(let quantity, _): quantity.mayOverflow
    case .word, .list: false
    }
  }

  /// The applicability beside the bare name of an item.
  var applies: [Condition] {
    switch self {
    case .truth(_, let applies?), .number(_, let applies?): [applies]
    default: []
    }
  }
}

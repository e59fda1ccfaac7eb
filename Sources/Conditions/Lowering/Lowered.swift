internal import PlainText
internal import ScreeningCore

/// An expression of a condition, lowered to expressions of the plan.
///
/// `applies` says whether every item that takes part in the value applies: a comparison with the
/// value is false where one does not. It is collected from the condition as written, not from the
/// simplified value, which may no longer mention an item: `x - x` has become 0. Nil means always.
enum Lowered {
  case truth(Condition, applies: Condition?)
  case number(Quantity, applies: Condition?)
  /// The words it can be, each with its condition; at most one of them holds. Where an item does
  /// not apply it is none of them, so that no comparison with it can hold.
  case word([(condition: Condition, word: ExactText)])
  /// The entries it can have, each with the condition that it is there.
  case list([(presence: Condition, entry: Lowered)], applies: Condition?)
}

extension Lowered {
  static func truth(_ condition: Condition) -> Lowered { .truth(condition, applies: nil) }
  static func list(_ entries: [(presence: Condition, entry: Lowered)]) -> Lowered {
    .list(entries, applies: nil)
  }

  /// A number in which several values take part.
  static func number(_ quantity: Quantity, applies: [Condition]) -> Lowered {
    .number(quantity, applies: applies.isEmpty ? nil : .all(applies))
  }

  /// The number of plan expressions in it.
  var size: Int {
    switch self {
    case .truth(let condition, let applies): condition.size + (applies?.size ?? 0)
    case .number(let quantity, let applies): quantity.size + (applies?.size ?? 0)
    case .word(let cases): cases.reduce(0) { $0 + $1.condition.size }
    case .list(let entries, let applies):
      entries.reduce(applies?.size ?? 0) { $0 + $1.presence.size + $1.entry.size }
    }
  }

  /// How many parts it adds to a choice between this and another value.
  var count: Int {
    switch self {
    case .truth, .number: 1
    case .word(let cases): cases.count
    case .list(let entries, _): entries.count
    }
  }

  var mayOverflow: Bool {
    switch self {
    case .truth(let condition, _): condition.mayOverflow
    case .number(let quantity, _): quantity.mayOverflow
    case .word, .list: false
    }
  }

  /// What has to apply so that a comparison with this can hold.
  var applies: [Condition] {
    switch self {
    case .truth(_, let applies?), .number(_, let applies?), .list(_, let applies?): [applies]
    default: []
    }
  }
}

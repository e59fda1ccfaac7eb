package import ScreeningCore

/// The names that a condition may use, and what they stand for.
package struct Scope: Sendable {
  package let names: [String: Symbol]

  package init(names: [String: Symbol]) {
    self.names = names
  }

  /// Whether what the names stand for could be read.
  func isReadable(_ used: Set<String>) -> Bool {
    used.allSatisfy { if case .unreadable? = names[$0] { false } else { true } }
  }
}

/// What a name in a condition stands for.
package enum Symbol: Sendable {
  case yesNo(Variable)
  /// One of the choices; its code is its place among them.
  case choice(Variable, choices: [String])
  /// Any of the choices; bit n of the code is choice n.
  case choices(Variable, choices: [String])
  /// A scale or number item: what it reads as, and its variable.
  case number(Quantity, Variable)
  /// A score, read by its name, and its figures, read as `score.figure`.
  case score(main: Quantity?, figures: [String: Quantity])
  /// An item or score that may not be used here, with the reason: "comes later in the checklist".
  case later(String)
  /// An item or score with problems of its own, which are reported where it stands.
  case unreadable
}

extension Symbol {
  /// The item's value; nil for what is no item.
  package var variable: Variable? {
    switch self {
    case .yesNo(let variable), .choice(let variable, _), .choices(let variable, _),
      .number(_, let variable):
      variable
    case .score, .later, .unreadable: nil
    }
  }

  /// How a message says what this is.
  var description: String {
    switch self {
    case .yesNo: "a yes/no item"
    case .choice: "an item with one choice"
    case .choices: "an item with several choices"
    case .number: "a number"
    case .score: "a score"
    case .later, .unreadable: "not to be used here"
    }
  }
}

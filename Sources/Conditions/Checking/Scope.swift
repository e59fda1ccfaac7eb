package import Questions
package import ScreeningCore

/// The names that a condition may use, and what they stand for.
package struct Scope: Sendable {
  package let names: [String: Symbol]
  /// Whether it has all names that there are, so that another one is a mistake: an item whose name was lost
  /// may be called by any.
  package let isWhole: Bool

  package init(names: [String: Symbol], isWhole: Bool = true) {
    self.names = names
    self.isWhole = isWhole
  }

  /// Whether what the names stand for could be read.
  func isReadable(_ used: Set<String>) -> Bool {
    used.allSatisfy { name in
      switch names[name] {
      case .unreadable?: false
      case nil: isWhole
      default: true
      }
    }
  }
}

/// What a name in a condition stands for.
package enum Symbol: Sendable {
  /// An item, and the variable that has its value.
  case item(Question, Variable)
  /// A score, read by its name, and its figures, read as `score.figure`; `bands` are names for ranges of
  /// it, from the lowest.
  case score(main: Quantity?, figures: [String: Quantity], bands: [Band] = [])
  /// An item or score that may not be used here, with the reason: "comes later in the checklist"; and what
  /// to do about it.
  case later(String, advice: String? = nil)
  /// An item or score with problems of its own, which are reported where it stands.
  case unreadable
}

extension Symbol {
  /// A range of a score that has a name: from a number up to where the next one begins.
  package struct Band: Sendable {
    package let name: String
    package let from: Number

    package init(name: String, from: Number) {
      self.name = name
      self.from = from
    }
  }

  /// The item's value; nil for what is no item.
  package var variable: Variable? {
    if case .item(_, let variable) = self { variable } else { nil }
  }

  /// The choices that conditions can name.
  var choices: [String] {
    if case .item(let question, _) = self { question.choices } else { [] }
  }

  /// The type of its name alone; `refused` where it cannot be used.
  var type: ValueType {
    switch self {
    case .item(let question, _): ValueType(question)
    case .score: .number
    case .later, .unreadable: .refused
    }
  }

  /// How a message says what this is.
  var description: String {
    switch (self, type) {
    case (.score, _): "a score"
    case (_, .bool): "a yes/no item"
    case (_, .word): "an item with one choice"
    case (_, .list): "an item with several choices"
    case (_, .number): "a number"
    case (_, .nothing), (_, .refused): "not to be used here"
    }
  }
}

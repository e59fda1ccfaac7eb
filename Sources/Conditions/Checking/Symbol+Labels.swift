internal import Questions
internal import ScreeningCore

/// What people read for the answers to an item and the figures of a score, which conditions read otherwise.
extension Symbol {
  /// Whether something in a condition can be the words of an answer to it.
  var hasLabels: Bool { !choices.isEmpty || !steps.isEmpty }

  /// The number of the step that has these words.
  func step(called label: String) -> Int? {
    steps.firstIndex { $0.lowercased() == label.lowercased() }.map { $0 + 1 }
  }

  /// How to compare it with what is called so; nil where nothing is.
  func comparison(
    of name: String, _ sign: Expression.Relation.Operator, with label: String
  ) -> String? {
    if let step = step(called: label) { return "\(name) \(sign.rawValue) \(step)" }
    if case .list = type, choices.contains(label), let isChosen = sign.isEquality {
      return "\(isChosen ? "" : "!")\(name).\(label)"
    }
    guard case .score(_, _, let bands) = self,
      let place = bands.firstIndex(where: { $0.name == label })
    else { return nil }
    let first = bands[place].from.decimal
    let next = bands[(place + 1)...].first?.from.decimal
    return switch sign {
    case .equal: "\(name) >= \(first)" + (next.map { " && \(name) < \($0)" } ?? "")
    case .notEqual: "\(name) < \(first)" + (next.map { " || \(name) >= \($0)" } ?? "")
    // What is above a band begins with the next one.
    case .greater: next.map { "\(name) >= \($0)" }
    case .atMost: next.map { "\(name) < \($0)" }
    default: "\(name) \(sign.rawValue) \(first)"
    }
  }

  /// The words of the steps of a scale, from the first.
  private var steps: [String] {
    guard case .item(let question, _) = self, choices.isEmpty else { return [] }
    return question.options.compactMap(\.text)
  }
}

extension Expression.Relation.Operator {
  /// Whether it asks for what is the same; nil for an order.
  fileprivate var isEquality: Bool? {
    switch self {
    case .equal: true
    case .notEqual: false
    default: nil
    }
  }
}

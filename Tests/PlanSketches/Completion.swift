package import ScreeningCore

/// Answers of which nothing is unknown: for every item a value, and how the item ended up.
package struct Completion {
  package private(set) var codes: [Int]
  package private(set) var states: [Variable.State]
  private var applying: [Bool]
  private let answers: Answers

  /// Fixes what `answers` leave unknown, by `choose`, and then works out what applies; an item that
  /// was opened does.
  package init(
    of answers: Answers, in sketch: PlanSketch, choose: (_ count: Int) -> Int
  ) {
    self.answers = answers
    codes = []
    states = []
    applying = []
    for (index, item) in sketch.items.enumerated() {
      let answer = answers[index]
      codes.append(answer.code ?? choose(item.domain.count))
      states.append(answer.state ?? Variable.State.allCases[choose(5)])
      applying.append(true)
      applying[index] = answer.wasOpened || item.when.holds(for: self)
    }
  }

  /// The code of a variable, or nil where its item does not apply.
  package func code(of variable: Variable) -> Int? {
    guard applying[variable.item] else { return nil }
    return variable.readsState ? states[variable.item].rawValue : codes[variable.item]
  }

  /// Whether an item applies.
  package func applies(_ item: Int) -> Bool { applying[item] }

  /// A sheet that says all of this: an item that was not answered keeps its value hidden.
  package func sheet(for plan: Plan) -> Answers {
    var sheet = Answers(for: plan)
    for item in codes.indices {
      let answer: Answer =
        switch states[item] {
        case .answered: .answered(codes[item])
        case .notSure: .notSure
        case .declined: .declined
        case .skipped: .skipped
        case .notAsked: .notAsked
        }
      sheet[item] = answers[item].wasOpened ? answer.opened : answer
    }
    return sheet
  }
}

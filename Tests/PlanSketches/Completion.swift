package import ScreeningCore

/// Answers of which nothing is unknown: for every item a value, and how the item ended up.
package struct Completion {
  package private(set) var codes: [Int]
  package private(set) var states: [Variable.State]
  private var applies: [Bool]

  /// Fixes what `answers` leave unknown, by `choose`, and then works out what applies.
  package init(
    of answers: Answers, in sketch: PlanSketch, choose: (_ count: Int) -> Int
  ) {
    codes = []
    states = []
    applies = []
    for (index, item) in sketch.items.enumerated() {
      let answer = answers[index]
      codes.append(answer.code ?? choose(item.domain.count))
      states.append(answer.state ?? Variable.State.allCases[choose(5)])
      applies.append(true)
      applies[index] = item.when.holds(for: self)
    }
  }

  /// The code of a variable, or nil where its item does not apply.
  package func code(of variable: Variable) -> Int? {
    guard applies[variable.item] else { return nil }
    return variable.readsState ? states[variable.item].rawValue : codes[variable.item]
  }

  /// A sheet that says all of this: an item that was not answered keeps its value hidden.
  package func sheet(for plan: Plan) -> Answers {
    var sheet = Answers(for: plan)
    for item in codes.indices {
      sheet[item] =
        switch states[item] {
        case .answered: .answered(codes[item])
        case .notSure: .notSure
        case .declined: .declined
        case .skipped: .skipped
        case .notAsked: .notAsked
        }
    }
    return sheet
  }
}

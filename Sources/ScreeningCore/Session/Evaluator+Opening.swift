// Opened items: answered although it is not known whether they apply.
extension Evaluator {
  /// Whether an item can be opened on the sheet that was evaluated: its `when` is undecided, and no
  /// item that it depends on, however far back, is still to be asked.
  ///
  /// Otherwise an answer still to come could decide the `when` that opening takes to be true.
  package func canOpen(_ item: Int) -> Bool {
    when(item) == .undecided && plan.items[item].domain.isAsked
      && plan.program.whenDependencies[item].items.allSatisfy {
        !scratch.answers[$0].isOpen || applies($0) == .no
      }
  }

  /// Of the items left open, those that an answer left out: they rest on no question that applies
  /// and was not put to the person, as where somebody stopped before it.
  package func leftOut(of outcome: Outcome, given answers: Answers) -> [Int] {
    evaluate(answers)
    return outcome.leftOpen.filter { item in
      plan.program.whenDependencies[item].items.allSatisfy {
        answers[$0].isGiven || applies($0) != .yes
      }
    }
  }

  /// A sheet as read from a file, finished or not: an answer to an item that can be opened opens
  /// it.
  package func opened(_ answers: Answers) -> Answers {
    marked(answers) { item, answer in
      canOpen(item) ? answer.opened : answer.unopened
    }
  }

  /// The sheet after a change: items stay opened where they could be opened now.
  func settled(_ answers: Answers) -> Answers {
    marked(answers) { item, answer in canOpen(item) ? answer : answer.unopened }
  }

  /// Marks given answers again, item by item in order, since each `when` reads only earlier items.
  private func marked(_ answers: Answers, _ mark: (Int, Answer) -> Answer) -> Answers {
    var sheet = answers
    evaluate(sheet)
    for item in sheet.indices where sheet[item].isGiven {
      let answer = mark(item, sheet[item])
      guard answer != sheet[item] else { continue }
      sheet[item] = answer
      evaluate(sheet)
    }
    return sheet
  }
}

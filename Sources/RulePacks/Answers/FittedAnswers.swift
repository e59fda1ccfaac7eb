internal import Diagnostics
package import ScreeningCore

/// An ``AnswerSheet`` as a checklist takes it: answers by the places of their items.
package struct FittedAnswers {
  /// Items that were left out are open.
  package internal(set) var answers: Answers
  /// The names that were written down, by the places of their items.
  var names: [Int: Name] = [:]
  /// The places of items that a misspelt name seems to mean.
  var misspelt: Set<Int> = []

  init(for plan: Plan) { answers = Answers(for: plan) }

  /// The same, with items that were left out marked as not asked, as at the end of a session.
  package var finished: FittedAnswers {
    var copy = self
    copy.answers = answers.finished
    return copy
  }

  /// The answers for evaluation: an answer to an item whose `when` is undecided opens the item.
  /// Answers to items that were not asked are reported, and do not count.
  package func counted(for checklist: PlannedChecklist, _ findings: Findings) -> Answers {
    let evaluator = Evaluator(checklist.plan)
    let sheet = evaluator.opened(answers)
    evaluator.evaluate(sheet)
    for item in sheet.indices where sheet[item].isGiven && evaluator.applies(item) == .no {
      if let name = names[item] { findings.report(.answerNotAsked(name)) }
    }
    return sheet
  }

  /// The names of items whose answers are written down and could not be read.
  func unreadable(of checklist: PlannedChecklist) -> Set<String> {
    let places = answers.indices.filter {
      answers[$0].isOpen && (names[$0] != nil || misspelt.contains($0))
    }
    return Set(places.map { checklist.checklist.items[$0].name.value })
  }

  /// The items that are asked after these answers, but that have no written answer.
  func leftOut(of checklist: PlannedChecklist) -> [Int] {
    let evaluator = Evaluator(checklist.plan)
    evaluator.evaluate(evaluator.opened(answers.finished))
    return answers.indices.filter {
      names[$0] == nil && !misspelt.contains($0) && evaluator.applies($0) == .yes
        && checklist.checklist.items[$0].isQuestion
    }
  }
}

extension Diagnostic {
  static func answerNotAsked(_ item: Name) -> Self {
    Diagnostic(
      .answerNotAsked,
      "'\(item.value)' is not asked, going by the other answers, so this answer was not counted; "
        + "take it out, or change the answer that leaves the item out", at: item.origin)
  }
}

extension DiagnosticKind {
  static let answerNotAsked = DiagnosticKind(
    code: "answer-not-asked", severity: .warning, title: "an answer to an item that is not asked",
    explanation: """
      An item with a 'when' is asked only where that holds. Here the other answers say that it does
      not, so nobody was asked, and the answer changes nothing. Most often it belongs to another
      item, or an answer that the item rests on is not what was meant.

      An item of which the other answers leave open whether it is asked is another matter: to answer
      it opens it, and then the answer counts.
      """)
}

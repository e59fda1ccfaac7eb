package import Localization
internal import Questions
internal import Reports
package import RulePacks
internal import ScreeningCore

/// The questions of a story's checklist, with the cells that answers to them fall into.
///
/// A question that is left open falls into no cell, and numbers have none: a number never leaves
/// the device.
package struct ClassForm: Sendable {
  package let planned: PlannedChecklist
  package let questions: [Question]
  package let cellCount: Int

  /// Private items have no cells either: no class asks them.
  package init(_ checklist: PlannedChecklist, wording: Wording = .english) {
    let planned = checklist.withoutPrivateItems
    self.planned = planned
    var questions: [Question] = []
    var next = 0
    for (index, item) in planned.checklist.items.enumerated()
    where item.isQuestion && item.question.range == nil && planned.has(item: index) {
      let question = Question(
        item, at: index, firstCell: next, patterns: planned.pack.patterns.map(\.name.value),
        wording)
      questions.append(question)
      next = question.cells.upperBound
    }
    self.questions = questions
    cellCount = next
  }
}

extension ClassForm {
  /// A sheet that falls into some cells; what has no cell among them was skipped.
  func answers(in cells: [Int]) -> Answers {
    var answers = Answers(for: planned.plan)
    for question in questions { answers[question.item] = question.answer(in: cells) }
    return answers
  }
}

package import CaseFiles
internal import Questions
package import RulePacks
package import ScreeningCore

/// The answers of a case as a checklist takes them now: found by their names, whatever has changed places
/// in the pack since.
package struct CaseAnswers: Equatable, Sendable {
  /// By the places of the items; open where the case has none that fits. Whether an item was opened is not
  /// kept: it follows from the other answers.
  package private(set) var answers: Answers
  /// How the answers came, by the places of the items, as far as that was said.
  package private(set) var sources: [Int: AnswerSheet.Source] = [:]
  /// Answers for which the checklist has no item any more, or no such choice. They count for nothing, and are
  /// shown as they were given.
  package private(set) var leftOver: [CaseEvent.Answer] = []

  /// Reads answers of which there is one for each item, as ``CaseRecord/answers`` has them.
  ///
  /// "Not asked" takes an answer out again: the item is open.
  package init(_ answers: [CaseEvent.Answer], to planned: PlannedChecklist) {
    self.answers = Answers(for: planned.plan)
    for answer in answers {
      guard let item = planned.index(ofItem: answer.item),
        let read = planned.checklist.items[item].question.answer(in: answer)
      else {
        leftOver.append(answer)
        continue
      }
      guard read.isGiven else { continue }
      self.answers[item] = read
      if let source = answer.source { sources[item] = source.inSheets }
    }
  }
}

extension Question {
  /// What an answer of a case means here; nil where the question has none like it.
  fileprivate func answer(in kept: CaseEvent.Answer) -> Answer? {
    isAsked ? try? answer(from: kept.value.written) : nil
  }
}

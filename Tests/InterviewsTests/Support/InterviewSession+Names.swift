import CaseFiles
import Interviews
import Questions
import RulePacks
import ScreeningCore
import Testing

extension InterviewSession {
  /// The name of the item that is looked at.
  var namesHere: String? {
    screen.item.map { planned.checklist.items[$0.index].name.value }
  }

  func index(_ item: String) throws -> Int { try #require(planned.index(ofItem: item)) }

  func standing(_ item: String) -> Standing? {
    planned.index(ofItem: item).map { standings[$0] }
  }

  /// Answers an item by its names.
  @discardableResult
  mutating func answer(
    _ item: String, _ word: String, _ source: AnswerSheet.Source
  ) -> [CaseEvent] {
    guard let index = planned.index(ofItem: item),
      let answer = try? planned.checklist.items[index].question.answer(from: .word(word))
    else {
      Issue.record("there is no answer '\(word)' to '\(item)'")
      return []
    }
    return self.answer(index, answer, source)
  }
}

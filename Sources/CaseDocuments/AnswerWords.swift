package import CaseFiles
internal import Interviews
package import Localization
internal import Questions
internal import Reports
package import RulePacks

/// Puts the answers of a case into words: those of the checklist that they were given to, as far as it still
/// has the item and the answer.
package struct AnswerWords: Sendable {
  private let checklist: PlannedChecklist?
  private let wording: Wording

  package init(_ checklist: PlannedChecklist?, wording: Wording = .english) {
    self.checklist = checklist
    self.wording = wording
  }

  package func words(_ answer: CaseEvent.Answer) -> String {
    guard let checklist, let index = checklist.index(ofItem: answer.item) else {
      return asKept(answer)
    }
    let item = checklist.checklist.items[index]
    guard let given = try? item.question.answer(from: answer.value.written) else {
      return asKept(answer)
    }
    let ask = wording.say(item.seen ?? item.listenFor ?? item.ask).firstSentence
    return "\(ask) \(wording.answer(given, to: item.question))"
  }

  /// An answer as the file has it, where no checklist has words for it.
  private func asKept(_ answer: CaseEvent.Answer) -> String {
    switch answer.value {
    case .word(let word): "\(answer.item): \(word)"
    case .words(let words):
      "\(answer.item): \(words.isEmpty ? "none" : words.joined(separator: ", "))"
    }
  }
}

extension String {
  /// The text up to the end of its first sentence.
  fileprivate var firstSentence: String {
    guard let end = firstRange(of: ". ") else { return self }
    return String(self[..<end.lowerBound]) + "."
  }
}

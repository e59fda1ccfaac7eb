package import CaseFiles
package import Questions
package import RulePacks
package import ScreeningCore

// An answer as a case keeps it, and as a sheet of answers writes it: the same words, by the same names.

extension CaseEvent.Answer {
  /// An answer to a question, by its names.
  package init(_ answer: Answer, to question: Question, source: AnswerSheet.Source? = nil) {
    self.init(
      question.name, Value(question.written(answer.unopened)),
      source: source.map(CaseEvent.Source.init))
  }
}

extension CaseEvent.Answer.Value {
  package init(_ written: Question.Written) {
    switch written {
    case .word(let word): self = .word(word)
    case .list(let words): self = .words(words)
    }
  }

  package var written: Question.Written {
    switch self {
    case .word(let word): .word(word)
    case .words(let words): .list(words)
    }
  }
}

extension CaseEvent.Source {
  package init(_ source: AnswerSheet.Source) {
    switch source {
    case .asked: self = .asked
    case .told: self = .told
    case .observed: self = .observed
    case .knownFromOthers: self = .knownFromOthers
    }
  }

  /// The same as sheets of answers have it.
  package var inSheets: AnswerSheet.Source {
    switch self {
    case .asked: .asked
    case .told: .told
    case .observed: .observed
    case .knownFromOthers: .knownFromOthers
    }
  }
}

extension AnswerSheet {
  /// The answers of a case, one for each item, as a sheet: whatever it has, whether it fits a pack or not.
  package init(_ answers: [CaseEvent.Answer]) {
    self.init(
      entries: answers.map { answer in
        Entry(
          Name(answer.item), answer.value.written, source: answer.source.map(\.inSheets))
      })
  }
}

internal import RulePacks
internal import ScreeningCore

/// Finds the cells that a sheet falls into. Not shared between threads.
struct SheetReader {
  private let form: ClassForm
  private let evaluator: Evaluator

  init(_ form: ClassForm) {
    self.form = form
    evaluator = Evaluator(form.planned.plan)
  }

  /// The cells of a sheet; nil where it does not fit the form.
  ///
  /// An answer to a question that the other answers leave unasked is not counted: a device keeps
  /// such an answer where somebody went back and changed an earlier one.
  func cells(of sheet: Sheet) -> [Int]? {
    let items = form.planned.plan.items
    guard sheet.answers.count == items.count else { return nil }
    var answers = Answers(for: form.planned.plan)
    for (item, answer) in sheet.answers.enumerated() {
      answers[item] = Answer(answer)
      guard answers[item].fits(items[item].domain) else { return nil }
    }
    evaluator.evaluate(answers)
    var cells: [Int] = []
    for question in form.questions {
      guard sheet.answers[question.item] != .answered,
        let own = question.cells(for: answers[question.item])
      else { return nil }
      if evaluator.applies(question.item) != .no { cells += own }
    }
    return cells
  }
}

extension Answer {
  /// What is known of an answer; of a number, only that it was given.
  fileprivate init(_ answer: Sheet.Answer) {
    self =
      switch answer {
      case .open, .answered: .open
      case .notAsked: .notAsked
      case .skipped: .skipped
      case .declined: .declined
      case .notSure: .notSure
      case .code(let code): .answered(code)
      }
  }
}

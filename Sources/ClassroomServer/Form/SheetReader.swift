internal import Questions
internal import RulePacks
internal import ScreeningCore

/// Finds the cells that a sheet falls into. Not shared between threads.
struct SheetReader {
  private let form: ClassForm
  private let evaluator: Evaluator
  /// The items that a device sends answers to.
  private let names: Set<String>

  init(_ form: ClassForm) {
    self.form = form
    evaluator = Evaluator(form.planned.plan)
    names = Set(form.questions.map(\.asked.name))
  }

  /// The cells of a sheet; nil where it does not fit the form.
  ///
  /// An answer to a question that the other answers leave unasked is not counted: a device keeps
  /// such an answer where somebody went back and changed an earlier one.
  func cells(of sheet: Sheet) -> [Int]? {
    let entries = sheet.answers.entries
    guard entries.count <= names.count, entries.allSatisfy({ names.contains($0.item.value) })
    else { return nil }
    let findings = Findings()
    let answers = sheet.answers.fitted(to: form.planned, findings).answers
    guard !findings.hasErrors else { return nil }
    evaluator.evaluate(evaluator.opened(answers))
    var cells: [Int] = []
    for question in form.questions where evaluator.applies(question.item) != .no {
      guard let own = question.cells(for: answers[question.item]) else { return nil }
      cells += own
    }
    return cells
  }
}

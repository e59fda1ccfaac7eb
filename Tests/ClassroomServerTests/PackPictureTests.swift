import Questions
import RulePacks
import ScreeningCore
import Testing

@testable import ClassroomServer

/// The pictures of the packs that travel with the program, whose questions depend on each other.
struct PackPictureTests {
  static let names = TestClass.library?.checklists.map(\.checklist.name.value) ?? []

  /// The proof of `ClassPictureTests` on real packs: what is laid out can be handed in, and makes the same
  /// picture with any two sheets more.
  @Test(arguments: names)
  func `Whoever knows one sheet of a class can exclude none of the others`(name: String) throws {
    let form = try form(of: name)
    let rule = PictureRule(form)
    let sheets = RandomSheets(form)
    for _ in 0..<4 {
      let round = try (0..<Int.random(in: 10...40)).map { _ in try sheets.next() }
      let picture = try #require(rule.picture(of: count(round, form)))
      let layout = rule.layout(of: picture)
      for sheet in Set(layout) {
        let written = form.answers(in: sheet)
        #expect(sheets.cells(of: written).map(Set.init) == Set(sheet), "it can be handed in")
      }
      for _ in 0..<4 {
        guard let own = round.randomElement() else { continue }
        let again = try rule.picture(of: count(layout + [own, sheets.next()], form))
        #expect(again == picture)
      }
    }
  }

  @Test(arguments: names)
  func `A number is shown for what everybody answered`(name: String) throws {
    let form = try form(of: name)
    let sheets = RandomSheets(form)
    let one = try sheets.next(opensOthers: false)
    let round = count(Array(repeating: one, count: 30), form)
    let picture = try #require(PictureRule(form).picture(of: round))
    #expect(picture.numbers == form.questions.flatMap(\.cells).map { one.contains($0) ? 25 : 0 })
  }

  private func form(of checklist: String) throws -> ClassForm {
    ClassForm(try #require(TestClass.library).checklist(named: checklist))
  }

  private func count(_ sheets: [[Int]], _ form: ClassForm) -> CellCounts {
    var counts = CellCounts(cells: form.cellCount)
    for sheet in sheets { counts.add(sheet) }
    return counts
  }
}

/// Sheets as students might hand them in, where some answers are likelier than others.
private struct RandomSheets {
  private let form: ClassForm
  private let reader: SheetReader
  private let evaluator: Evaluator

  init(_ form: ClassForm) {
    self.form = form
    reader = SheetReader(form)
    evaluator = Evaluator(form.planned.plan)
  }

  /// The cells of a sheet, by the reader that a class has. `opensOthers`: whether questions are answered of
  /// which it is open whether they are asked.
  func next(opensOthers: Bool = true) throws -> [Int] {
    var answers = Answers(for: form.planned.plan)
    for question in form.questions {
      let applies = self.applies(question, answers)
      let isAsked = applies == .yes || opensOthers && applies == .undecided
      answers[question.item] =
        isAsked && Int.random(in: 0..<10) > 0 ? answer(to: question) : .skipped
    }
    return try #require(cells(of: answers))
  }

  private func applies(_ question: ClassForm.Question, _ answers: Answers) -> Truth {
    if form.planned.plan.items[question.item].when.constant == true { return .yes }
    evaluator.evaluate(answers)
    return evaluator.applies(question.item)
  }

  func cells(of answers: Answers) -> [Int]? {
    let entries = form.questions.map { question in
      AnswerSheet.Entry(
        Name(question.asked.name), question.asked.written(answers[question.item]))
    }
    let sheet = Sheet(
      token: Array(repeating: 0, count: Sheet.tokenLength), answers: AnswerSheet(entries: entries))
    return reader.cells(of: sheet)
  }

  private func answer(to question: ClassForm.Question) -> Answer {
    let joint = question.jointCells
    let cells = joint[min(Int.random(in: joint.indices), Int.random(in: joint.indices))]
    let some = cells.count == 1 ? cells : cells.filter { _ in Bool.random() }
    return question.answer(in: some)
  }
}

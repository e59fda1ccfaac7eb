internal import Questions
internal import RulePacks
internal import ScreeningCore

extension ReportAssembly {
  /// The answers that decide a piece of guidance, without the choices in them that do not.
  func deciding(
    _ items: [Int], of guidance: Int, _ answers: Answers, _ evaluator: Evaluator
  ) -> [Report.Reason] {
    var needed = Answers(for: planned.plan)
    for item in items { needed[item] = answers[item] }
    for item in items {
      for option in planned.checklist.items[item].question.chosen(in: answers[item]).reversed() {
        guard let less = without(option, of: item, needed) else { continue }
        evaluator.evaluate(less)
        if evaluator.guidance(guidance) == .yes { needed = less }
      }
    }
    return items.map { reason($0, needed[$0]) }
  }

  /// The same answers without one of several choices; nil where nothing would be left of them.
  private func without(
    _ option: Question.Option, of item: Int, _ answers: Answers
  ) -> Answers? {
    guard planned.checklist.items[item].question.canBeCombined(option),
      let code = answers[item].code, let own = option.answer.code, code != own
    else { return nil }
    var less = answers
    let answer = Answer.answered(code & ~own)
    less[item] = answers[item].wasOpened ? answer.opened : answer
    return less
  }

  /// Why the steps of a card that depend on a situation stand as they do.
  func stepReasons(
    _ card: Advice.Card, _ answers: Answers, _ evaluator: Evaluator
  ) -> [Report.StepReason] {
    card.steps.compactMap { saying in
      let items =
        saying.isPlain
        ? evaluator.reason(forStep: saying.step, given: answers)
        : evaluator.itemsLeftOpen(by: saying, given: answers)
      guard !saying.isPlain || !items.isEmpty else { return nil }
      return Report.StepReason(
        step: wording.say(planned.steps[saying.step].text), isConditional: !saying.isPlain,
        answers: items.map { reason($0, answers[$0]) })
    }
  }

  private func reason(_ item: Int, _ answer: Answer) -> Report.Reason {
    let asked = planned.checklist.items[item]
    return Report.Reason(
      item: asked.name.value, question: wording.say(asked.ask),
      answer: wording.answer(answer, to: asked.question))
  }
}

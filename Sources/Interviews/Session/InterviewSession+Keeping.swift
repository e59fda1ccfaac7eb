package import CaseFiles
internal import RulePacks
internal import ScreeningCore

// What a case may keep of it.
extension InterviewSession {
  /// Whether the person wants nothing kept: they do not want to talk, or nothing written down.
  package var keepsLittle: Bool { record.isTalkRefused || record.isWritingRefused }

  /// Whether a case may keep an event, as things stand.
  ///
  /// Where the person wants nothing kept: only that, what was agreed and passed on, and danger that was seen
  /// or told, which is the answers without which no guidance to act on at once would be certain. Where harm was
  /// told, that, and their own words for it.
  package var isKept: (CaseEvent) -> Bool {
    guard keepsLittle else { return { _ in true } }
    let isHarmTold = isStopSo(on: answersAboutHarm)
    let kept = namesOfDanger.union(namesOfConsent).union(isHarmTold ? namesOfHarm : [])
    return { event in
      switch event {
      case .answer(let answer): kept.contains(answer.item)
      case .how(let item, _): kept.contains(item)
      case .note(let note):
        switch note.kind {
        case .passedOn, .decided: true
        case .ownWords, .observed: isHarmTold
        }
      case .session, .consent, .stop, .agreed, .recipient, .newKey, .reduced, .other: true
      }
    }
  }

  /// The items whose answers make guidance certain that is to be acted on at once.
  private var namesOfDanger: Set<String> {
    let answers = self.answers
    return Set(
      urgent.flatMap { evaluator.reason(forGuidance: $0, given: answers) }
        .map { planned.checklist.items[$0].name.value })
  }

  /// The answers without the one that takes a yes back: that one ends the asking too, and tells of no harm.
  private var answersAboutHarm: Answers {
    var answers = self.answers
    for (place, item) in planned.checklist.items.enumerated() where item.consent == .takenBack {
      answers[place] = .open
    }
    return answers
  }

  /// The items on which the rule rests that ends the asking, as far as they are answered.
  private var namesOfHarm: Set<String> {
    let items = planned.course.stop.map { planned.plan.situations[$0].items } ?? []
    let answers = answersAboutHarm
    return Set(items.filter { answers[$0].isGiven }.map { planned.checklist.items[$0].name.value })
  }

  private var namesOfConsent: Set<String> {
    Set(
      planned.checklist.sections.filter { $0.phase == .consent }
        .flatMap { $0.items.map(\.name.value) })
  }

  /// Whether the pack's rule ends the asking on a sheet.
  func isStopSo(on answers: Answers) -> Bool {
    guard let rule = planned.course.stop else { return false }
    evaluator.evaluate(answers)
    return evaluator.situation(rule).isSo == .yes
  }
}

package import CaseFiles
internal import Questions
package import RulePacks
package import ScreeningCore

// What the interviewer does. Each gives the events that it comes to, which are in the session then; none
// where it comes to nothing.
extension InterviewSession {
  /// Says that the interview begins here, or goes on: with which pack, where, and who is there, as roles.
  @discardableResult
  package mutating func begin(place country: String?, present: [String] = []) -> [CaseEvent] {
    let events = take([
      .session(
        .init(
          checklist: planned.checklist.name.value, pack: planned.pack.name.value,
          version: planned.pack.version, place: country, words: words?.rawValue, present: present,
          isObserved: planned.isObserved))
    ])
    // Gates are asked again: that comes before anything else.
    let first = sections.items.indices.first { gate(ofSection: $0) == .notAnswered }
    if let first, let item = sections.items[first].first(where: leadsTo) { place = .item(item) }
    return events
  }

  /// Keeps an answer, with how it came; any item may be answered at any time. Gives no events for what the
  /// item does not take.
  @discardableResult
  package mutating func answer(
    _ item: Int, _ answer: Answer, _ source: AnswerSheet.Source
  ) -> [CaseEvent] {
    let question = planned.checklist.items[item].question
    guard answer.isGiven, question.isAsked, question.accepts(answer), planned.has(item: item),
      canCome(source), !planned.isObserved || answer.state != .declined
    else { return [] }
    return record(.init(answer, to: question, source: source), of: item)
  }

  /// Whether an answer can have come so: where nobody is questioned, none was asked for.
  private func canCome(_ source: AnswerSheet.Source) -> Bool {
    !planned.isObserved || source != .asked
  }

  /// Takes out what was ticked by mistake: the item is open again.
  @discardableResult
  package mutating func takeOut(_ item: Int) -> [CaseEvent] {
    guard record.answers.answers[item].isGiven else { return [] }
    let question = planned.checklist.items[item].question
    return record(.init(.notAsked, to: question), of: item)
  }

  private mutating func record(_ answer: CaseEvent.Answer, of item: Int) -> [CaseEvent] {
    let hasStopped = isStopSo(on: answers)
    var events = take([.answer(answer)])
    events += take(consentFollowing(from: item) + consentGiven(in: item))
    return events + take(stopFollowing(from: item, hasStopped: hasStopped))
  }

  /// Says how the answer to an item came, where that was wrong or not known.
  @discardableResult
  package mutating func correctSource(
    of item: Int, to source: AnswerSheet.Source
  ) -> [CaseEvent] {
    guard record.answers.answers[item].isGiven, record.answers.sources[item] != source,
      canCome(source)
    else { return [] }
    return take([
      .how(item: planned.checklist.items[item].name.value, CaseEvent.Source(source))
    ])
  }

  /// Writes something down, such as the person's own words.
  @discardableResult
  package mutating func note(_ text: String, _ kind: CaseEvent.Note.Kind) -> [CaseEvent] {
    text.isEmpty ? [] : take([.note(.init(text, kind))])
  }

  @discardableResult
  package mutating func consent(
    to matter: CaseEvent.Consent.Matter, _ given: CaseEvent.Consent.Given
  ) -> [CaseEvent] {
    let known = matter == .talking ? record.talkingNow : record.consents[matter]
    return known == given || planned.isObserved ? [] : take([.consent(.init(to: matter, given))])
  }

  /// Takes the yes to talking back: how that ends comes next.
  @discardableResult
  package mutating func takeBackConsent() -> [CaseEvent] {
    guard !planned.isObserved else { return [] }
    let item = planned.checklist.items.firstIndex { $0.consent == .takenBack }
    let told = item.map { tick($0) } ?? []
    let events = told + consent(to: .talking, .takenBack)
    let agreeing = sections.items.indices.first { sections.isBehindNoGate($0) }
    place =
      sections.ofConsent.map { .gate(section: $0) }
      ?? agreeing.flatMap { sections.items[$0].first }.map { .item($0) } ?? .end
    return events
  }

  /// Ticks what is listened for as told.
  private mutating func tick(_ item: Int) -> [CaseEvent] {
    planned.checklist.items[item].question.options.first.map { answer(item, $0.answer, .told) }
      ?? []
  }

  /// Ends the asking; in the interviewer's words, or with none.
  @discardableResult
  package mutating func stopAsking(_ reason: String? = nil) -> [CaseEvent] {
    stop == nil && !planned.isObserved ? take([.stop(reason: reason)]) : []
  }

  /// Goes on asking after it ended: a decision of the interviewer, which is recorded with its reason. A
  /// person who does not want to talk is not asked, whatever anybody decides.
  @discardableResult
  package mutating func goOnAsking(because reason: String) -> [CaseEvent] {
    guard let stop, stop != .person, !reason.isEmpty, !planned.isObserved else { return [] }
    // A stop that a case does not name yet is named before somebody goes on after it.
    let named: [CaseEvent] = events.contains { $0.isStop } ? [] : [.stop(reason: nil)]
    return take(named + [.note(.init(reason, .decided))])
  }

  @discardableResult
  package mutating func agree(on step: CaseEvent.Step) -> [CaseEvent] {
    step.what.isEmpty ? [] : take([.agreed(step)])
  }

  private mutating func take(_ new: [CaseEvent]) -> [CaseEvent] {
    if !new.isEmpty { add(new) }
    return new
  }

  /// What an answer says about talking: where the gate behind consent rests on it, whether that is open.
  private func consentFollowing(from item: Int) -> [CaseEvent] {
    guard let section = sections.ofConsent, let gate = sections.gate(ofSection: section),
      planned.plan.situations[gate].items.contains(item)
    else { return [] }
    evaluator.evaluate(answers)
    let truths = evaluator.situation(gate)
    let isNo = truths.isNotSo == .yes || record.isDeclined(planned.plan.situations[gate].items)
    let given: CaseEvent.Consent.Given? = truths.isSo == .yes ? .yes : isNo ? .no : nil
    guard let given, given != record.talkingNow else { return [] }
    return (given == .yes ? takenBackNoMore : []) + [.consent(.init(to: .talking, given))]
  }

  /// Takes out that the yes was taken back, where there is a new one.
  private var takenBackNoMore: [CaseEvent] {
    planned.checklist.items.enumerated()
      .filter { $1.consent == .takenBack && record.answers.answers[$0].isGiven }
      .map { .answer(.init(.notAsked, to: $1.question)) }
  }

  /// What an answer says about writing down, passing on, or taking back the yes to talking, where its item is
  /// about that. Who does not answer gave no yes.
  private func consentGiven(in item: Int) -> [CaseEvent] {
    let answer = record.answers.answers[item]
    let question = planned.checklist.items[item].question
    guard let role = planned.checklist.items[item].consent, answer.isGiven else { return [] }
    let isYes = question.options.first.map { question.isChosen($0, in: answer) } ?? false
    let consent: CaseEvent.Consent
    switch role {
    case .writing: consent = .init(to: .writing, isYes ? .yes : .no)
    case .passingOn: consent = .init(to: .passingOn, isYes ? .yes : .no)
    case .takenBack:
      guard isYes else { return [] }
      consent = .init(to: .talking, .takenBack)
    }
    let known = consent.to == .talking ? record.talkingNow : record.consents[consent.to]
    return known == consent.given ? [] : [.consent(consent)]
  }

  /// The end of the asking, by the name of the item that the rule rests on: where the answer ends it, or would
  /// do so alone. Another answer says nothing to somebody who decided to go on.
  private func stopFollowing(from item: Int, hasStopped: Bool) -> [CaseEvent] {
    guard let rule = planned.course.stop, planned.plan.situations[rule].items.contains(item),
      isStopSo(on: answers)
    else { return [] }
    var alone = Answers(for: planned.plan)
    alone[item] = answers[item].opened
    guard !hasStopped || isStopSo(on: alone) else { return [] }
    return [.stop(reason: planned.checklist.items[item].name.value)]
  }
}

extension CaseEvent {
  fileprivate var isStop: Bool { if case .stop = self { true } else { false } }
}

internal import RulePacks
internal import ScreeningCore

/// What gates and the stop rule leave of the course of an interview, as of an evaluation.
struct InterviewCourse {
  let stop: StopReason?
  private let planned: PlannedChecklist
  private let sections: InterviewSections
  /// How far each gate is open, by its section.
  let gates: [Int: GateState]

  /// Takes what the evaluator has just worked out for the answers of a record.
  init(
    _ planned: PlannedChecklist, _ sections: InterviewSections, _ record: InterviewRecord,
    _ evaluator: Evaluator
  ) {
    self.planned = planned
    self.sections = sections
    var gates: [Int: GateState] = [:]
    for section in sections.items.indices {
      guard let situation = sections.gate(ofSection: section) else { continue }
      let truths = evaluator.situation(situation)
      let items = planned.plan.situations[situation].items
      // Who can hear, and whether they want to talk, is another matter on another day.
      let isAnsweredNow = items.contains {
        record.answeredNow.contains(planned.checklist.items[$0].name.value)
      }
      guard isAnsweredNow || items.isEmpty else {
        gates[section] = .notAnswered
        continue
      }
      let isClosed = truths.isNotSo == .yes || record.isDeclined(items)
      gates[section] = truths.isSo == .yes ? .open : isClosed ? .closed : .notAnswered
    }
    // A yes that was taken back closes the gate that it had opened.
    if record.isTalkRefusedNow, let consent = sections.ofConsent { gates[consent] = .closed }
    self.gates = gates
    stop = Self.stop(record, planned, evaluator)
  }

  private static func stop(
    _ record: InterviewRecord, _ planned: PlannedChecklist, _ evaluator: Evaluator
  ) -> StopReason? {
    if record.isTalkRefusedNow { return .person }
    if let reason = record.stopByHand { return .interviewer(reason.isEmpty ? nil : reason) }
    guard let rule = planned.course.stop, evaluator.situation(rule).isSo == .yes, !record.wentOn
    else { return nil }
    return .rule(
      items: planned.plan.situations[rule].items.filter {
        record.answers.answers[$0].code.map { $0 > 0 } ?? false
      })
  }

  /// The first gate before a section that is not open; nil where nothing holds it back.
  func gate(before section: Int) -> (section: Int, state: GateState)? {
    guard !sections.isBehindNoGate(section) else { return nil }
    for earlier in 0..<section {
      if let state = gates[earlier], state != .open { return (earlier, state) }
    }
    return nil
  }

  /// How an item stands whose `when` is as true as this.
  func standing(of index: Int, when: Truth) -> Standing {
    guard planned.has(item: index) else { return .doesNotApply }
    let item = planned.checklist.items[index]
    let section = sections.section(ofItem: index)
    // Whoever tells is heard, whatever holds back what is said and asked.
    if !item.voice.isSpoken { return when == .no ? .doesNotApply : .heard }
    if let gate = gate(before: section) {
      return gate.state == .closed
        ? .closed(section: gate.section) : .waiting(section: gate.section)
    }
    if stop != nil, !isLeftAfterStop(section) { return .stopped }
    switch when {
    case .no: return .doesNotApply
    case .yes: return .open
    default: return .notKnown
    }
  }

  /// Whether a section remains when the asking has ended: what makes somebody safe, what is agreed, and how
  /// it is closed.
  private func isLeftAfterStop(_ section: Int) -> Bool {
    sections.isBehindNoGate(section) || planned.checklist.sections[section].phase == .safety
  }
}

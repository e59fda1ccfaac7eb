internal import Conditions
internal import Diagnostics
internal import Questions
package import ScreeningCore

/// One thing that a story can come by: guidance that is shown, a step, a choice, or what a part of a condition
/// comes to.
package struct CoverageGoal: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case guidance, step, choice, part
  }

  package let kind: Kind
  /// The name of what it belongs to: guidance, an item, a situation, a section, or `stop_asking_when`.
  package let owner: String
  /// The step, the choice, or the part as it is written; nil for guidance as a whole.
  package let detail: String?
  /// By what it is seen on a sheet.
  let sign: Sign

  enum Sign: Hashable, Sendable {
    case advised(step: Int, guidance: Int)
    case chosen(Question.Option, item: Int)
    /// What the guidance of a plan, which has further conditions behind its own, comes to.
    case truth(Truth, guidance: Int)
  }

  /// What the part comes to; nil for what is no part of a condition.
  package var truth: Truth? {
    if kind == .part, case .truth(let truth, _) = sign { truth } else { nil }
  }

  /// What it is, in one line: `guidance 'help'`, `'often >= 2' of 'help': undecided`.
  package var words: String {
    switch kind {
    case .guidance: "guidance '\(owner)'"
    case .step: "step '\(detail ?? "")' of '\(owner)'"
    case .choice: "'\(detail ?? "")' at '\(owner)'"
    case .part: "'\(detail ?? "")' of '\(owner)': \(truth?.word ?? "")"
    }
  }
}

/// All goals of a checklist, and a plan in which each part of a condition is worked out by itself.
struct CoverageGoals {
  let goals: [CoverageGoal]
  let plan: Plan

  /// Nil where the parts of its conditions cannot be worked out by themselves.
  init?(of planned: PlannedChecklist) {
    var collector = CoverageCollector(planned)
    collector.addGuidance()
    collector.addChoices()
    collector.addConditions()
    let own = planned.plan
    guard
      let plan = try? Plan(
        items: own.items, scores: [],
        guidance: own.guidance
          + collector.parts.map { Plan.Guidance(when: $0, urgency: .learn) },
        situations: own.situations, steps: own.steps)
    else { return nil }
    goals = collector.goals
    self.plan = plan
  }
}

private struct CoverageCollector {
  let planned: PlannedChecklist
  let scope: Scope
  var goals: [CoverageGoal] = []
  /// The parts of conditions, each once.
  var parts: [Condition] = []

  init(_ planned: PlannedChecklist) {
    self.planned = planned
    scope = planned.scope
  }

  private var checklist: Checklist { planned.checklist }

  mutating func addGuidance() {
    for (index, guidance) in checklist.guidance.enumerated() {
      let name = guidance.name.value
      goals.append(
        CoverageGoal(
          kind: .guidance, owner: name, detail: nil, sign: .truth(.yes, guidance: index)))
      for step in planned.plan.guidance[index].steps {
        let words = planned.steps[step]
        goals.append(
          CoverageGoal(
            kind: .step, owner: name, detail: words.name?.value ?? words.text.text.shortened,
            sign: .advised(step: step, guidance: index)))
      }
    }
  }

  mutating func addChoices() {
    for (index, item) in checklist.items.enumerated() where planned.has(item: index) {
      for option in item.question.options where option.answer.code != nil && item.isQuestion {
        goals.append(
          CoverageGoal(
            kind: .choice, owner: item.name.value, detail: option.name,
            sign: .chosen(option, item: index)))
      }
    }
  }

  mutating func addConditions() {
    for (index, guidance) in checklist.guidance.enumerated() {
      guard case .condition(let condition) = guidance.when else { continue }
      add(condition, planned.plan.guidance[index].condition, of: guidance.name)
    }
    for (index, item) in checklist.items.enumerated() where planned.has(item: index) {
      guard let condition = item.when else { continue }
      add(condition, planned.plan.items[index].when, of: item.name)
    }
    for rule in checklist.situations {
      let index = planned.situations.firstIndex { $0.name.value == rule.situation.value }
      guard let condition = rule.condition, let index else { continue }
      add(condition, planned.plan.situations[index].isSo, of: rule.situation)
    }
    for gate in planned.course.gates {
      let section = checklist.sections[gate.section]
      guard let condition = section.gate?.condition else { continue }
      add(condition, planned.plan.situations[gate.situation].isSo, of: section.name)
    }
    if let stop = planned.course.stop, let condition = checklist.stopAskingWhen {
      let name = Name(ChecklistKeys.stopAskingWhen.name, at: condition.origin)
      add(condition, planned.plan.situations[stop].isSo, of: name)
    }
  }

  /// Adds the whole condition, and each of its smallest parts once.
  private mutating func add(_ condition: ParsedCondition, _ whole: Condition, of owner: Name) {
    add(condition.inWords, whole, of: owner)
    let apart = condition.takenApart
    guard !apart.parts.isEmpty else { return }
    var seen: Set<String> = [condition.inWords]
    for leaf in apart.leaves where seen.insert(leaf.condition.inWords).inserted {
      guard let part = leaf.condition.lowered(in: scope) else { continue }
      add(leaf.condition.inWords, part, of: owner)
    }
  }

  private mutating func add(_ words: String, _ condition: Condition, of owner: Name) {
    let place = parts.firstIndex(of: condition) ?? parts.count
    if place == parts.count { parts.append(condition) }
    for truth in [Truth.yes, .no, .undecided] {
      goals.append(
        CoverageGoal(
          kind: .part, owner: owner.value, detail: words,
          sign: .truth(truth, guidance: planned.plan.guidance.count + place)))
    }
  }
}

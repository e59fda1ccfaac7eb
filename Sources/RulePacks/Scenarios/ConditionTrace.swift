internal import Conditions
internal import Diagnostics
internal import Questions
internal import ScreeningCore

/// The condition of a piece of guidance in a story, with each part worked out by itself.
struct ConditionTrace {
  private let scenario: PlannedScenario
  private let root: Node
  private let evaluator: Evaluator

  /// A part of the condition, and its place among the guidance of a plan that is made for it.
  private struct Node {
    let part: ConditionPart
    let place: Int
    let parts: [Node]
  }

  /// Nil where it has no parts, or they cannot be worked out by themselves.
  init?(_ condition: ParsedCondition, in scenario: PlannedScenario) {
    let scope = scenario.checklist.scope
    var guidance: [Plan.Guidance] = []
    func node(_ part: ConditionPart) -> Node? {
      let parts = part.parts.compactMap(node)
      guard let condition = part.condition.lowered(in: scope) else { return nil }
      guidance.append(Plan.Guidance(when: condition, urgency: .learn))
      return Node(part: part, place: guidance.count - 1, parts: parts)
    }
    let items = scenario.checklist.plan.items
    let whole = condition.takenApart
    guard !whole.parts.isEmpty, let root = node(whole),
      let plan = try? Plan(items: items, scores: [], guidance: guidance)
    else { return nil }
    self.scenario = scenario
    self.root = root
    evaluator = Evaluator(plan)
  }

  /// The smallest parts by which the condition comes out as it does: with all of them otherwise, it would too.
  var decidingParts: [ScenarioRun.Mismatch.Part] {
    evaluator.evaluate(scenario.answers)
    let truth = evaluator.guidance(root.place)
    let nodes = decidingParts(of: root, that: truth)
    let truths = nodes.map { evaluator.guidance($0.place) }
    return zip(nodes, truths).map { node, truth in
      ScenarioRun.Mismatch.Part(
        text: node.part.condition.inWords, truth: truth,
        answers: scenario.answersBehind(guidance: node.place, of: evaluator))
    }
  }

  private func decidingParts(of node: Node, that truth: Truth) -> [Node] {
    guard evaluator.guidance(node.place) == truth else { return [] }
    if node.part.parts.isEmpty { return [node] }
    let inner = node.part.isNegation ? !truth : truth
    return node.parts.flatMap { decidingParts(of: $0, that: inner) }
  }
}

extension PlannedScenario {
  /// The answers that decide a piece of guidance or, where it is undecided, that leave it open.
  func answersBehind(guidance: Int, of evaluator: Evaluator) -> [String] {
    evaluator.evaluate(answers)
    let items =
      evaluator.guidance(guidance).isDecided
      ? evaluator.reason(forGuidance: guidance, given: answers)
      : evaluator.items(behindGuidance: guidance).filter {
        answers[$0].code == nil && evaluator.applies($0) != .no
          && checklist.checklist.items[$0].isQuestion
      }
    evaluator.evaluate(answers)
    return items.map { item in
      let item = (index: item, text: checklist.checklist.items[item])
      return "\(item.text.name.value): \(item.text.question.words(for: answers[item.index]))"
    }
  }
}

internal import Conditions
internal import Diagnostics
internal import ScreeningCore

/// Compares what a scenario expects with what came, and says why it came.
struct ScenarioComparison {
  let scenario: PlannedScenario
  let outcome: Outcome
  let advice: Advice
  let evaluator: Evaluator

  private var checklist: Checklist { scenario.checklist.checklist }
  private var expected: Scenario.Expectation { scenario.scenario.expected }

  var mismatches: [ScenarioRun.Mismatch] {
    compare(.shown, expected.shown, outcome.shown)
      + compare(.undecided, expected.undecided, outcome.undecided) + compareNeeds()
      + compareSteps()
  }

  private func compare(
    _ list: ScenarioRun.List, _ names: [Name], _ came: [Int]
  ) -> [ScenarioRun.Mismatch] {
    let cameNames = came.map { checklist.guidance[$0].name.value }
    let missing = names.filter { !cameNames.contains($0.value) }.map { name in
      mismatch(
        list, name.value, scenario.checklist.index(ofGuidance: name.value), isExpected: true,
        at: name.origin)
    }
    let wanted = names.map(\.value)
    let surplus = came.filter { !wanted.contains(checklist.guidance[$0].name.value) }.map { index in
      mismatch(
        list, checklist.guidance[index].name.value, index, isExpected: false, at: expected.place)
    }
    return missing + surplus
  }

  /// What came of a piece of guidance, and by which part of its condition.
  private func mismatch(
    _ list: ScenarioRun.List, _ name: String, _ index: Int?, isExpected: Bool, at origin: Origin
  ) -> ScenarioRun.Mismatch {
    guard let index else {
      return ScenarioRun.Mismatch(
        list: list, name: name, isExpected: isExpected, reason: "not there", origin: origin)
    }
    let reason = list == .shown && !isExpected ? deciding(index) : state(index)
    var parts: [ScenarioRun.Mismatch.Part] = []
    let guidance = checklist.guidance[index]
    if case .condition(let condition) = guidance.when {
      parts = ConditionTrace(condition, in: scenario)?.decidingParts ?? []
    }
    return ScenarioRun.Mismatch(
      list: list, name: name, isExpected: isExpected, reason: reason,
      condition: guidance.conditionText, parts: parts, origin: origin)
  }

  private func compareNeeds() -> [ScenarioRun.Mismatch] {
    let came = outcome.shown.flatMap { checklist.guidance[$0].needs.map(\.value) }
    let missing = expected.needs.filter { !came.contains($0.value) }.map { need in
      let askers = checklist.guidance.filter { $0.needs.contains { $0.value == need.value } }
      return ScenarioRun.Mismatch(
        list: .refers, name: need.value.rawValue, isExpected: true,
        reason: askers.isEmpty
          ? "no guidance refers to it"
          : "only \(askers.map(\.quotedName).joined(separator: ", ")) would, and is not shown",
        origin: need.origin)
    }
    let wanted = expected.needs.map(\.value)
    let surplus = Need.allCases.filter { came.contains($0) && !wanted.contains($0) }.map { need in
      let askers = outcome.shown.map { checklist.guidance[$0] }.filter { guidance in
        guidance.needs.contains { $0.value == need }
      }
      return ScenarioRun.Mismatch(
        list: .refers, name: need.rawValue, isExpected: false,
        reason: "\(askers.map(\.quotedName).joined(separator: ", ")) refers to it",
        origin: expected.place)
    }
    return missing + surplus
  }

  private func compareSteps() -> [ScenarioRun.Mismatch] {
    let cards = advice.shown + advice.undecided
    let never = expected.never.compactMap { name in
      saying(of: name, in: cards).map { card, saying in
        mismatch(.never, name, isExpected: false, "it stands in \(card.quotedName)\(after(saying))")
      }
    }
    let onlyIf = expected.onlyIf.compactMap { name -> ScenarioRun.Mismatch? in
      guard let (card, saying) = saying(of: name, in: cards) else {
        return mismatch(.onlyIf, name, isExpected: true, "it does not come")
      }
      guard saying.isPlain else { return nil }
      return mismatch(.onlyIf, name, isExpected: true, "it stands by itself in \(card.quotedName)")
    }
    return never + onlyIf
  }

  private func mismatch(
    _ list: ScenarioRun.List, _ name: Name, isExpected: Bool, _ reason: String
  ) -> ScenarioRun.Mismatch {
    ScenarioRun.Mismatch(
      list: list, name: name.value, isExpected: isExpected, reason: reason, origin: name.origin)
  }

  private func saying(
    of name: Name, in cards: [Advice.Card]
  ) -> (Checklist.Guidance, Advice.Saying)? {
    for card in cards {
      for saying in card.steps
      where scenario.checklist.steps[saying.step].name?.value == name.value {
        return (checklist.guidance[card.guidance], saying)
      }
    }
    return nil
  }

  /// With which situations in front a step stands.
  private func after(_ saying: Advice.Saying) -> String {
    let words = scenario.checklist.clauses(before: saying).map(\.text)
    return words.isEmpty ? "" : ", after \"If \(words.joined(separator: ", and "))\""
  }

  private func state(_ index: Int) -> String {
    switch evaluator.guidance(index) {
    case .yes: "shown: \(deciding(index))"
    case .no: "not shown: \(deciding(index))"
    default: "undecided, because of \(answersBehind(index))"
    }
  }

  private func deciding(_ index: Int) -> String {
    if checklist.guidance[index].isAlways { return "it is for everyone" }
    let answers = answersBehind(index)
    return answers.isEmpty ? "whatever the answers" : answers
  }

  private func answersBehind(_ index: Int) -> String {
    scenario.answersBehind(guidance: index, of: evaluator).joined(separator: ", ")
  }
}

extension Checklist.Guidance {
  fileprivate var quotedName: String { "'\(name.value)'" }
}

internal import Diagnostics
internal import ScreeningCore

/// Finds guidance that the same answers show as other guidance, and parts of its conditions that can never
/// hold or that change nothing, by exact search.
struct ConditionPartsCheck {
  /// The guidance that some answers show; of any other, everything follows from that.
  let guidance: Set<Int>

  /// Passes on each finding at once; where the work ran out before a result, that is a remark.
  func run(on planned: PlannedChecklist, within work: inout Int, _ give: (Lint.Report) -> Void) {
    let questions = (samePairs(of: planned) + parts(of: planned)).filter {
      $0.guidance.isSubset(of: guidance)
    }
    let conditions = questions.flatMap(\.wanted).flatMap { [$0.held, $0.missed] }
    guard !questions.isEmpty,
      let plan = try? Plan(
        items: planned.plan.items, scores: planned.plan.scores,
        guidance: conditions.map { Plan.Guidance(when: $0, urgency: .learn) })
    else { return }
    var search = LimitedSearch(plan, of: planned.id)
    var told: Set<Int> = []
    var place = 0
    for question in questions {
      let pairs = question.wanted.indices.map { place + 2 * $0 }
      place += 2 * question.wanted.count
      // What follows from the first finding about a condition is not told as well.
      guard told.isDisjoint(with: question.guidance) else { continue }
      let isIdle = pairs.allSatisfy { pair in
        let result = search.run("whether \(question.words)", within: &work, give) {
          $0.canBeShown(guidance: pair, without: pair + 1)
        }
        return result == .impossible
      }
      guard isIdle else { continue }
      told.formUnion(question.guidance)
      give(Lint.Report(diagnostics: [question.diagnostic]))
    }
  }

  /// What some answers should bring about, and what is said where none do.
  private struct Question {
    /// One condition is to hold where the other one does not, in one of these pairs.
    let wanted: [(held: Condition, missed: Condition)]
    /// Whose conditions it looks at.
    let guidance: Set<Int>
    let words: String
    let diagnostic: Diagnostic
  }

  /// Whether guidance differs from earlier guidance that looks at the same items.
  private func samePairs(of planned: PlannedChecklist) -> [Question] {
    let guidance = planned.checklist.guidance
    let conditions = planned.plan.guidance.map(\.condition)
    return guidance.indices.flatMap { later in
      guidance.indices.prefix(later).compactMap { earlier -> Question? in
        let (one, other) = (conditions[earlier], conditions[later])
        guard one.constant == nil, one.itemsLookedAt == other.itemsLookedAt else { return nil }
        let names = (guidance[earlier].name.value, guidance[later].name.value)
        return Question(
          wanted: [(one, other), (other, one)], guidance: [earlier, later],
          words: "answers tell '\(names.1)' from '\(names.0)'",
          diagnostic: .sameCondition(guidance[later], as: guidance[earlier]))
      }
    }
  }

  /// Whether each part of a condition can hold, and by itself makes a difference.
  private func parts(of planned: PlannedChecklist) -> [Question] {
    planned.plan.guidance.enumerated().flatMap { index, guidance -> [Question] in
      let (parts, isAny) = guidance.condition.parts
      let text = planned.checklist.guidance[index]
      return parts.enumerated().flatMap { place, part -> [Question] in
        let others = parts.enumerated().filter { $0.offset != place }.map(\.element)
        let items = part.itemsLookedAt.sorted().map { planned.checklist.items[$0].name.value }
        let what = "the part of '\(text.name.value)' that looks at \(items.joinedByAnd)"
        let matters = Question(
          wanted: [isAny ? (part, .any(others)) : (.all(others), guidance.condition)],
          guidance: [index], words: "\(what) changes anything",
          diagnostic: .changesNothing(text, lookingAt: items))
        guard isAny else { return [matters] }
        let holds = Question(
          wanted: [(part, .constant(false))], guidance: [index], words: "\(what) can hold",
          diagnostic: .neverHolds(text, lookingAt: items))
        return [holds, matters]
      }
    }
  }
}

extension Condition {
  /// What it is made of by 'or' (`isAny`) or by 'and'; nothing for any other form.
  fileprivate var parts: (conditions: [Condition], isAny: Bool) {
    switch form {
    case .any(let parts): (parts, true)
    case .all(let parts): (parts, false)
    default: ([], false)
    }
  }

  fileprivate var itemsLookedAt: Set<Int> {
    var items: Set<Int> = []
    visitVariables { items.insert($0.item) }
    return items
  }
}

extension Diagnostic {
  fileprivate static func sameCondition(
    _ guidance: Checklist.Guidance, as earlier: Checklist.Guidance
  ) -> Self {
    Diagnostic(
      .sameCondition,
      "the same answers show '\(guidance.name.value)' and '\(earlier.name.value)'; make one of both, or let "
        + "their conditions differ", at: guidance.conditionPlace,
      notes: [Note("the other condition is here", at: earlier.conditionPlace)])
  }

  fileprivate static func neverHolds(
    _ guidance: Checklist.Guidance, lookingAt items: [String]
  ) -> Self {
    Diagnostic(
      .idlePart,
      "no answers make the part of this condition so that looks at \(items.joinedByAnd); change it, or take it "
        + "out", at: guidance.conditionPlace)
  }

  fileprivate static func changesNothing(
    _ guidance: Checklist.Guidance, lookingAt items: [String]
  ) -> Self {
    Diagnostic(
      .idlePart,
      "the part of this condition that looks at \(items.joinedByAnd) changes nothing, since the rest says as "
        + "much; take it out, or change it", at: guidance.conditionPlace)
  }
}

extension DiagnosticKind {
  static let sameCondition = DiagnosticKind(
    code: "same-condition", severity: .warning,
    title: "two pieces of guidance for the same answers",
    explanation: """
      All ways of answering were gone through, and wherever one of these is shown, the other one is too. They
      are read one under the other, and one text would be shorter. Often a condition was copied, and not
      changed yet.
      """)

  static let idlePart = DiagnosticKind(
    code: "idle-part", severity: .warning, title: "a part of a condition that changes nothing",
    explanation: """
      All ways of answering were gone through, and this part never holds, or it holds only where the rest of
      the condition decides anyhow. Often a threshold is wrong, or '&&' stands for '||'.

      Wrong:
          when: pushy >= 3 || pushy >= 3 && threatened
      Right:
          when: pushy >= 3 || threatened
      """)
}

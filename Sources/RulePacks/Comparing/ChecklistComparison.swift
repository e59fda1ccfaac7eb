internal import Diagnostics
internal import Questions
internal import ScreeningCore

/// What is not as it was in a checklist: texts, and what answers lead to.
package struct ChecklistComparison: Sendable {
  package let name: String
  package let texts: [TextChange]
  /// What answers lead to, that of which fewest answers are needed first.
  package let changes: [Change]
  /// What was not found out, because a search reached its limit.
  package let notKnown: [String]

  /// Something that answers lead to in one version and not in the other, or less.
  package struct Change: Sendable {
    package enum Kind: String, Sendable {
      case guidance, urgency, contacts, step
    }

    package let kind: Kind
    /// Whether it is help that is taken away.
    package let isTakenAway: Bool
    /// What it is, in one line.
    package let words: String
    /// The fewest answers with which it is so.
    package let answers: [(item: String, answer: String)]
  }

  /// Compares two versions of a checklist, in texts and by an exact search over both plans.
  package init(
    of old: PlannedChecklist, to new: PlannedChecklist
  ) {
    name = new.checklist.name.value
    texts = TextChange.all(from: old.placedTexts, to: new.placedTexts)
    var comparison = BehaviourComparison(old, new)
    comparison.run()
    changes = comparison.changes.sorted { $0.answers.count < $1.answers.count }
    notKnown = comparison.notKnown
  }
}

/// Compares what answers lead to, piece by piece of guidance.
private struct BehaviourComparison {
  private let old: PlannedChecklist
  private let new: PlannedChecklist
  private let oldWords: PlanWords
  private let newWords: PlanWords
  private let search: TwinSearch
  /// The names of the items of the search, and how their answers are written.
  private let questions: [Question]
  private(set) var changes: [ChecklistComparison.Change] = []
  private(set) var notKnown: [String] = []

  init(_ old: PlannedChecklist, _ new: PlannedChecklist) {
    self.old = old
    self.new = new
    oldWords = PlanWords(old)
    newWords = PlanWords(new)
    let twins = Self.twins(old, new)
    questions = twins.map(\.question)
    search = TwinSearch(old.plan, new.plan, items: twins.map(\.item))
  }

  mutating func run() {
    for (index, guidance) in old.checklist.guidance.enumerated() {
      compare(guidance, index, new.index(ofGuidance: guidance.name.value))
    }
    for (index, guidance) in new.checklist.guidance.enumerated()
    where old.index(ofGuidance: guidance.name.value) == nil {
      let target = TwinSearch.Target(guidance: (nil, index))
      look(for: .guidance, "'\(guidance.name.value)' is shown", isTakenAway: false, target) {
        $1 == .certain
      }
    }
  }

  private mutating func compare(_ guidance: Checklist.Guidance, _ old: Int, _ new: Int?) {
    let name = "'\(guidance.name.value)'"
    let target = TwinSearch.Target(guidance: (old, new))
    let isSame =
      new.map { oldWords.text(ofGuidance: old) == newWords.text(ofGuidance: $0) } ?? false
    if new == nil {
      look(for: .guidance, "\(name) is gone", isTakenAway: true, target) { old, _ in
        old == .certain
      }
    } else if !isSame {
      look(for: .guidance, "\(name) is not shown any more", isTakenAway: true, target) {
        $0 == .certain && $1 == .none
      }
      look(for: .guidance, "\(name) is shown, and was not", isTakenAway: false, target) {
        $0 == .none && $1 == .certain
      }
      look(for: .guidance, "\(name) is less certain", isTakenAway: true, target) {
        $1 < $0 && ($0 == .perhaps || $1 == .perhaps)
      }
      look(for: .guidance, "\(name) is more certain", isTakenAway: false, target) {
        $1 > $0 && ($0 == .perhaps || $1 == .perhaps)
      }
    }
    guard let new else { return }
    compareHelp(guidance, self.new.checklist.guidance[new], target)
    compareSteps(guidance.name.value, old, new)
  }

  /// Urgency and contacts, which are there wherever the guidance is.
  private mutating func compareHelp(
    _ old: Checklist.Guidance, _ new: Checklist.Guidance, _ target: TwinSearch.Target
  ) {
    let name = "'\(new.name.value)'"
    if old.urgency != new.urgency {
      look(
        for: .urgency, "\(name) has urgency '\(new.urgency)' in place of '\(old.urgency)'",
        isTakenAway: new.urgency < old.urgency, target
      ) { $0 == .certain && $1 == .certain }
    }
    let (before, after) = (old.needs.map(\.value.rawValue), new.needs.map(\.value.rawValue))
    for (needs, others, isTakenAway) in [(before, after, true), (after, before, false)] {
      let different = needs.filter { !others.contains($0) }
      guard !different.isEmpty else { continue }
      let leads = isTakenAway ? "does not lead any more" : "leads now"
      look(
        for: .contacts, "\(name) \(leads) to \(different.joined(separator: ", "))",
        isTakenAway: isTakenAway, target
      ) { $0 == .certain && $1 == .certain }
    }
  }

  private mutating func compareSteps(_ guidance: String, _ oldIndex: Int, _ newIndex: Int) {
    let before = Self.steps(of: oldIndex, in: old)
    let after = Self.steps(of: newIndex, in: new)
    let names = (before + after).map(\.name).eachOnce
    for name in names {
      let places = (
        old: before.first { $0.name == name }?.step, new: after.first { $0.name == name }?.step
      )
      if let old = places.old, let new = places.new,
        oldWords.text(ofStep: old) == newWords.text(ofStep: new)
      {
        continue
      }
      let target = TwinSearch.Target(guidance: (oldIndex, newIndex), step: places)
      let words = "the step '\(name.shortened)' of '\(guidance)'"
      look(for: .step, "\(words) does not come any more", isTakenAway: true, target) {
        $0 != .none && $1 == .none
      }
      look(for: .step, "\(words) comes, and did not", isTakenAway: false, target) {
        $0 == .none && $1 != .none
      }
      look(for: .step, "\(words) comes only after an \"If\"", isTakenAway: true, target) {
        $0 == .certain && $1 == .perhaps
      }
      look(for: .step, "\(words) comes by itself", isTakenAway: false, target) {
        $0 == .perhaps && $1 == .certain
      }
    }
  }

  private static func steps(
    of guidance: Int, in planned: PlannedChecklist
  ) -> [(name: String, step: Int)] {
    planned.plan.guidance[guidance].steps.map { step in
      (planned.steps[step].name?.value ?? planned.steps[step].text.text, step)
    }
  }

  private mutating func look(
    for kind: ChecklistComparison.Change.Kind, _ words: String, isTakenAway: Bool,
    _ target: TwinSearch.Target,
    where isWanted: (TwinSearch.Level, TwinSearch.Level) -> Bool
  ) {
    switch search.first(target, where: isWanted) {
    case .impossible: break
    case .limitReached: notKnown.append(words)
    case .found(let given):
      changes.append(
        ChecklistComparison.Change(
          kind: kind, isTakenAway: isTakenAway, words: words,
          answers: given.map { item, answer in
            (questions[item].name, questions[item].words(for: answer))
          }))
    }
  }

  /// The items of both, each with the answers that both take; of those that only one has, all that it takes.
  private static func twins(
    _ old: PlannedChecklist, _ new: PlannedChecklist
  ) -> [(question: Question, item: TwinSearch.Item)] {
    var twins: [(question: Question, item: TwinSearch.Item)] = []
    var next = 0
    /// Adds the items that only the older one has, up to a place in it.
    func addOld(before end: Int) {
      for index in next..<max(next, end) {
        let question = old.checklist.items[index].question
        guard new.index(ofItem: question.name) == nil, question.isAsked else { continue }
        twins.append(
          (question, .init(old: index, new: nil, answers: question.everyAnswer.map { ($0, $0) })))
      }
      next = max(next, end)
    }
    for (index, item) in new.checklist.items.enumerated() where item.isQuestion {
      let question = item.question
      guard let place = old.index(ofItem: question.name) else {
        twins.append(
          (question, .init(old: nil, new: index, answers: question.everyAnswer.map { ($0, $0) })))
        continue
      }
      addOld(before: place)
      let before = old.checklist.items[place].question
      twins.append(
        (
          question,
          .init(
            old: place, new: index,
            answers: question.everyAnswer.compactMap { answer in
              guard let same = try? before.answer(from: question.written(answer)) else {
                return nil
              }
              return (same, answer)
            })
        ))
    }
    addOld(before: old.checklist.items.count)
    return twins
  }
}

extension Question {
  /// Every answer that somebody can give, and the reasons for none; those for skipping stand last.
  fileprivate var everyAnswer: [Answer] {
    let codes = (domain?.codes ?? 0..<0).map { Answer.answered($0) }
    return codes + (offersNotSure ? [.notSure] : []) + [.declined, .notAsked]
  }
}

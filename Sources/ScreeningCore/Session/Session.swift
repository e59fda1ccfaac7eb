/// One person going through a checklist, one item at a time.
///
/// An answer to an item that no longer applies is kept but does not count; it counts again if the
/// item applies again. The outcome depends on the answers alone, not on the order they came in.
package struct Session {
  package private(set) var answers: Answers
  package private(set) var isFinished = false

  let evaluator: Evaluator
  /// The item that the person went to; where it is nil, the first open one is asked.
  private var focus: Int?
  /// Whether the person is going through earlier answers, step by step: then going on leads to the
  /// next item that was asked, not to the first open one.
  private var isGoingOver = false
  private var announced: [Int] = []

  package init(_ plan: Plan) {
    evaluator = Evaluator(plan)
    answers = Answers(for: plan)
  }

  package var plan: Plan { evaluator.plan }

  /// The item to ask now; nil once nothing is left to ask.
  package var current: Int? { isFinished ? nil : focus ?? nextOpen }

  /// Answers the current item with a value, and moves on; values it does not have are refused.
  @discardableResult
  package mutating func answer(_ code: Int) -> Bool { record(.answered(code)) }

  package mutating func skip() { record(.skipped) }
  package mutating func decline() { record(.declined) }
  package mutating func sayNotSure() { record(.notSure) }

  /// Goes on after a text that asks nothing.
  package mutating func passNotice() { record(.answered(0)) }

  /// Takes in an answer to the current item, or why there is none, and moves on.
  @discardableResult
  package mutating func record(_ answer: Answer) -> Bool {
    guard let item = current, answer.fits(plan.items[item].domain) else { return false }
    evaluator.evaluate(answers)
    answers[item] = evaluator.when(item) == .undecided ? answer.opened : answer
    answers = evaluator.settled(answers)
    if isGoingOver { goForward() } else { focus = nil }
    return true
  }

  /// Goes back to the nearest item before the current one that was asked, and keeps its answer.
  /// A finished session is no longer finished then, even if there is nothing to go back to.
  package mutating func goBack() {
    let place = previous
    reopen()
    guard let place else { return }
    focus = place
    isGoingOver = true
  }

  package var canGoBack: Bool { previous != nil }

  /// After going back, goes on to the next item that was asked or is still to be asked. After going
  /// to an item of one's own choice, goes on to the first open item; if the chosen item already has
  /// an answer, it counts from then on, even if it did not count before.
  package mutating func goForward() {
    if !isGoingOver, let focus, answers[focus].isGiven {
      record(answers[focus])
      return
    }
    let place = isGoingOver ? focus.flatMap { next(after: $0) } : nil
    focus = place == nextOpen ? nil : place
    isGoingOver = focus != nil
  }

  package var canGoForward: Bool { focus != nil }

  /// Goes to an item of one's own choice, also one of which it is not known whether it applies:
  /// an answer there opens it, and then it counts as applying.
  ///
  /// Refused for a notice, for an item that does not apply, and for one that cannot be opened yet.
  @discardableResult
  package mutating func go(to item: Int) -> Bool {
    guard plan.items.indices.contains(item), plan.items[item].domain.isAsked else {
      return false
    }
    evaluator.evaluate(answers.reopened)
    guard evaluator.canBeAsked(item) else { return false }
    reopen()
    focus = item
    isGoingOver = false
    return true
  }

  /// Stops: what is still open is not asked any more.
  package mutating func finish() {
    answers = answers.finished
    focus = nil
    isGoingOver = false
    isFinished = true
  }

  /// Changes an earlier answer; what depends on it follows, and a finished session starts anew.
  ///
  /// Refused for a value that the item does not have. Taken back with `.open`. An item that was
  /// opened stays so unless the change decides whether it applies, or leaves that to be asked.
  @discardableResult
  package mutating func change(_ item: Int, to answer: Answer) -> Bool {
    guard plan.items.indices.contains(item), answer != .notAsked,
      answer.fits(plan.items[item].domain)
    else { return false }
    reopen()
    answers[item] = answers[item].wasOpened ? answer.opened : answer
    answers = evaluator.settled(answers)
    if let place = focus {
      evaluator.evaluate(answers)
      if !evaluator.canBeAsked(place) {
        focus = nil
        isGoingOver = false
      }
    }
    return true
  }

  private mutating func reopen() {
    guard isFinished else { return }
    isFinished = false
    answers = answers.reopened
  }
}

extension Evaluator {
  /// Whether an item can be put to the person, on the sheet that was evaluated.
  fileprivate func canBeAsked(_ item: Int) -> Bool { applies(item) == .yes || canOpen(item) }
}

extension Session {
  /// Guidance with urgency `now` that has become certain since this was last called.
  package mutating func takeNewlyCertain() -> [Int] {
    evaluator.evaluate(answers)
    let certain = plan.guidance.indices.filter {
      plan.guidance[$0].urgency == .now && evaluator.guidance($0) == .yes
    }
    let new = certain.filter { !announced.contains($0) }
    announced = certain
    return new
  }
}

extension Session {
  /// What the answers come to so far.
  package var outcome: Outcome { evaluator.outcome(of: answers) }

  /// What they advise so far.
  package var advice: Advice { evaluator.advice(for: outcome, given: answers) }

  /// The reason for each piece of guidance shown, by its place in `outcome.shown`.
  package func reasons(for outcome: Outcome) -> [[Int]] {
    evaluator.reasons(for: outcome, given: answers)
  }

  /// The items left open that can be opened now; the others depend on an item that is open itself.
  package var openable: [Int] {
    let leftOpen = outcome.leftOpen
    evaluator.evaluate(answers.reopened)
    return leftOpen.filter { evaluator.canOpen($0) }
  }

  /// How far the person has come: the place of the current item, and about how many there are.
  ///
  /// Only items that were asked, or may still be, are counted. So the numbers on the screen have no
  /// gap where it is undecided whether an item applies.
  package var progress: (place: Int, about: Int) {
    let current = current ?? plan.items.count
    evaluator.evaluate(answers)
    let asked = answers.indices.count { $0 < current && wasAsked($0) }
    let ahead = answers.indices.count {
      $0 >= current && plan.items[$0].domain.isAsked && evaluator.applies($0) != .no
    }
    return (min(asked + 1, asked + ahead), asked + ahead)
  }

  /// The first item that applies and is open.
  var nextOpen: Int? {
    evaluator.evaluate(answers)
    return answers.indices.first { answers[$0].isOpen && evaluator.applies($0) == .yes }
  }

  /// The nearest item before the current one that was asked.
  var previous: Int? {
    let end = current ?? plan.items.count
    evaluator.evaluate(answers)
    return answers.indices.last { $0 < end && wasAsked($0) }
  }

  /// The nearest item after `item` that was asked, or the first one still to be asked.
  func next(after item: Int) -> Int? {
    let open = nextOpen
    return answers.indices.first { $0 > item && ($0 == open || wasAsked($0)) } ?? open
  }

  /// Whether an item applies and was put to the person, as of the last evaluation.
  private func wasAsked(_ item: Int) -> Bool {
    evaluator.applies(item) == .yes && plan.items[item].domain.isAsked && answers[item].isGiven
  }
}

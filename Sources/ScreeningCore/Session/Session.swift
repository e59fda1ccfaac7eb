/// One person going through a checklist, one item at a time.
///
/// Answers to items that no longer apply are kept but not counted, and come back if the item
/// does. The outcome of a session is the outcome of its answers, whatever way they came about.
package struct Session {
  package private(set) var answers: Answers
  package private(set) var isFinished = false

  let evaluator: Evaluator
  /// An item gone to; otherwise the first open one is asked.
  private var focus: Int?
  /// Whether it was gone back to, step by step: then the way on leads through what was asked since.
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

  /// Goes back to the nearest item before the current one that was asked; its answer stands. A
  /// finished session is open again, also where nothing was asked before.
  package mutating func goBack() {
    let place = previous
    reopen()
    guard let place else { return }
    focus = place
    isGoingOver = true
  }

  package var canGoBack: Bool { previous != nil }

  /// Goes on from an item gone back to: to the next one that was asked or is still to ask. An item
  /// of one's own choice is left as it is.
  package mutating func goForward() {
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
    guard plan.items.indices.contains(item), plan.items[item].domain != .notice else {
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
  /// Guidance with urgency `now` that has become certain and was not yet handed out here.
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

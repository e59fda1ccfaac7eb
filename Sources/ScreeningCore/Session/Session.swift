/// One person going through a checklist, one item at a time.
///
/// Answers to items that no longer apply are kept but not counted, and come back if the item
/// does. The outcome of a session is the outcome of its answers, whatever way they came about.
package struct Session {
  package private(set) var answers: Answers
  package private(set) var isFinished = false

  private let evaluator: Evaluator
  /// An item gone back to, or opened; otherwise the first open one is asked.
  private var focus: Int?
  private var announced: [Int] = []

  package init(_ plan: Plan) {
    evaluator = Evaluator(plan)
    answers = Answers(for: plan)
  }

  package var plan: Plan { evaluator.plan }

  /// The item to ask now; nil once nothing is left to ask.
  package var current: Int? {
    if isFinished { return nil }
    return focus ?? nextOpen
  }

  /// Answers the current item with a value, and moves on; values it does not have are passed over.
  package mutating func answer(_ code: Int) { record(.answered(code)) }

  package mutating func skip() { record(.skipped) }
  package mutating func decline() { record(.declined) }
  package mutating func sayNotSure() { record(.notSure) }

  /// Goes on after a text that asks nothing.
  package mutating func passNotice() { record(.answered(0)) }

  /// Takes in an answer to the current item, or why there is none, and moves on.
  package mutating func record(_ answer: Answer) {
    guard let item = current, answer.fits(plan.items[item].domain) else { return }
    answers[item] = answer
    focus = nil
  }

  /// Goes back to the nearest item before the current one that was asked; its answer stands.
  package mutating func goBack() {
    guard let place = previous else { return }
    reopen()
    focus = place
  }

  package var canGoBack: Bool { previous != nil }

  /// Goes to an item of one's own choice, also one of which it is not known whether it applies.
  package mutating func go(to item: Int) {
    guard plan.items.indices.contains(item) else { return }
    reopen()
    focus = item
  }

  /// Stops: what is still open is not asked any more.
  package mutating func finish() {
    answers = answers.finished
    focus = nil
    isFinished = true
  }

  /// Changes an earlier answer; what depends on it follows, and a finished session starts anew.
  package mutating func change(_ item: Int, to answer: Answer) {
    guard plan.items.indices.contains(item), answer.fits(plan.items[item].domain) else { return }
    reopen()
    answers[item] = answer
  }

  private mutating func reopen() {
    guard isFinished else { return }
    isFinished = false
    for item in answers.indices where answers[item] == .notAsked { answers[item] = .open }
  }
}

extension Session {
  /// What the answers come to so far.
  package var outcome: Outcome { evaluator.outcome(of: answers) }

  /// The reason for each piece of guidance shown, by its place in `outcome.shown`.
  package func reasons(for outcome: Outcome) -> [[Int]] {
    evaluator.reasons(for: outcome, given: answers)
  }

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

  /// How far one has come: the place of the current item, and about how many there are.
  package var progress: (place: Int, about: Int) {
    evaluator.evaluate(answers)
    let questions = plan.items.indices.filter {
      plan.items[$0].domain != .notice && evaluator.applies($0) != .no
    }
    let place = questions.filter { $0 < current ?? plan.items.count }.count
    return (min(place + 1, questions.count), questions.count)
  }

  private var nextOpen: Int? {
    evaluator.evaluate(answers)
    return answers.indices.first { answers[$0].isOpen && evaluator.applies($0) == .yes }
  }

  private var previous: Int? {
    evaluator.evaluate(answers)
    let end = current ?? plan.items.count
    return answers.indices.last {
      $0 < end && evaluator.applies($0) == .yes && plan.items[$0].domain != .notice
        && !answers[$0].isOpen && answers[$0] != .notAsked
    }
  }
}

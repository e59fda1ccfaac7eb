// What stories can come by: each way in which a finished sheet can come out.
extension Search {
  /// Whether on some finished sheet that agrees with `answers` a piece of guidance comes out as `truth`.
  package func canBe(_ truth: Truth, guidance index: Int, from answers: Answers) -> Result {
    let dependencies = plan.program.guidanceDependencies[index]
    // What is undecided is so with the least that can be known.
    let trying: Trial = truth.isDecided ? .answers : .gaps
    return first(of: dependencies.items, from: answers, trying: trying) { sheet, isComplete in
      run(dependencies, on: sheet)
      let now = evaluator.guidance(index)
      if now == truth { return truth.isDecided || isComplete ? .found : .open }
      return now.isDecided ? .ruledOut : .open
    }
  }

  /// Whether on some finished sheet that agrees with `answers` a piece of guidance is shown, and a step of it
  /// comes, also one that is left undecided and so has its "If".
  package func canBeGiven(step: Int, inGuidance guidance: Int, from answers: Answers) -> Result {
    let needed = [
      plan.program.guidanceDependencies[guidance], plan.program.stepDependencies[step],
    ]
    let items = Set(needed.flatMap { $0.items }).sorted()
    return first(of: items, from: answers, trying: .both) { sheet, isComplete in
      for dependencies in needed { run(dependencies, on: sheet) }
      let isShown = evaluator.guidance(guidance)
      let isPossible = evaluator.step(step).possible
      if isShown == .no || isPossible == .no { return .ruledOut }
      return isShown == .yes && (isPossible == .yes || isComplete) ? .found : .open
    }
  }

  /// Whether some finished sheet that agrees with `answers`, in which an item is open, gives this answer to it.
  package func canBeAnswered(_ answer: Answer, item index: Int, from answers: Answers) -> Result {
    guard answers[index].isOpen else { return .impossible }
    let dependencies = plan.program.whenDependencies[index]
    let result = first(of: dependencies.items, from: answers) { sheet, _ in
      run(dependencies, on: sheet)
      switch evaluator.applies(index) {
      case .yes: return .found
      case .no: return .ruledOut
      default: return evaluator.canOpen(index) ? .found : .open
      }
    }
    guard case .found(var sheet) = result else { return result }
    run(dependencies, on: sheet)
    sheet[index] = evaluator.applies(index) == .yes ? answer : answer.opened
    return .found(sheet)
  }
}

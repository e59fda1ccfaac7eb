extension Evaluator {
  /// The answers that decide a piece of guidance: without any one of them it would be undecided.
  ///
  /// Answers are forgotten one after another, from the last item to the first: first those that count
  /// only through scores and `when`s, then those that the guidance itself names, so that these are the
  /// ones to be cited where either would do. Those without which the guidance is no longer decided are
  /// put back. None of the rest is needed, as far as the evaluator can tell: it may call undecided what
  /// every completion decides alike. Empty where the guidance is undecided, or decided whatever the
  /// answers.
  package func reason(forGuidance index: Int, given answers: Answers) -> [Int] {
    load(answers)
    return loadedReason(forGuidance: index)
  }

  /// The answers that decide that a step is advised without any "if", or that it is not advised.
  ///
  /// Empty where the step stands with its situations in front, or where no answer is needed.
  package func reason(forStep index: Int, given answers: Answers) -> [Int] {
    load(answers)
    let dependencies = plan.program.stepDependencies[index]
    run(dependencies)
    let isRuledOut = step(index).possible == .no
    return loadedReason(dependencies) {
      isRuledOut ? self.step(index).possible : self.step(index).plain
    }
  }

  /// The items without an answer that leave open whether a step fits; none where nothing was asked
  /// about it.
  package func itemsLeftOpen(by saying: Advice.Saying, given answers: Answers) -> [Int] {
    evaluate(answers)
    var items: [Int] = []
    for place in saying.so + saying.notSo {
      for item in plan.situations[place].items
      where answers[item].code == nil && applies(item) != .no && !items.contains(item) {
        items.append(item)
      }
    }
    return items
  }

  /// The reasons for all the guidance that is shown, by its place in `outcome.shown`.
  package func reasons(for outcome: Outcome, given answers: Answers) -> [[Int]] {
    load(answers)
    return outcome.shown.map { loadedReason(forGuidance: $0) }
  }

  /// The same for the loaded sheet, which is restored afterwards.
  private func loadedReason(forGuidance index: Int) -> [Int] {
    loadedReason(plan.program.guidanceDependencies[index]) { self.guidance(index) }
  }

  private func loadedReason(
    _ dependencies: Program.Dependencies, for truth: () -> Truth
  ) -> [Int] {
    run(dependencies)
    let decided = truth()
    guard decided.isDecided else { return [] }
    var kept: [Int] = []
    var forgotten: [(item: Int, answer: Answer)] = []
    for item in dependencies.orderOfForgetting where !scratch.answers[item].isOpen {
      let answer = scratch.answers[item]
      scratch.set(item, to: .open)
      run(dependencies)
      if truth() == decided {
        forgotten.append((item, answer))
      } else {
        scratch.set(item, to: answer)
        kept.append(item)
      }
    }
    for (item, answer) in forgotten { scratch.set(item, to: answer) }
    return dependencies.items.filter(kept.contains)
  }

  /// The items on which a piece of guidance depends, directly or through scores and `when`s.
  package func items(behindGuidance index: Int) -> [Int] {
    plan.program.guidanceDependencies[index].items
  }

  /// The items on which it depends whether a step is advised, with or without an "if".
  package func items(behindStep index: Int) -> [Int] {
    plan.program.stepDependencies[index].items
  }
}

extension Program.Dependencies {
  /// The items from the last to the first: those that are named come after all others.
  fileprivate var orderOfForgetting: [Int] {
    let order: [Int] = items.reversed()
    return order.filter { !named.contains($0) } + order.filter(named.contains)
  }
}

extension Evaluator {
  /// The answers that decide a piece of guidance: without any one of them it would be open.
  ///
  /// Found by forgetting the answers it depends on, one after another from the last item to the
  /// first, and keeping those without which it is no longer decided. Minimal for the evaluator,
  /// which is sound but not complete. Empty where nothing is decided, or nothing is needed.
  package func reason(forGuidance index: Int, given answers: Answers) -> [Int] {
    load(answers)
    return loadedReason(forGuidance: index)
  }

  /// The reasons for all the guidance that is shown, by its place in `outcome.shown`.
  package func reasons(for outcome: Outcome, given answers: Answers) -> [[Int]] {
    load(answers)
    return outcome.shown.map { loadedReason(forGuidance: $0) }
  }

  /// The reason for the sheet that is loaded, which is left as it was.
  private func loadedReason(forGuidance index: Int) -> [Int] {
    let dependencies = plan.program.guidanceDependencies[index]
    run(dependencies)
    let decided = guidance(index)
    guard decided.isDecided else { return [] }
    var kept: [Int] = []
    var forgotten: [(item: Int, answer: Answer)] = []
    for item in dependencies.items.reversed() where !scratch.answers[item].isOpen {
      let answer = scratch.answers[item]
      scratch.set(item, to: .open)
      run(dependencies)
      if guidance(index) == decided {
        forgotten.append((item, answer))
      } else {
        scratch.set(item, to: answer)
        kept.append(item)
      }
    }
    for (item, answer) in forgotten { scratch.set(item, to: answer) }
    return kept.reversed()
  }

  /// The items on which a piece of guidance depends, directly or through scores and `when`s.
  package func items(behindGuidance index: Int) -> [Int] {
    plan.program.guidanceDependencies[index].items
  }
}

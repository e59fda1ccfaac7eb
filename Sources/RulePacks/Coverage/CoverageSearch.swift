internal import Questions
internal import ScreeningCore

/// Finds out which goals a sheet comes by, and looks for sheets that come by a goal.
struct CoverageSearch {
  private let goals: [CoverageGoal]
  private let questions: [Question]
  private let search: Search
  /// What was found already: several conditions can have the same part.
  private var known: [CoverageGoal.Sign: Coverage.Result] = [:]

  init(_ goals: CoverageGoals, asking planned: PlannedChecklist) {
    self.goals = goals.goals
    questions = planned.checklist.items.map(\.question)
    search = Search(goals.plan)
  }

  private var evaluator: Evaluator { search.evaluator }

  /// The places of the goals that a finished sheet comes by.
  func reached(by answers: Answers) -> [Int] {
    evaluator.evaluate(answers)
    return goals.indices.filter { place in
      switch goals[place].sign {
      case .truth(let truth, let guidance): evaluator.guidance(guidance) == truth
      case .advised(let step, let guidance):
        evaluator.guidance(guidance) == .yes && evaluator.step(step).possible != .no
      case .chosen(let option, let item):
        evaluator.applies(item) == .yes && questions[item].isChosen(option, in: answers[item])
      }
    }
  }

  /// Whether any answers come by a goal.
  mutating func result(ofGoal place: Int, within work: inout Int) -> Coverage.Result {
    let sign = goals[place].sign
    if let known = known[sign] { return known }
    let result: Coverage.Result =
      switch answers(to: sign, from: Answers(for: evaluator.plan), within: &work) {
      case .found(let sheet):
        reached(by: finished(sheet)).contains(place) ? .missing(offered(sheet)) : .notKnown
      case .impossible: .impossible
      case .limitReached: .notKnown
      }
    known[sign] = result
    return result
  }

  /// Finished sheets that together come by all of these goals, each with what it comes by of them; goals for
  /// which that cannot be found are left out.
  func sheets(forGoals places: [Int], within work: inout Int) -> [(answers: Answers, goals: [Int])]
  {
    var rest = places
    var sheets: [(answers: Answers, goals: [Int])] = []
    while !rest.isEmpty {
      var sheet = Answers(for: evaluator.plan)
      for place in rest { extend(&sheet, toGoal: place, within: &work) }
      let answers = finished(sheet)
      let reached = Set(reached(by: answers))
      let new = rest.filter(reached.contains)
      guard !new.isEmpty else { break }
      sheets.append((answers, new))
      rest.removeAll(where: reached.contains)
    }
    return sheets
  }

  /// Adds answers that come by one more goal, where that can be done beside those that are there.
  private func extend(_ sheet: inout Answers, toGoal place: Int, within work: inout Int) {
    let sign = goals[place].sign
    if case .found(let more) = answers(to: sign, from: sheet, within: &work) {
      sheet = more
    } else if case .chosen(let option, let item) = sign, let own = option.answer.code, own > 0,
      let code = sheet[item].code, code > 0, questions[item].input == .any
    {
      var more = sheet
      more[item] = sheet[item].wasOpened ? .answered(code | own).opened : .answered(code | own)
      let before = Set(reached(by: finished(sheet)))
      if before.isSubset(of: reached(by: finished(more))) { sheet = more }
    }
  }

  private func answers(
    to sign: CoverageGoal.Sign, from sheet: Answers, within work: inout Int
  ) -> Search.Result {
    search.limit = min(Search.usualLimit, work)
    defer { work -= min(search.work, work) }
    return switch sign {
    case .truth(let truth, let guidance):
      search.canBe(truth, guidance: guidance, from: sheet)
    case .advised(let step, let guidance):
      search.canBeGiven(step: step, inGuidance: guidance, from: sheet)
    case .chosen(let option, let item):
      search.canBeAnswered(option.answer, item: item, from: sheet)
    }
  }

  /// The sheet as somebody would leave it who skips what it leaves open.
  private func finished(_ sheet: Answers) -> Answers {
    var sheet = offered(sheet)
    for item in sheet.indices where sheet[item].isOpen && questions[item].isAsked {
      evaluator.evaluate(sheet)
      if evaluator.applies(item) == .yes { sheet[item] = .skipped }
    }
    return evaluator.opened(sheet.finished)
  }

  /// The same, with "skipped" where "not sure" is not offered.
  private func offered(_ sheet: Answers) -> Answers {
    var sheet = sheet
    for item in sheet.indices where !questions[item].accepts(sheet[item]) { sheet[item] = .skipped }
    return sheet
  }
}

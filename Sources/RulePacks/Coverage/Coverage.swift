package import ScreeningCore

/// By which stories each thing in a checklist is come by, and whether any answers lead to what none comes by.
package struct Coverage {
  /// The checklist as a story asks it, without private items.
  package let checklist: PlannedChecklist
  package let entries: [Entry]
  private let search: CoverageSearch

  package struct Entry: Sendable {
    package let goal: CoverageGoal
    package let result: Result
  }

  package enum Result: Sendable {
    /// The names of the stories that come by it.
    case reached([String])
    /// No story comes by it, and these answers would; what is open makes no difference.
    case missing(Answers)
    /// No answers lead there: all ways of answering were gone through.
    case impossible
    /// The search reached its limit.
    case notKnown
  }

  /// As much as five searches may do that all reach their limit.
  package static let usualWork = 5 * Search.usualLimit

  /// Goes through the stories, and searches for the rest; nil where that cannot be done with this checklist.
  ///
  /// - Parameters:
  ///   - planned: A checklist.
  ///   - stories: Its stories.
  ///   - work: How much work the searches may do, of which what they did is taken.
  package init?(
    of planned: PlannedChecklist, by stories: [PlannedScenario], within work: inout Int
  ) {
    let asked = planned.withoutPrivateItems
    guard let goals = CoverageGoals(of: asked) else { return nil }
    var search = CoverageSearch(goals, asking: asked)
    var reachedBy: [[String]] = goals.goals.map { _ in [] }
    for story in stories {
      for goal in search.reached(by: story.answers) {
        reachedBy[goal].append(story.scenario.name.value)
      }
    }
    checklist = asked
    entries = goals.goals.indices.map { place in
      Entry(
        goal: goals.goals[place],
        result: reachedBy[place].isEmpty
          ? search.result(ofGoal: place, within: &work) : .reached(reachedBy[place]))
    }
    self.search = search
  }

  /// Finished sheets, as few as can be found, that come by what no story comes by, each with what that is.
  package func missingSheets(within work: inout Int) -> [(answers: Answers, goals: [CoverageGoal])]
  {
    let missing = entries.indices.filter {
      if case .missing = entries[$0].result { true } else { false }
    }
    return search.sheets(forGoals: missing, within: &work).map { answers, goals in
      (answers, goals.map { entries[$0].goal })
    }
  }
}

extension Coverage {
  /// How many goals came to what.
  package struct Count: Equatable, Sendable {
    package static let none = Count()

    package var reached = 0
    package var missing = 0
    package var impossible = 0
    package var notKnown = 0

    /// All but what no answers lead to.
    package var possible: Int { reached + missing + notKnown }

    /// The tenths of a percent that are reached of what is possible, rounded down, so that only all of it is
    /// 100 %.
    package var tenthsOfPercent: Int { possible == 0 ? 1000 : reached * 1000 / possible }

    package static func + (left: Count, right: Count) -> Count {
      Count(
        reached: left.reached + right.reached, missing: left.missing + right.missing,
        impossible: left.impossible + right.impossible, notKnown: left.notKnown + right.notKnown)
    }
  }

  package var count: Count { count(of: entries) }

  package func count(of kind: CoverageGoal.Kind) -> Count {
    count(of: entries.filter { $0.goal.kind == kind })
  }

  private func count(of entries: [Entry]) -> Count {
    entries.reduce(into: Count()) { count, entry in
      switch entry.result {
      case .reached: count.reached += 1
      case .missing: count.missing += 1
      case .impossible: count.impossible += 1
      case .notKnown: count.notKnown += 1
      }
    }
  }
}

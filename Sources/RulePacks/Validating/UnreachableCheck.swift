internal import Conditions
internal import Diagnostics
internal import ScreeningCore

/// Finds gates that no answers open, items that none lead to, situations that none bring about, and
/// guidance that none show, by exact search.
struct UnreachableCheck {
  /// Passes on each finding at once; where the work ran out before a result, that is a remark.
  ///
  /// - Returns: The guidance that some answers show, by its place in the checklist; none where something else
  ///   cannot be reached, from which more about its conditions would follow.
  func run(
    on planned: PlannedChecklist, within work: inout Int, _ give: (Lint.Report) -> Void
  ) -> Set<Int> {
    var search = LimitedSearch(planned)
    for (part, isGate) in course(of: planned) {
      let result = search.run("whether \(part.question)", within: &work, give, part.search)
      guard result == .impossible else { continue }
      give(Lint.Report(diagnostics: [part.diagnostic]))
      // Nothing behind a gate that stays closed is reached, and that is one mistake.
      if isGate { return [] }
    }
    var isAllReached = true
    for part in items(of: planned) + situations(of: planned) {
      let result = search.run("whether \(part.question)", within: &work, give, part.search)
      guard result == .impossible else { continue }
      give(Lint.Report(diagnostics: [part.diagnostic]))
      isAllReached = false
    }
    var shown: Set<Int> = []
    for (index, part) in guidance(of: planned) {
      switch search.run("whether \(part.question)", within: &work, give, part.search) {
      case .found: shown.insert(index)
      case .impossible: give(Lint.Report(diagnostics: [part.diagnostic]))
      case .limitReached: break
      }
    }
    return isAllReached ? shown : []
  }

  /// What answers should be able to bring about, and what is said where they cannot.
  private typealias Part = (
    question: String, search: (Search) -> Search.Result, diagnostic: Diagnostic
  )

  /// The gates of an interview, in their order, and the rule that stops the asking.
  private func course(of planned: PlannedChecklist) -> [(part: Part, isGate: Bool)] {
    var parts: [(part: Part, isGate: Bool)] = planned.course.gates.compactMap { gate in
      let section = planned.checklist.sections[gate.section]
      return section.gate.map { written in
        (
          (
            "the gate of '\(section.name.value)' can be open",
            { $0.canBeSo(situation: gate.situation) },
            .neverOpen(section.name.value, at: written.condition.origin)
          ), true
        )
      }
    }
    if let stop = planned.course.stop, let written = planned.checklist.stopAskingWhen {
      parts.append(
        (
          (
            "the asking can stop", { $0.canBeSo(situation: stop) }, .neverStops(at: written.origin)
          ), false
        ))
    }
    return parts
  }

  private func items(of planned: PlannedChecklist) -> [Part] {
    let items = planned.checklist.items
    return items.indices.filter { planned.plan.items[$0].when.constant != true }.map { index in
      (
        "'\(items[index].name.value)' can be asked", { $0.canBeAsked(item: index) },
        .neverAsked(items[index])
      )
    }
  }

  private func situations(of planned: PlannedChecklist) -> [Part] {
    planned.situations.enumerated().compactMap { index, situation in
      let name = situation.name.value
      let rule = planned.checklist.situations.first { $0.situation.value == name }
      return rule?.condition.map { condition in
        (
          "'\(name)' can be so", { $0.canBeSo(situation: index) },
          .neverSo(name, at: condition.origin)
        )
      }
    }
  }

  private func guidance(of planned: PlannedChecklist) -> [(index: Int, part: Part)] {
    let guidance = planned.checklist.guidance
    return guidance.indices.filter { planned.plan.guidance[$0].condition.constant != true }
      .map { index in
        (
          index,
          (
            "'\(guidance[index].name.value)' can be shown", { $0.canBeShown(guidance: index) },
            .neverShown(guidance[index])
          )
        )
      }
  }
}

/// Searches that share what work is left.
struct LimitedSearch {
  private let id: String
  private let search: Search
  private let ofOne: Int

  init(_ planned: PlannedChecklist) { self.init(planned.plan, of: planned.id) }

  init(_ plan: Plan, of id: String) {
    self.id = id
    search = Search(plan)
    ofOne = search.limit
  }

  /// What a search found; that it reached its limit is passed on as a remark.
  mutating func run(
    _ question: String, within work: inout Int, _ give: (Lint.Report) -> Void,
    _ find: (Search) -> Search.Result
  ) -> Search.Result {
    search.limit = min(ofOne, work)
    let result = find(search)
    work -= min(search.work, work)
    guard result == .limitReached else { return result }
    let limit =
      search.limit < ofOne
      ? "what was left of the work for all searches" : "\(ofOne) steps of work"
    give(
      Lint.Report(
        remarks: ["\(id): \(question) was not found out within \(limit)"], unfinished: 1))
    return result
  }
}

extension Checklist.Guidance {
  /// Where its condition stands, or its name where it has none.
  var conditionPlace: Origin {
    if case .condition(let condition) = when { condition.origin } else { name.origin }
  }
}

extension Diagnostic {
  static func neverAsked(_ item: Checklist.Item) -> Self {
    Diagnostic(
      .neverAsked,
      "no answers lead to '\(item.name.value)'; change this condition, or take the item out",
      at: item.when?.origin ?? item.name.origin)
  }

  static func neverSo(_ name: String, at origin: Origin) -> Self {
    Diagnostic(
      .neverSo,
      "no answers make '\(name)' so; write by which answers it is so, or 'not_asked'", at: origin)
  }

  static func neverOpen(_ section: String, at origin: Origin) -> Self {
    Diagnostic(
      .neverOpen,
      "no answers open the gate of '\(section)'; let it rest on a question before it that can be "
        + "answered so, or take it out with its 'ending'", at: origin)
  }

  static func neverStops(at origin: Origin) -> Self {
    Diagnostic(
      .neverOpen,
      "no answers stop the asking; let 'stop_asking_when' rest on an item that can be answered so, or "
        + "take it out", at: origin)
  }

  static func neverShown(_ guidance: Checklist.Guidance) -> Self {
    Diagnostic(
      .neverShown,
      "no answers can show '\(guidance.name.value)'; change this condition, or take the guidance out",
      at: guidance.conditionPlace)
  }
}

extension DiagnosticKind {
  static let neverAsked = DiagnosticKind(
    code: "item-never-asked", title: "an item that nobody ever meets",
    explanation: """
      All ways of answering were gone through, and the 'when' of this item holds on none of them. Often
      'all' was written where 'any' was meant: one choice cannot be two at once.

      Wrong:
          when: { all: [how_met.wrote, how_met.shared_space] }
      Right:
          when: { any: [how_met.wrote, how_met.shared_space] }
      """)

  static let neverSo = DiagnosticKind(
    code: "situation-never-so", title: "a situation that no answers bring about",
    explanation: """
      A situation is so by what somebody answers. One that is so on no sheet rules out no step, and a
      condition that rests on no question, such as 'true', counts as not asked. Often 'all' was written
      where 'any' was meant: one choice cannot be two at once.

      Wrong:
          near: true
          close: { all: [who.family, who.staff] }
      Right:
          near: { any: [who.pupil, who.family, who.staff] }
          close: { any: [who.family, who.staff] }
      """)

  static let neverOpen = DiagnosticKind(
    code: "gate-never-open", title: "a gate or a rule of an interview that no answers reach",
    explanation: """
      All ways of answering were gone through, and this condition holds on none of them. Nothing behind
      such a gate would ever be said or asked, and such a rule would stop nothing. A gate that is always
      open, such as 'true', rests on no question and is none.

      Wrong:
          gate: consent.yes && consent.no
      Right:
          gate: consent.yes
      """)

  static let neverShown = DiagnosticKind(
    code: "guidance-never-shown", title: "guidance that nobody can ever see",
    explanation: """
      All ways of answering were gone through, and this guidance is shown on none of them. Often
      a threshold is higher than the score can get, or an item that the condition needs is not
      asked where the rest of the condition holds.
      """)
}

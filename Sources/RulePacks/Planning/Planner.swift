internal import Conditions
internal import Diagnostics
internal import ScoringKit
internal import ScreeningCore

/// Turns a checklist into a plan, reporting every problem of its conditions and scores.
///
/// Each condition was parsed when the checklist was read. Here everything is lowered once, in an
/// order that follows from what reads what.
struct Planner {
  let pack: Pack
  let checklist: Checklist
  /// The steps that guidance may name.
  let advice: AdviceLibrary
  let modules: [any ScoringModule]
  /// Names of items and scores that could not be read; errors about them in conditions are
  /// suppressed.
  let unreadable: Set<String>
  /// Whether the names of all items are known, so that another name is a mistake.
  let hasAllNames: Bool
  let findings: Findings
  private var names: ChecklistNames
  /// The items' conditions; `true` for those that are not lowered yet.
  private var whens: [Condition]
  /// The same without the gates before them.
  private var ownWhens: [Condition]
  /// The phase of each item.
  private let phases: [Phase?]
  /// The conditions of the gates lowered so far, each by its section.
  private var gates: [(section: Int, condition: Condition)] = []
  /// The figures of the scores lowered so far, without those that have problems.
  private var figures: [String: Figures] = [:]
  /// What searching may take, for all scores of the checklist.
  private let meter = SearchMeter()
  private let work = LoweringWork()

  init(
    pack: Pack, checklist: Checklist, advice: AdviceLibrary, unreadable: Set<String> = [],
    hasAllNames: Bool = true, modules: [any ScoringModule], findings: Findings
  ) {
    self.pack = pack
    self.checklist = checklist
    self.advice = advice
    self.unreadable = unreadable
    self.hasAllNames = hasAllNames
    self.modules = modules
    self.findings = findings
    names = ChecklistNames(checklist, unreadable: unreadable, isWhole: hasAllNames)
    whens = checklist.items.map { _ in .constant(true) }
    ownWhens = whens
    phases = checklist.sections.flatMap { section in section.items.map { _ in section.phase } }
  }

  /// The plan; nil where there are problems, all of which have been reported.
  ///
  /// `furtherConditions` are those of items that could not be read, and `unsound` is guidance that could
  /// not be read to its end; they are checked as well.
  mutating func planned(
    checking furtherConditions: [ParsedCondition] = [], _ unsound: [Checklist.Guidance] = []
  ) -> PlannedChecklist? {
    let before = findings.errorCount
    let order = LoweringOrder(checklist)
    findings.report(order.cycles.map { .scoreCycle($0.names, at: $0.condition.origin) })
    for step in order.steps {
      switch step {
      case .item(let index): lowerItem(index)
      case .gate(let section): lowerGate(ofSection: section)
      case .score(let index): lower(checklist.scores[index])
      }
    }
    var steps = StepPlanner(advice: advice, findings: findings)
    let guidance = checklist.guidance.map { lowered($0, &steps) }
    let rules = situationRules()
    let stop = checklist.stopAskingWhen.flatMap { lowered($0, in: names.scope) }
    for condition in furtherConditions { _ = lowered(condition, in: names.scope) }
    for guidance in unsound { _ = lowered(guidance, &steps) }
    guard findings.errorCount == before else { return nil }
    var scores: [Plan.Score] = []
    let tables = checklist.scores.compactMap { table(of: $0.name.value, into: &scores) }
    let items = zip(checklist.items, whens).map { item, when in
      Plan.Item(domain: item.domain ?? .notice, when: when)
    }
    do throws(Plan.Flaw) {
      var situations = steps.planned(situations: rules, in: items)
      let course = interviewCourse(stop: stop, behind: &situations, in: items)
      let plan = try Plan(
        items: items, scores: scores, guidance: guidance, situations: situations,
        steps: steps.plannedSteps)
      return PlannedChecklist(
        pack: pack, checklist: checklist, plan: plan, scores: tables, steps: steps.steps,
        situations: steps.situations, course: course)
    } catch {
      findings.report(diagnostic(for: error))
      return nil
    }
  }

  /// The error for a plan that was refused, at the place to mend; conditions and scores were
  /// checked before.
  private func diagnostic(for flaw: Plan.Flaw) -> Diagnostic {
    switch flaw {
    case .itemOverflows(let index):
      .outOfRange(at: checklist.items[index].when?.origin ?? checklist.items[index].name.origin)
    case .guidanceOverflows(let index):
      .outOfRange(at: checklist.guidance[index].conditionPlace)
    case .scoreOverflows:
      .outOfRange(at: checklist.scores.first?.name.origin ?? checklist.name.origin)
    case .itemHasBadDomain(let index), .itemReadsLater(let index, _):
      .refusedPlan(at: checklist.items[index].name.origin)
    case .unknownVariable, .situationOverflows, .stepHasUnknownSituation, .guidanceHasBadSteps:
      .refusedPlan(at: checklist.name.origin)
    }
  }

  private func table(
    of name: String, into scores: inout [Plan.Score]
  ) -> PlannedChecklist.Score? {
    guard let figures = figures[name] else { return nil }
    let main = scores.count
    scores.append(Plan.Score(figures.main, sufficient: figures.sufficient))
    var named: [PlannedChecklist.Score.Figure] = []
    for figure in figures.named {
      named.append(
        .init(name: figure.name, title: figure.title, index: scores.count, words: figure.words))
      scores.append(Plan.Score(figure.quantity, sufficient: figures.sufficient))
    }
    return PlannedChecklist.Score(
      name: name, main: main, named: named,
      bands: figures.bands.map { .init(name: $0.name, from: $0.from) })
  }
}

extension Planner {
  /// The most expressions in a condition or figure, with the scores in it counted in full.
  private static let sizeLimit = 200_000

  /// Nil where a condition has a problem, or mentions something with a problem of its own.
  private func lowered(_ condition: ParsedCondition, in scope: Scope) -> Condition? {
    guard work.isLeft else {
      if !work.isReported { findings.report(.tooMuchInAll(at: condition.origin)) }
      work.isReported = true
      return nil
    }
    var found: [Diagnostic] = []
    let lowered = condition.lowered(in: scope, reporting: &found)
    findings.report(found)
    if found.contains(where: { $0.kind == .conditionTooLarge }) { work.refused += 1 }
    if let lowered, lowered.size > Self.sizeLimit {
      findings.report(.tooLarge(at: condition.origin))
      return nil
    }
    return lowered
  }

  private mutating func lowerItem(_ index: Int) {
    // What is only listened for is not asked: whoever tells of it is heard, whatever they said before.
    let isHeldBack =
      phases[index]?.isBehindNoGate != true && checklist.items[index].voice != .listenedFor
    if let when = checklist.items[index].when {
      let scope = names.scope(ofItem: index, mentioning: when.names)
      ownWhens[index] = lowered(when, in: scope) ?? .constant(true)
    }
    whens[index] = .all((isHeldBack ? gates.map(\.condition) : []) + [ownWhens[index]])
  }

  private mutating func lowerGate(ofSection section: Int) {
    guard let gate = checklist.sections[section].gate else { return }
    let scope = names.scope(ofGate: section, mentioning: gate.condition.names)
    gates.append((section, lowered(gate.condition, in: scope) ?? .constant(true)))
  }

  /// Puts the gates and the rule that stops the asking behind the situations of the plan, so that they
  /// are worked out along with everything else.
  private func interviewCourse(
    stop: Condition?, behind situations: inout [Plan.Situation], in items: [Plan.Item]
  ) -> PlannedChecklist.Course {
    let first = situations.count
    situations += (gates.map(\.condition) + [stop].compactMap(\.self))
      .map { Plan.Situation($0, in: items) }
    return PlannedChecklist.Course(
      gates: gates.enumerated().map { .init(section: $1.section, situation: first + $0) },
      stop: stop.map { _ in first + gates.count }, whens: gates.isEmpty ? [] : ownWhens)
  }

  /// Lowers a score. If an item reads it, only the items before that item have their conditions
  /// yet, and the score can read no others.
  private mutating func lower(_ score: Checklist.Score) {
    var reader = ScoringReader(modules: modules)
    let scope = names.scope
    let figures = reader.figures(
      ofModule: score.module.value, at: score.module.origin, from: score.settings, in: context
    ) { lowered($0, in: scope) }
    findings.report(reader.diagnostics)
    guard let figures else { return }
    self.figures[score.name.value] = figures
    names.add(figures, of: score.name.value)
  }

  /// The condition of each situation that the checklist asks about; nil where it says that it does
  /// not, or where the condition has a problem.
  private func situationRules() -> [String: Condition?] {
    var rules: [String: Condition?] = [:]
    for rule in checklist.situations {
      let name = rule.situation
      if advice.situation(named: name.value) == nil {
        findings.report(.unknownSituation(name, in: advice))
      }
      rules.updateValue(
        rule.condition.flatMap { lowered($0, in: names.scope) }, forKey: name.value)
    }
    return rules
  }

  private func lowered(
    _ guidance: Checklist.Guidance, _ steps: inout StepPlanner
  ) -> Plan.Guidance {
    let when: Condition? =
      switch guidance.when {
      case .always: .constant(true)
      case .condition(let condition): lowered(condition, in: names.scope)
      }
    return Plan.Guidance(
      when: when ?? .constant(false), urgency: guidance.urgency, steps: steps.places(of: guidance))
  }

  private var context: ScoringContext {
    ScoringContext(
      items: checklist.items.indices.map(scoringItem),
      patterns: pack.patterns.map { ($0.name.value, $0.title.text) }, unreadable: unreadable,
      hasAllNames: hasAllNames, meter: meter)
  }

  private func scoringItem(at index: Int) -> ScoringContext.Item {
    ScoringContext.Item(checklist.items[index].question, at: index, when: whens[index])
  }
}

extension Diagnostic {
  static func scoreCycle(_ names: [String], at origin: Origin) -> Self {
    let way = (names + names.prefix(1)).map { "'\($0)'" }.joined(separator: " needs ")
    return Diagnostic(
      .scoreCycle, "\(way); a score cannot be made of itself, so take one of these out", at: origin)
  }

  static func tooLarge(at origin: Origin) -> Self {
    Diagnostic(
      .overLimit,
      "with its scores written out, this condition is too large; build it on fewer scores",
      at: origin)
  }

  /// For the first condition that is not looked at any more.
  static func tooMuchInAll(at origin: Origin) -> Self {
    Diagnostic(
      .overLimit,
      "so many conditions are too large that this one and those after it were not looked at; mend the "
        + "others first", at: origin)
  }

  static func outOfRange(at origin: Origin) -> Self {
    Diagnostic(
      .outOfRange, "a number in this can become too large to work with; use smaller numbers",
      at: origin)
  }

  static func refusedPlan(at origin: Origin) -> Self {
    Diagnostic(
      .refusedPlan,
      "no plan can be made of this, although nothing in it is wrong by itself; a scoring module may "
        + "be at fault, so please report it", at: origin)
  }
}

extension DiagnosticKind {
  static let scoreCycle = DiagnosticKind(
    code: "score-cycle", title: "a score that is made of itself",
    explanation: """
      The conditions in a score's settings may read other scores, but not in a circle: each score
      must be worked out before those that read it.
      """)

  static let refusedPlan = DiagnosticKind(
    code: "refused-plan", title: "a checklist of which no plan can be made",
    explanation: """
      Before a plan is evaluated it is checked once more: each item has values, and nothing looks
      at items that come later or are not there. What a pack can do wrong is reported earlier and
      more exactly, so this is most likely a fault in a scoring module.
      """)

  static let outOfRange = DiagnosticKind(
    code: "out-of-range", title: "a number that can become too large",
    explanation: """
      Evaluation never fails, because the range of every number is known when a pack is loaded.
      Numbers lie between minus and plus nine quadrillion, with three decimal places. Products of
      products leave that range soon: use smaller weights or fewer factors.
      """)
}

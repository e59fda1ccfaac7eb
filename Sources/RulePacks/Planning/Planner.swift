internal import Conditions
internal import LocatedYAML
internal import ScoringKit
internal import ScreeningCore

/// Turns a checklist into a plan, reporting every problem of its conditions and scores.
struct Planner {
  let pack: Pack
  let checklist: Checklist
  let modules: [any ScoringModule]
  /// Names of items and scores that could not be read: what mentions them comes to nothing, and
  /// is not reported for it.
  let unreadable: Set<String>
  /// Whether all items are known by name; otherwise nothing can be said about names.
  let hasAllItems: Bool
  /// Conditions of what could not be read, which are checked all the same.
  let furtherConditions: [Node]
  var findings: Findings

  /// The items' conditions, as far as they are read.
  var whens: [Condition] = []
  var lowered: [String: Figures] = [:]
  var failed: Set<String> = []
  /// What searching may take, for all scores of the checklist and however often they are lowered.
  let meter = SearchMeter()
  /// Scores that are being lowered, the outermost first.
  var active: [String] = []

  init(
    pack: Pack, reading: ChecklistReader.Reading, modules: [any ScoringModule],
    findings: Findings
  ) {
    self.pack = pack
    checklist = reading.checklist
    unreadable = reading.unreadable
    hasAllItems = reading.hasAllItems
    furtherConditions = reading.conditions
    self.modules = modules
    self.findings = findings
  }

  /// The plan, or nil where there are problems, which have been reported.
  mutating func planned() -> PlannedChecklist? {
    guard hasAllItems else { return nil }
    let before = findings.errorCount
    for index in checklist.items.indices { whens.append(when(ofItem: index)) }
    for score in checklist.scores { _ = figures(of: score.name.value) }
    let guidance = checklist.guidance.map { planGuidance($0) }
    for node in furtherConditions { _ = condition(from: node) }
    guard findings.errorCount == before else { return nil }
    var scores: [Plan.Score] = []
    let tables = checklist.scores.compactMap { table(of: $0.name.value, into: &scores) }
    let items = zip(checklist.items, whens).map { item, when in
      Plan.Item(domain: item.domain ?? .notice, when: when)
    }
    do throws(Plan.Flaw) {
      let plan = try Plan(items: items, scores: scores, guidance: guidance)
      return PlannedChecklist(pack: pack, checklist: checklist, plan: plan, scores: tables)
    } catch {
      findings.report(diagnostic(for: error))
      return nil
    }
  }

  /// What the plan refused, where it can be mended; conditions and scores were checked before.
  private func diagnostic(for flaw: Plan.Flaw) -> Diagnostic {
    switch flaw {
    case .itemOverflows(let index):
      .outOfRange(at: checklist.items[index].when?.origin ?? checklist.items[index].name.origin)
    case .guidanceOverflows(let index):
      .outOfRange(at: checklist.guidance[index].conditionPlace)
    case .scoreOverflows: .outOfRange(at: checklist.scores.first?.name.origin ?? checklist.name.origin)
    case .itemHasBadDomain(let index), .itemReadsLater(let index, _):
      .refusedPlan(at: checklist.items[index].name.origin)
    case .unknownVariable: .refusedPlan(at: checklist.name.origin)
    }
  }

  private mutating func when(ofItem index: Int) -> Condition {
    guard let node = checklist.items[index].when else { return .constant(true) }
    return condition(from: node, before: index) ?? .constant(true)
  }

  private mutating func planGuidance(_ guidance: Checklist.Guidance) -> Plan.Guidance {
    switch guidance.when {
    case .always: Plan.Guidance(when: .constant(true), urgency: guidance.urgency)
    case .condition(let node):
      Plan.Guidance(
        when: condition(from: node) ?? .constant(false), urgency: guidance.urgency)
    }
  }

  private func table(
    of name: String, into scores: inout [Plan.Score]
  ) -> PlannedChecklist.Score? {
    guard let figures = lowered[name] else { return nil }
    let main = scores.count
    scores.append(Plan.Score(figures.main, sufficient: figures.sufficient))
    var named: [PlannedChecklist.Score.Figure] = []
    for figure in figures.named {
      named.append(.init(name: figure.name, title: figure.title, index: scores.count))
      scores.append(Plan.Score(figure.quantity, sufficient: figures.sufficient))
    }
    return PlannedChecklist.Score(
      name: name, main: main, named: named,
      bands: figures.bands.map { .init(name: $0.name, from: $0.from) })
  }
}

extension Diagnostic {
  static func outOfRange(at origin: Origin) -> Self {
    Diagnostic(
      .outOfRange, "a number in this can become too large to work with; use smaller numbers",
      at: origin)
  }
}

extension Diagnostic {
  static func refusedPlan(at origin: Origin) -> Self {
    Diagnostic(
      .refusedPlan,
      "no plan can be made of this, although nothing in it is wrong by itself; a scoring module may "
        + "be at fault, so please report it", at: origin)
  }
}

extension DiagnosticKind {
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

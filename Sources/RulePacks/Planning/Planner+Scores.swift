internal import Conditions
internal import LocatedYAML
internal import ScoringKit
internal import ScreeningCore

extension Planner {
  /// The figures of a score, worked out when they are first wanted.
  mutating func figures(of name: String) -> Figures? {
    if let known = lowered[name] { return known }
    guard !failed.contains(name),
      let score = checklist.scores.first(where: { $0.name.value == name })
    else { return nil }
    active.append(name)
    defer { active.removeLast() }
    var reader = ScoringReader(modules: modules)
    let figures = reader.figures(from: score.settings, in: context) { condition(from: $0) }
    findings.report(reader.diagnostics)
    guard let figures else {
      failed.insert(name)
      return nil
    }
    lowered[name] = figures
    return figures
  }

  /// What a score's name stands for in the condition `node`; nil where it has problems.
  mutating func symbol(
    ofScore name: String, in node: Node, before index: Int?
  ) -> Symbol? {
    if let start = active.firstIndex(of: name) {
      findings.report(.scoreCycle(Array(active[start...]), at: node.origin))
      return nil
    }
    guard let index else { return figures(of: name).map(symbol) }
    guard let figures = figures(of: name, before: index) else { return nil }
    if let later = figures.lastItem, later >= index {
      let item = checklist.items[later].name.value
      return .later("is made of '\(item)', which comes later in the checklist")
    }
    return symbol(of: figures)
  }

  /// The figures of a score while only the conditions of items before `index` are read. They are
  /// kept if no other item takes part in them, since then further conditions change nothing.
  private mutating func figures(of name: String, before index: Int) -> Figures? {
    var trial = self
    trial.findings = Findings()
    let missing = checklist.items.count - whens.count
    trial.whens += Array(repeating: .constant(true), count: max(0, missing))
    let figures = trial.figures(of: name)
    let early = trial.lowered.filter { ($0.value.lastItem ?? -1) < index }
    if figures == nil || early.count == trial.lowered.count {
      findings.report(trial.findings.diagnostics)
      failed = trial.failed
      lowered = early
    }
    return figures
  }

  private func symbol(of figures: Figures) -> Symbol {
    let named = figures.named.map { ($0.name, $0.quantity) }
    return .score(main: figures.main, figures: Dictionary(named) { first, _ in first })
  }

  private var context: ScoringContext {
    ScoringContext(
      items: checklist.items.indices.map(scoringItem),
      patterns: pack.patterns.map { ($0.name.value, $0.title.text) }, unreadable: unreadable,
      meter: meter)
  }

  private func scoringItem(at index: Int) -> ScoringContext.Item {
    let item = checklist.items[index]
    return ScoringContext.Item(
      item.name.value, at: index, domain: item.domain ?? .notice,
      choices: item.choices.map(\.name.value),
      when: whens.indices.contains(index) ? whens[index] : .constant(true),
      signs: item.signs.map { ($0.choice?.value, $0.pattern.value) })
  }
}

extension Figures {
  /// The last item that any of the figures looks at.
  fileprivate var lastItem: Int? {
    var last: Int?
    let visit = { (variable: Variable) in last = max(last ?? 0, variable.item) }
    main.visitVariables(visit)
    for figure in named { figure.quantity.visitVariables(visit) }
    sufficient.visitVariables(visit)
    return last
  }
}

extension Diagnostic {
  static func scoreCycle(_ names: [String], at origin: Origin) -> Self {
    let way = (names + names.prefix(1)).map { "'\($0)'" }.joined(separator: " needs ")
    return Diagnostic(
      .scoreCycle, "\(way); a score cannot be made of itself, so take one of these out", at: origin)
  }
}

extension DiagnosticKind {
  static let scoreCycle = DiagnosticKind(
    code: "score-cycle", title: "a score that is made of itself",
    explanation: """
      The conditions in a score's settings may read other scores, but not in a circle: each score
      must be worked out before those that read it.
      """)
}

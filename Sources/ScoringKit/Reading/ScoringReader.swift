package import LocatedYAML

/// Reads scores: finds the module, reads its settings as declared, and lowers them to figures.
package struct ScoringReader {
  private let modules: [any ScoringModule]
  package private(set) var diagnostics: [Diagnostic] = []

  package init(modules: [any ScoringModule]) {
    self.modules = modules
  }

  /// Reads one score, `module:` included.
  ///
  /// - Parameters:
  ///   - node: The mapping under the score's name, `module:` included.
  ///   - context: The checklist, as far as the score may read it.
  ///   - taken: Keys of a score that are not its module's, beside `module`.
  ///   - readCondition: Reads a condition, and keeps the diagnostics if there are any.
  /// - Returns: The figures; nil where anything is wrong.
  package mutating func figures(
    from node: Node, in context: ScoringContext, besides taken: [String] = [],
    condition readCondition: (Node) -> Condition?
  ) -> Figures? {
    guard let (module, headline) = module(of: node) else { return nil }
    return figures(
      of: module, from: node, in: context, besides: ["module"] + taken, at: headline,
      condition: readCondition)
  }

  /// The figures of a module that is known already, from a mapping with its settings.
  package mutating func figures(
    of module: any ScoringModule, from node: Node, in context: ScoringContext,
    besides taken: [String] = [], at headline: SourceSpan,
    condition readCondition: (Node) -> Condition?
  ) -> Figures? {
    withoutActuallyEscaping(readCondition) { readCondition -> Figures? in
      var reader = SettingReader(context: context, condition: readCondition)
      reader.headline = headline
      let settings = reader.settings(from: node, by: module.settings, besides: taken)
      diagnostics += reader.diagnostics
      let lowered = settings.flatMap { figures(of: module, $0, in: context, at: headline) }
      return reader.errorCount == 0 ? lowered : nil
    }
  }

  private mutating func module(of node: Node) -> (any ScoringModule, SourceSpan)? {
    let names = modules.map(\.name)
    guard let name = node.mapping?["module"] else {
      report(.missingModule, .missingModule(names), at: node.span)
      return nil
    }
    guard let module = modules.first(where: { $0.name == name.scalar?.text }) else {
      report(.unknownModule, .unknownModule(name.scalar?.text ?? "", names), at: name.span)
      return nil
    }
    return (module, name.span)
  }

  private mutating func figures(
    of module: any ScoringModule, _ settings: Settings, in context: ScoringContext,
    at headline: SourceSpan
  ) -> Figures? {
    do {
      let figures = try module.lower(settings, in: context)
      for warning in figures.warnings { report(warning, .warning, at: headline) }
      return check(figures, at: headline) ? figures : nil
    } catch let problem as SettingProblem {
      report(problem, .error, at: headline)
    } catch let several as SettingProblems {
      for problem in several.problems { report(problem, .error, at: headline) }
    } catch {
      report(SettingProblem("\(error)", at: nil), .error, at: headline)
    }
    return nil
  }

  private mutating func check(_ figures: Figures, at headline: SourceSpan) -> Bool {
    let quantities = [figures.main] + figures.named.map(\.quantity)
    if figures.sufficient.mayOverflow || quantities.contains(where: \.mayOverflow) {
      report(.scoreRange, .scoreRange, at: headline)
      return false
    }
    for band in figures.bands where band.from > figures.main.range.high {
      let highest = figures.main.range.high.decimal
      report(
        .bandNeverReached, .neverReached(band, highest), at: band.place?.span ?? headline)
    }
    return true
  }

  private mutating func report(_ kind: DiagnosticKind, _ message: String, at span: SourceSpan) {
    diagnostics.append(Diagnostic(kind, message, at: span))
  }

  private mutating func report(
    _ problem: SettingProblem, _ severity: DiagnosticKind.Severity, at headline: SourceSpan
  ) {
    diagnostics.append(
      Diagnostic(
        DiagnosticKind(problem.kind, severity), problem.message,
        at: problem.place?.span ?? headline,
        notes: problem.notes.map { .init($0.message, at: $0.place?.span) }))
  }
}

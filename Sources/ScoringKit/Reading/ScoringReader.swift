package import Conditions
package import Diagnostics

/// Reads scores: finds the module, reads its settings as declared, and lowers them to figures.
package struct ScoringReader {
  private let modules: [any ScoringModule]
  package private(set) var diagnostics: [Diagnostic] = []

  package init(modules: [any ScoringModule]) {
    self.modules = modules
  }

  /// The figures of a score.
  ///
  /// - Parameters:
  ///   - name: The name of its module.
  ///   - headline: Where that name stands; what is about the score as a whole is reported there.
  ///   - settings: A map of what the module declares.
  ///   - context: The checklist, as far as the score may read it.
  ///   - lower: Lowers a condition, and reports what is wrong with it.
  /// - Returns: The figures; nil where anything is wrong.
  package mutating func figures(
    ofModule name: String, at headline: Origin, from settings: SettingValue,
    in context: ScoringContext, condition lower: (ParsedCondition) -> Condition?
  ) -> Figures? {
    guard let module = modules.first(where: { $0.name == name }) else {
      report(.unknownModule, .unknownModule(name, modules.map(\.name)), at: headline)
      return nil
    }
    return withoutActuallyEscaping(lower) { lower -> Figures? in
      var reader = SettingReader(context: context, condition: lower)
      reader.headline = headline
      let read = reader.settings(from: settings, by: module.settings)
      diagnostics += reader.diagnostics
      let lowered = read.flatMap { figures(of: module, $0, in: context, at: headline) }
      return reader.errorCount == 0 ? lowered : nil
    }
  }

  private mutating func figures(
    of module: any ScoringModule, _ settings: Settings, in context: ScoringContext,
    at headline: Origin
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

  private mutating func check(_ figures: Figures, at headline: Origin) -> Bool {
    let quantities = [figures.main] + figures.named.map(\.quantity)
    if figures.sufficient.mayOverflow || quantities.contains(where: \.mayOverflow) {
      report(.scoreRange, .scoreRange, at: headline)
      return false
    }
    for band in figures.bands where band.from > figures.main.range.high {
      let highest = figures.main.range.high.decimal
      report(
        .bandNeverReached, .neverReached(band, highest), at: band.place?.origin ?? headline)
    }
    return true
  }

  private mutating func report(_ kind: DiagnosticKind, _ message: String, at origin: Origin) {
    diagnostics.append(Diagnostic(kind, message, at: origin))
  }

  private mutating func report(
    _ problem: SettingProblem, _ severity: DiagnosticKind.Severity, at headline: Origin
  ) {
    diagnostics.append(
      Diagnostic(
        DiagnosticKind(problem.kind, severity), problem.message,
        at: problem.place?.origin ?? headline,
        notes: problem.notes.map { .init($0.message, at: $0.place?.origin ?? .code) }))
  }
}

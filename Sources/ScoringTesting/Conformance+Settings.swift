internal import LocatedYAML
internal import ScoringKit

extension Conformance {
  static func loading(_ example: ScoringExample, _ module: some ScoringModule) -> [String] {
    let outcome = PracticeChecklist.standard.read(example.yaml, by: module)
    var breaches = outcome.diagnostics.map(\.line)
    if let figures = outcome.figures {
      let names = figures.named.map(\.name)
      if Set(names).count != names.count { breaches.append("two figures have the same name") }
      for (band, next) in zip(figures.bands, figures.bands.dropFirst()) where band.from >= next.from
      {
        breaches.append("the bands '\(band.name)' and '\(next.name)' do not ascend")
      }
    } else if breaches.isEmpty {
      breaches.append("it gives no figures, and no problem either")
    }
    return breaches
  }

  /// Breaks one setting after another; each has to lead to an error that overlaps its place.
  static func brokenSettings(
    of example: ScoringExample, _ module: some ScoringModule
  ) -> [String] {
    let checklist = PracticeChecklist.standard
    let file = SourceFile(name: "settings.yaml", text: example.yaml)
    guard let root = Document.read(file).root else { return ["it is not YAML"] }
    let shape = SettingShape.record(module.settings.map(\.description))
    return root.mutations(as: shape).compactMap { mutation in
      let errors = checklist.read(mutation.root, by: module).diagnostics.filter(\.isError)
      if errors.isEmpty { return "\(mutation.what), and no error is reported" }
      if errors.contains(where: { $0.span == nil }) {
        return "\(mutation.what), and the error has no place: \(errors[0].message)"
      }
      let isThere = errors.contains { mutation.isAbout($0.span) }
      return isThere ? nil : "\(mutation.what), but the error is elsewhere: \(errors[0].line)"
    }
  }
}

extension Mutation {
  /// Whether a place overlaps what was broken, or lies within what replaced it.
  fileprivate func isAbout(_ place: SourceSpan?) -> Bool {
    guard let place else { return false }
    // What replaced it comes from a text of its own.
    guard place.file == span.file else { return true }
    return place.offsets.lowerBound <= span.offsets.upperBound
      && span.offsets.lowerBound <= place.offsets.upperBound
  }
}

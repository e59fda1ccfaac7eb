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
      let isThere = errors.contains { $0.span?.offsets.touches(mutation.span.offsets) == true }
      return isThere ? nil : "\(mutation.what), but the error is elsewhere: \(errors[0].line)"
    }
  }
}

extension Range<Int> {
  fileprivate func touches(_ other: Range<Int>) -> Bool {
    lowerBound <= other.upperBound && other.lowerBound <= upperBound
  }
}

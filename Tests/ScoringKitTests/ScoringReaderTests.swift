import BundledScoring
import LocatedYAML
import ScoringKit
import ScoringTesting
import Testing

@Suite struct ScoringReaderTests {
  static func diagnostics(_ yaml: String) -> [String] {
    var reader = ScoringReader(modules: bundledModules)
    let root = Document.read(SourceFile(name: "score.yaml", text: yaml)).root
    if let root, let name = root.mapping?["module"] {
      let module = bundledModules.first { $0.name == name.scalar?.text }
      _ = reader.figures(
        ofModule: name.scalar?.text ?? "", at: name.origin,
        from: SettingValue(root, excluding: ["module", "title"], of: module),
        in: PracticeChecklist.standard.context, condition: { _ in nil })
    }
    return reader.diagnostics.map { diagnostic in
      let start = diagnostic.span?.start
      return "\(start?.line ?? 0):\(start?.column ?? 0): \(diagnostic.message)"
        + " [\(diagnostic.kind.code)]"
    }
  }

  @Test(arguments: [
    ("module: weighted-sum\ntitle: Pressure\nweights: { only_photos: 1 }", [String]()),
    (
      "module: weigthed-sum",
      [
        "1:9: there is no scoring module 'weigthed-sum': did you mean 'weighted-sum'? "
          + "[unknown-module]"
      ]
    ),
    (
      "module: weighted-sum",
      ["1:9: add 'weights': what each sign or value adds to the sum [missing-setting]"]
    ),
    (
      "module: domain-profile\npattern: [images]",
      ["2:1: there is no setting 'pattern': did you mean 'patterns'? [unknown-setting]"]
    ),
  ])
  func `a score finds its module`(yaml: String, expected: [String]) {
    #expect(Self.diagnostics(yaml) == expected)
  }

  @Test func `every code is in kebab-case and used once`() {
    let kinds =
      DiagnosticKind.scoring.map(\.code) + bundledModules.flatMap { $0.problems.map(\.code) }
    #expect(Set(kinds).count == kinds.count)
    for code in kinds {
      #expect(code.allSatisfy { $0 == "-" || $0.isLowercase }, "\(code)")
    }
  }
}

internal import Conditions
package import LocatedYAML
package import ScoringKit

extension PracticeChecklist {
  /// What reading settings gave: figures, or what is wrong.
  package struct Outcome {
    package let figures: Figures?
    package let diagnostics: [Diagnostic]
  }

  /// Reads the settings of a score in YAML, and lowers them.
  package func read(_ yaml: String, by module: any ScoringModule) -> Outcome {
    let document = Document.read(SourceFile(name: "settings.yaml", text: yaml))
    guard let root = document.root, !document.hasErrors else {
      return Outcome(figures: nil, diagnostics: document.diagnostics)
    }
    return read(root, by: module)
  }

  package func read(_ settings: Node, by module: any ScoringModule) -> Outcome {
    var reader = ScoringReader(modules: [module])
    var diagnostics: [Diagnostic] = []
    let figures = reader.figures(
      ofModule: module.name, at: settings.origin, from: SettingValue(settings, of: module),
      in: context
    ) { $0.lowered(in: scope, reporting: &diagnostics) }
    diagnostics += reader.diagnostics
    return Outcome(
      figures: diagnostics.contains(where: \.isError) ? nil : figures,
      diagnostics: diagnostics.orderedByPlace())
  }

  /// What conditions in settings can name.
  private var scope: Scope {
    let items = context.items.filter(\.question.isAsked)
    let names = items.map { ($0.name, Symbol.item($0.question, $0.variable)) }
    return Scope(names: Dictionary(uniqueKeysWithValues: names))
  }
}

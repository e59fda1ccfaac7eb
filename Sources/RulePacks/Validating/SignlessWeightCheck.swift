internal import Diagnostics
internal import Questions
internal import ScoringKit

/// Finds weights on choices that are no signs, where other choices of their item are some.
struct SignlessWeightCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for planned in lint.library.checklists {
      let items = planned.checklist.items.map { ($0.name.value, $0.question.options) }
      let options = Dictionary(items) { first, _ in first }
      for weights in planned.checklist.scores.compactMap(\.weights) {
        for key in weights.map(\.key) {
          let parts = key.scalar?.text.split(separator: ".").map(String.init) ?? []
          guard parts.count == 2, let all = options[parts[0]],
            let option = all.first(where: { $0.name == parts[1] }), option.pattern == nil,
            all.contains(where: { $0.pattern != nil })
          else { continue }
          findings.report(.signlessWeight(parts[1], of: parts[0], at: key.origin))
        }
      }
    }
    return []
  }
}

extension Checklist.Score {
  /// What its setting of this name says, in a module that has one.
  fileprivate var weights: [SettingValue.Entry]? {
    settings.map?.first { $0.key.scalar?.text == "weights" }?.value.map
  }
}

extension Diagnostic {
  fileprivate static func signlessWeight(
    _ choice: String, of item: String, at origin: Origin
  ) -> Self {
    Diagnostic(
      .signlessWeight,
      "'\(choice)' counts here and is no sign, though other choices of '\(item)' are; name its pattern under "
        + "'signs', or take the weight out", at: origin)
  }
}

extension DiagnosticKind {
  static let signlessWeight = DiagnosticKind(
    code: "weight-without-sign", severity: .warning, title: "a weight on a choice that is no sign",
    explanation: """
      An item says under 'signs' which of its choices are signs of something. A weight on another choice counts
      what the item itself calls harmless; often the wrong choice was named.

      Wrong:
          signs: { private_app: isolation }
          weights: { moved_chat.same_place: 1 }
      Right:
          signs: { private_app: isolation }
          weights: { moved_chat.private_app: 1 }
      """)
}

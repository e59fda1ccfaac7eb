internal import LocatedYAML
internal import Questions

/// Finds keys that an item's kind has no use for.
struct KindKeysCheck {
  let findings: Findings

  func check(_ fields: MappingReader, _ kind: Question.Kind) {
    for (key, _) in fields.mapping.entries {
      guard let name = key.scalar?.text, !kind.accepts(name) else { continue }
      findings.report(.keyOfOtherKind(name, kind, at: key.origin))
    }
  }
}

extension Diagnostic {
  private typealias Keys = ItemKeys

  static func keyOfOtherKind(_ key: String, _ kind: Question.Kind, at origin: Origin) -> Self {
    let advice =
      switch key {
      case Keys.sign.name where kind.accepts(Keys.signs): "write 'signs: { choice: pattern }'"
      case Keys.signs.name where kind.accepts(Keys.sign): "write 'sign: pattern' for its yes"
      case Keys.say.name: "write 'ask'"
      case Keys.ask.name where kind.accepts(Keys.say): "write 'say'"
      default:
        "it belongs to \(Question.Kind.accepting(key).map(\.rawValue).joined(separator: ", "))"
      }
    return Diagnostic(
      .keyOfOtherKind, "an item of kind \(kind.rawValue) has no '\(key)'; \(advice)", at: origin)
  }
}

extension DiagnosticKind {
  static let keyOfOtherKind = DiagnosticKind(
    code: "key-of-other-kind", title: "a key that belongs to another kind of item",
    explanation: """
      Each kind of item has its own keys: yes_no a 'sign', choice and choices 'choices' and
      'signs', scale 'steps', number 'min' and 'max', notice 'say'. All but notice have 'ask'.
      """)
}

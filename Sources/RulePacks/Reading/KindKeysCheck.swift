internal import LocatedYAML
internal import Questions

/// Finds keys that an item's kind has no use for.
struct KindKeysCheck {
  private typealias Keys = ItemKeys

  let findings: Findings
  let isInterview: Bool

  /// Reports them; gives the item's keys, where a single one stands in place of a single one that is
  /// missing, without asking for that as well.
  func checked(_ fields: MappingReader, _ kind: Question.Kind) -> MappingReader {
    let known = fields.format.names
    let foreign = fields.mapping.entries.filter { key, _ in
      key.scalar.map { known.contains($0.text) && !kind.accepts($0.text, inInterview: isInterview) }
        ?? false
    }
    let missing = fields.format.keys.filter {
      $0.isRequired && kind.accepts($0.name) && fields.mapping[$0.name] == nil
        && !(isInterview && $0.name == Keys.ask.name && fields.standsInForAsk)
    }
    let stands = foreign.count == 1 && missing.count == 1 ? missing.first : nil
    for (key, value) in foreign {
      guard let name = key.scalar?.text else { continue }
      findings.report(
        .keyOfOtherKind(name, kind, insteadOf: stands, holding: value, at: key.origin))
    }
    return stands.map { fields.with(foreign[0].key, as: $0) } ?? fields
  }
}

extension MappingReader {
  /// Whether an item of an interview has words in place of a direct question.
  var standsInForAsk: Bool { self[ItemKeys.say] != nil || self[ItemKeys.listenFor] != nil }
}

extension Diagnostic {
  private typealias Keys = ItemKeys

  static func keyOfOtherKind(
    _ key: String, _ kind: Question.Kind, insteadOf missing: (any DeclaredKey)?,
    holding value: Node, at origin: Origin
  ) -> Self {
    let own = Question.Kind.accepting(key).map(\.rawValue).joined(separator: ", ")
    let advice =
      switch key {
      case _ where missing?.shape.mayBe(value) == true:
        missing.map { "write '\($0.name)'" } ?? ""
      case _ where missing != nil:
        missing.map {
          "write '\($0.name): \($0.example)' in its place, or 'kind: \(own)' if that is meant"
        } ?? ""
      case Keys.sign.name where kind.accepts(Keys.signs): "write 'signs: { choice: pattern }'"
      case Keys.signs.name where kind.accepts(Keys.sign): "write 'sign: pattern' for its yes"
      case Keys.say.name: "write 'ask'"
      case Keys.ask.name where kind.accepts(Keys.say): "write 'say'"
      default:
        "it belongs to \(own)"
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

internal import LocatedYAML

/// Finds keys that an item's kind has no use for.
struct KindKeysCheck {
  let findings: Findings

  private static let kinds: [String: [Checklist.Item.Kind]] = [
    "ask": [.yesNo, .choice, .choices, .scale, .number, .note],
    "help": [.yesNo, .choice, .choices, .scale, .number, .note],
    "listen_for": [.yesNo, .choice, .choices, .scale, .number, .note],
    "say": [.notice],
    "sign": [.yesNo],
    "signs": [.choice, .choices],
    "choices": [.choice, .choices],
    "steps": [.scale],
    "min": [.number],
    "max": [.number],
    "not_sure": [.yesNo, .choice, .choices, .scale, .number],
  ]

  static func allows(_ key: String, in kind: Checklist.Item.Kind) -> Bool {
    kinds[key]?.contains(kind) ?? true
  }

  func check(_ fields: MappingReader, _ kind: Checklist.Item.Kind) {
    for (key, _) in fields.mapping.entries {
      guard let name = key.scalar?.text, let kinds = Self.kinds[name], !kinds.contains(kind)
      else { continue }
      findings.report(.keyOfOtherKind(name, kind, kinds, at: key.origin))
    }
  }
}

extension Diagnostic {
  static func keyOfOtherKind(
    _ key: String, _ kind: Checklist.Item.Kind, _ kinds: [Checklist.Item.Kind],
    at origin: Origin
  ) -> Self {
    let advice =
      switch (key, kind) {
      case ("sign", .choice), ("sign", .choices): "write 'signs: { choice: pattern }'"
      case ("signs", .yesNo): "write 'sign: pattern' for its yes"
      case ("say", _): "write 'ask'"
      case ("ask", .notice): "write 'say'"
      default: "it belongs to \(kinds.map(\.rawValue).joined(separator: ", "))"
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

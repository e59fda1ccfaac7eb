internal import LocatedYAML

/// The keys of one mapping, read one by one; what is missing, unknown or of the wrong kind is
/// reported.
struct MappingReader {
  /// What the mapping is, with its article: "an item".
  let what: String
  let node: Node
  /// Its entries; a misspelt key is found under the name that it is taken for as well.
  let mapping: Node.Mapping
  let findings: Findings

  /// Takes a mapping and reports keys that it may not have; nil where it is none.
  ///
  /// For a misspelt key one of `likely` (all keys, where left out) is suggested that is not there
  /// yet, before any other.
  init?(
    _ node: Node, _ what: String, keys: [String], likely: [String]? = nil, _ findings: Findings
  ) {
    guard let mapping = node.mapping else {
      findings.report(.notAMapping(node, what: what, keys: keys))
      return nil
    }
    let unknown = mapping.unknownKeys(known: keys, likely: likely)
    for key in unknown {
      let place = mapping.entries[key.index].key.origin
      findings.report(.unknownKey(key, what: what, known: keys, at: place))
    }
    self.what = what
    self.node = node
    self.mapping = mapping.mending(unknown)
    self.findings = findings
  }

  /// Where a missing key is reported: at the first entry, which names the mapping.
  var place: Origin { mapping.entries.first?.key.origin ?? node.origin }

  /// What stands at a key, also where it is misspelt.
  subscript(_ key: String) -> Node? { mapping[key] }

  /// The value of a key, if it is there and has one.
  func optional(_ key: String) -> Node? {
    guard let value = self[key], !value.isRefused else { return nil }
    if case .null? = value.scalar?.value, value.scalar?.style == .plain {
      findings.report(.noValue(key, at: mapping.key(key)?.origin ?? value.origin))
      return nil
    }
    return value
  }

  /// The value of a key that must be there.
  func required(_ key: String, example: String) -> Node? {
    if self[key] == nil {
      findings.report(.missingKey(key, what: what, example: example, at: place))
    }
    return optional(key)
  }
}

extension Diagnostic {
  static func notAMapping(_ node: Node, what: String, keys: [String]) -> Self {
    let some = keys.prefix(3).map { "'\($0):'" }.joined(separator: ", ")
    return Diagnostic(
      .wrongKind, "\(what) is written as keys with values, such as \(some)", at: node.origin)
  }

  static func unknownKey(
    _ unknown: UnknownKey, what: String, known: [String], at origin: Origin
  ) -> Self {
    let near = unknown.near.map { "; did you mean '\($0)'?" }
    let all = "; it can have \(known.map { "'\($0)'" }.joined(separator: ", "))"
    return Diagnostic(
      .unknownKey, "\(what) has no key '\(unknown.name.shortened)'\(near ?? all)",
      at: origin)
  }

  static func missingKey(
    _ key: String, what: String, example: String, at origin: Origin
  ) -> Self {
    Diagnostic(.missingKey, "\(what) needs '\(key)'; write '\(key): \(example)'", at: origin)
  }

  static func noValue(_ key: String, at origin: Origin) -> Self {
    Diagnostic(
      .noValue, "'\(key)' has no value; write one after the ':', or leave the key out", at: origin)
  }
}

extension DiagnosticKind {
  static let wrongKind = DiagnosticKind(
    code: "wrong-kind", title: "a value of another kind than wanted",
    explanation: """
      Each key takes one kind of value: a text, a whole number, a list, or keys with values. The
      message says which one is wanted here and how to write it.

      Wrong:
          refer: child_helpline
      Right:
          refer: [child_helpline]
      """)

  static let unknownKey = DiagnosticKind(
    code: "unknown-key", title: "a key that has no meaning here",
    explanation: """
      Only the keys of the pack format are read, so a misspelt key would be lost without a word.
      The message names the one that is most like it, or all that can stand here.

      Wrong:
          aks: Where do you talk now?
      Right:
          ask: Where do you talk now?
      """)

  static let missingKey = DiagnosticKind(
    code: "missing-key", title: "a key that must be there",
    explanation: """
      Something cannot be used without this key. The message says how to write it; it belongs
      beside the key that the message points at.
      """)

  static let noValue = DiagnosticKind(
    code: "no-value", title: "a key with nothing after it",
    explanation: """
      Nothing stands after the ':', so the key says nothing. Write its value, or leave the key
      out. Often the value stands on the next line, but is not indented. A text in which nothing can
      be seen, only blanks and invisible characters, is none.

      Wrong:
          help:
      Right:
          help: It counts if they only hinted at it.
      """)
}

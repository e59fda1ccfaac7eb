internal import LocatedYAML
internal import PlainText

extension MappingReader {
  /// The text of a key that may be left out.
  func text(_ key: String) -> Text? {
    optional(key).flatMap { Text(reading: $0, of: "'\(key)'", findings) }
  }

  /// The text of a key that must be there.
  func requiredText(_ key: String, example: String) -> Text? {
    required(key, example: example).flatMap { Text(reading: $0, of: "'\(key)'", findings) }
  }

  /// The texts of a list that may be left out.
  func texts(_ key: String) -> [Text] {
    list(key).compactMap { Text(reading: $0, of: "a line of '\(key)'", findings) }
  }

  /// The nodes of a list that may be left out.
  func list(_ key: String) -> [Node] {
    guard let node = optional(key) else { return [] }
    return nodes(of: node, key)
  }

  /// The nodes of a list that must be there and not be empty.
  func requiredList(_ key: String, example: String) -> [Node]? {
    guard let node = required(key, example: example) else { return nil }
    let nodes = nodes(of: node, key)
    if node.sequence?.isEmpty == true {
      findings.report(.emptyList(key, example: example, at: node.origin))
    }
    return nodes
  }

  private func nodes(of node: Node, _ key: String) -> [Node] {
    if let nodes = node.sequence { return nodes }
    findings.report(.notAList(key, node))
    return []
  }
}

extension Text {
  /// Reads a text; a comment that cuts it off is warned of.
  init?(reading node: Node, of what: String, _ findings: Findings) {
    guard !node.isRefused else { return nil }
    guard let scalar = node.scalar else {
      findings.report(.textBecameMap(node) ?? .notAText(what, at: node.origin))
      return nil
    }
    if let warning = Diagnostic.commentCutsText(node) { findings.report(warning) }
    var text = scalar.text[...]
    while let last = text.unicodeScalars.last, last.properties.isWhitespace {
      text.unicodeScalars.removeLast()
    }
    guard !text.isEmpty else {
      findings.report(.emptyText(what, at: node.origin))
      return nil
    }
    guard text.unicodeScalars.contains(where: \.canBeSeen) else {
      findings.report(.unseenText(String(text), what, at: node.origin))
      return nil
    }
    if let warning = Diagnostic.commandInText(String(text), node) { findings.report(warning) }
    if case .null = scalar.value {
      findings.report(.nullText(String(text), what, at: node.origin))
      return nil
    }
    self.init(String(text), at: node.origin)
  }
}

extension Diagnostic {
  static func notAList(_ key: String, _ node: Node) -> Self {
    let advice = node.scalar.map { "; write '\(key): [\($0.text.shortened)]'" } ?? ""
    return Diagnostic(.wrongKind, "'\(key)' takes a list\(advice)", at: node.origin)
  }

  static func emptyList(_ key: String, example: String, at origin: Origin) -> Self {
    Diagnostic(
      .missingKey, "'\(key)' has nothing in its list; write '\(key): \(example)'", at: origin)
  }

  static func notAText(_ what: String, at origin: Origin) -> Self {
    Diagnostic(.wrongKind, "\(what) is a text, not a list or keys with values", at: origin)
  }

  static func nullText(_ text: String, _ what: String, at origin: Origin) -> Self {
    Diagnostic(
      .noValue,
      "\(what) is empty, because '\(text)' is nothing to YAML; write a text, or put "
        + "quotes around this one", at: origin)
  }

  static func unseenText(_ text: String, _ what: String, at origin: Origin) -> Self {
    let some = text.unicodeScalars.prefix(3).map(\.codePoint).joined(separator: " ")
    return Diagnostic(
      .noValue,
      "\(what) is empty to a reader: nothing in it can be seen (\(some)); write a text, or leave it "
        + "out", at: origin)
  }

  /// The warning for a text with characters in it that command a terminal or turn its order around.
  static func commandInText(_ text: String, _ node: Node) -> Self? {
    let scalars = Array(text.unicodeScalars)
    guard let place = scalars.firstIndex(where: \.isCommand) else { return nil }
    let others = scalars[(place + 1)...].count(where: \.isCommand)
    let further = others == 0 ? "" : ", and \(others) more of its kind in this text"
    return Diagnostic(
      .hiddenCharacter,
      "an invisible character stands here (\(scalars[place].codePoint)\(further)), and no reader "
        + "gets it; take it out", at: node.span(ofScalars: place..<place + 1))
  }

  static func emptyText(_ what: String, at origin: Origin) -> Self {
    Diagnostic(.noValue, "\(what) is empty; write a text, or leave it out", at: origin)
  }
}

extension DiagnosticKind {
  static let hiddenCharacter = DiagnosticKind(
    code: "hidden-character", severity: .warning, title: "a character in a text that commands",
    explanation: """
      Some characters show nothing, but command: they move what a terminal prints, or turn the order
      of a text around, so that it reads otherwise than it is written. They are left out of all that
      people read. Mostly they were pasted along with a text. Scripts that run from right to left
      need none of them here.
      """)
}

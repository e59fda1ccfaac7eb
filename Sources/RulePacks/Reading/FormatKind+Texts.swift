internal import LocatedYAML
internal import PlainText

extension FormatKind where Value == Text {
  /// Words for people, or a text of another form.
  static var text: Self { text(.plain) }
  static func text(_ form: TextForm) -> Self {
    FormatKind(.text(form)) { Text(reading: $0, of: $1.what, $1.findings) }
  }

  /// A telephone number; it must be a text, because a number would lose its zeros.
  static var telephoneNumber: Self {
    FormatKind(.text(.telephoneNumber)) { node, reading in
      if let scalar = node.scalar, scalar.style == .plain, scalar.value != .string,
        scalar.value != .null
      {
        reading.findings.report(.numberNotQuoted(scalar.text, at: node.origin))
        return nil
      }
      return Text(reading: node, of: reading.what, reading.findings)
    }
  }
}

extension FormatKind where Value == [Text] {
  /// A list of texts, which may be empty.
  static var texts: Self { texts(.plain) }
  static func texts(_ form: TextForm) -> Self {
    FormatKind(.list(of: .text(form), mayBeEmpty: true)) { node, reading in
      reading.texts(of: reading.nodes(of: node, mayBeEmpty: true))
    }
  }

  /// A text, or a list of texts.
  static func textOrTexts(_ form: TextForm) -> Self {
    FormatKind(.oneOrSeveral(.text(form))) { node, reading in
      if let nodes = node.sequence { return reading.texts(of: nodes) }
      return Text(reading: node, of: reading.what, reading.findings).map { [$0] }
    }
  }
}

/// A name with words beside it.
typealias NamedText = (name: Name, text: Text)

extension FormatKind where Value == [NamedText] {
  /// Names that are given here, with texts.
  static var newNamesWithTexts: Self {
    FormatKind(.map(from: .newName(.snakeCase), to: .text(.plain))) { node, reading in
      let taken = node.mapping?.names ?? []
      return reading.namedTexts(in: node) {
        Name(defining: $0, .snakeCase, taken: taken, reading.findings)
      }
    }
  }

  /// Names of what is declared elsewhere, with texts.
  static func namesWithTexts(of thing: NamedThing) -> Self {
    FormatKind(.map(from: .reference(to: thing), to: .text(.plain))) { node, reading in
      reading.namedTexts(in: node) { Name(referring: $0, reading.findings) }
    }
  }
}

extension KeyReading {
  fileprivate func texts(of nodes: [Node]) -> [Text] {
    nodes.compactMap { Text(reading: $0, of: "a line of \(what)", findings) }
  }

  fileprivate func namedTexts(in node: Node, name: (Node) -> Name?) -> [NamedText]? {
    guard let mapping = node.mapping else {
      findings.report(.notNamedTexts(key.name, at: node.origin))
      return nil
    }
    return mapping.entries.compactMap { key, value in
      guard let name = name(key),
        let text = Text(reading: value, of: "'\(name.value)'", findings)
      else { return nil }
      return (name, text)
    }
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
    guard text.unicodeScalars.contains(where: \.isVisible) else {
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

  static func notNamedTexts(_ key: String, at origin: Origin) -> Self {
    Diagnostic(.wrongKind, "'\(key)' is written as names with texts, 'name: text'", at: origin)
  }

  static func notAText(_ what: String, at origin: Origin) -> Self {
    Diagnostic(.wrongKind, "\(what) is a text, not a list or keys with values", at: origin)
  }

  static func numberNotQuoted(_ text: String, at origin: Origin) -> Self {
    Diagnostic(
      .numberNotQuoted, "a telephone number stands in quotes; write \"\(text.shortened)\"",
      at: origin)
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
    guard let place = scalars.firstIndex(where: \.isControl) else { return nil }
    let others = scalars[(place + 1)...].count(where: \.isControl)
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
  static let numberNotQuoted = DiagnosticKind(
    code: "number-not-quoted", title: "a telephone number without quotes",
    explanation: """
      To YAML, 116111 without quotes is a number that one can calculate with, and 0116 loses its
      zero elsewhere. A telephone number is a text: put it in quotes.

      Wrong:
          phone: 911
      Right:
          phone: "911"
      """)

  static let hiddenCharacter = DiagnosticKind(
    code: "hidden-character", severity: .warning, title: "a character in a text that commands",
    explanation: """
      Some characters show nothing, but command: they move what a terminal prints, or turn the order
      of a text around, so that it reads otherwise than it is written. They are left out of all that
      people read. Mostly they were pasted along with a text. Scripts that run from right to left
      need none of them here.
      """)
}

internal import LocatedYAML
internal import PlainText

extension FormatKind where Value == Text {
  /// Words for people, or a text of another form.
  static var text: Self { text(.plain) }
  static func text(_ form: TextForm) -> Self {
    FormatKind(.text(form)) { node, reading in
      if case .plain = form, node.isSwitch {
        reading.findings.report(.switchInPlaceOfText(node, reading.what))
        return nil
      }
      if form.isOneWord, node.scalar == nil, !node.isRefused {
        reading.findings.report(.notOneWord(reading.key, at: node.origin))
        return nil
      }
      return Text(reading: node, of: reading.what, reading.findings)
    }
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
      let nodes = reading.nodes(of: node, mayBeEmpty: true)
      if case .plain = form { return reading.ownTexts(of: node, nodes) }
      return reading.texts(of: nodes)
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
  static func newNamesWithTexts(of thing: NamedThing) -> Self {
    FormatKind(.map(from: .newName(.snakeCase, of: thing), to: .text(.plain))) { node, reading in
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

  /// Words for people that stand in a list; what cuts them or repeats them is reported.
  func ownTexts(of list: Node, _ nodes: [Node]) -> [Text] {
    guard !nodes.isEmpty else { return [] }
    let texts = texts(of: nodes)
    if nodes.count == list.sequence?.count {
      findings.report(list.entriesCutByComma(areSentences: true))
    }
    if nodes.count == list.sequence?.count { findings.report(list.entriesJoined) }
    findings.report(nodes.compactMap(\.entryRunOn) + nodes.compactMap(Diagnostic.entryInEntry))
    reportRepeats(texts)
    return texts
  }

  private func reportRepeats(_ texts: [Text]) {
    var seen: Set<String> = []
    for text in texts where !seen.insert(text.text.comparisonKey).inserted {
      findings.report(.twiceInList(text.origin, key: key.name))
    }
  }

  fileprivate func namedTexts(in node: Node, name: (Node) -> Name?) -> [NamedText]? {
    guard let mapping = node.mapping else {
      findings.report(.notNamedTexts(key.name, at: node.origin))
      return nil
    }
    return findings.whole(mapping).compactMap { key, value in
      guard let name = name(key) else { return nil }
      // What goes by a name whose text cannot be read is no further mistake.
      let what = "'\(name.value)'"
      if value.isSwitch { findings.report(.switchInPlaceOfText(value, what)) }
      let text = Text(reading: value, of: what, findings)
      return (name, text ?? Text(name.value, at: name.origin))
    }
  }
}

extension Findings {
  /// The entries of names with texts; those that are the rest of a text are reported, and left out.
  func whole(_ mapping: Node.Mapping) -> [Node.Mapping.Entry] {
    let cut = mapping.cutTexts()
    for problem in cut.compactMap(\.problem) { report(problem) }
    let places = Set(cut.map(\.index))
    return mapping.entries.indices.filter { !places.contains($0) }.map { mapping.entries[$0] }
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
    if let comment = Diagnostic.commentCutsText(node) { findings.report(comment) }
    findings.report(Diagnostic.oddities(of: node))
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

extension TextForm {
  /// Whether it is written in one form, which an example shows, and not in words for people.
  fileprivate var isOneWord: Bool { if case .plain = self { false } else { true } }
}

extension Node {
  /// Whether it is a word that turns something on or off, without quotes.
  var isSwitch: Bool {
    guard let scalar, scalar.style == .plain else { return false }
    return ["yes", "no", "true", "false", "on", "off"].contains(scalar.text.lowercased())
  }
}

extension Diagnostic {
  static func switchInPlaceOfText(_ node: Node, _ what: String) -> Self {
    Diagnostic(
      .wrongKind,
      "\(what) takes words that people read, and '\(node.scalar?.text ?? "")' alone says nothing; write "
        + "them, or leave it out", at: node.origin)
  }

  static func notNamedTexts(_ key: String, at origin: Origin) -> Self {
    Diagnostic(.wrongKind, "'\(key)' is written as names with texts, 'name: text'", at: origin)
  }

  static func notAText(_ what: String, at origin: Origin) -> Self {
    Diagnostic(.wrongKind, "\(what) is a text, not a list or keys with values", at: origin)
  }

  static func notOneWord(_ key: any DeclaredKey, at origin: Origin) -> Self {
    Diagnostic(
      .wrongKind,
      "'\(key.name)' is one text, not a list or keys with values; write it like '\(key.name): \(key.example)'",
      at: origin)
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

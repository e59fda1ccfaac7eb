internal import Conditions
internal import LocatedYAML

/// How a name is written, and where.
package enum NameStyle: Sendable {
  /// `threatened_to_share`: can be used in conditions.
  case snakeCase
  /// `online-friends`: packs and contacts.
  case kebabCase

  var separator: UInt8 { self == .snakeCase ? UInt8(ascii: "_") : UInt8(ascii: "-") }

  /// Whether a text is small letters and digits, joined by single separators, a letter first.
  package func allows(_ text: String) -> Bool {
    var previous: UInt8?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9") where previous != nil: break
      case separator where previous != nil && previous != separator: break
      default: return false
      }
      previous = byte
    }
    return previous != nil && previous != separator
  }

  /// The nearest valid name that is not taken; empty where there is none.
  package func suggestion(for text: String, taken: Set<String> = []) -> String {
    let name = suggestion(for: text)
    guard !name.isEmpty, taken.contains(name) else { return name }
    let joined = String(decoding: [separator], as: UTF8.self)
    let numbered = (2...).lazy.map { "\(name)\(joined)\($0)" }
    return numbered.first { !taken.contains($0) } ?? name
  }

  private func suggestion(for text: String) -> String {
    var name: [UInt8] = []
    for byte in text.unicodeScalars.flatMap(\.basicLetters) {
      let isLetter = 0x61...0x7A ~= byte
      let isDigit = 0x30...0x39 ~= byte
      if isLetter || isDigit && !name.isEmpty {
        name.append(byte)
      } else if let last = name.last, last != separator, !isDigit {
        name.append(separator)
      }
    }
    while name.last == separator { name.removeLast() }
    return String(decoding: name, as: UTF8.self)
  }
}

extension FormatKind where Value == Name {
  /// A name that something gets here.
  static func newName(_ style: NameStyle, of thing: NamedThing) -> Self {
    FormatKind(.newName(style, of: thing)) {
      Name(defining: $0, style, taken: $1.taken, lostKey: $1.fields.lostKey, $1.findings)
    }
  }

  /// The name of something that is declared elsewhere, or another word to be checked there.
  static func reference(to thing: NamedThing) -> Self { name(.reference(to: thing)) }
  static func name(_ shape: FormatShape) -> Self {
    FormatKind(shape) { Name(referring: $0, $1.findings) }
  }
}

extension FormatKind where Value == [Name] {
  /// The names of things that are declared elsewhere; each may stand once.
  static func references(to thing: NamedThing) -> Self {
    FormatKind(.list(of: .reference(to: thing), mayBeEmpty: true)) { node, reading in
      let names = reading.nodes(of: node, mayBeEmpty: true)
        .compactMap { Name(referring: $0, reading.findings) }
      return reading.findings.unique(names, in: reading.key.name)
    }
  }
}

extension FormatKind where Value == [Checklist.Guidance.StepReference] {
  /// Names of steps; a text with more than one word is one of the pack's own.
  static var steps: Self {
    FormatKind(.list(of: .reference(to: .step), mayBeEmpty: true)) { node, reading in
      let nodes = reading.nodes(of: node, mayBeEmpty: true)
      let isName = { (node: Node) in
        node.scalar.map { NameStyle.snakeCase.allows($0.text) } ?? false
      }
      let meant = nodes.compactMap(\.stepsMeant)
      reading.findings.report(meant.map { .notAStepName($0.0, $0.1) })
      let texts = reading.ownTexts(
        of: node, nodes.filter { !isName($0) && $0.stepsMeant == nil })
      return nodes.compactMap { node in
        if let text = node.scalar?.text, isName(node) { return .named(Name(text, at: node.origin)) }
        return texts.first { $0.origin == node.origin }.map { .text($0) }
      }
    }
  }
}

extension Node {
  /// The names of steps that were meant by what stands here as a text: `Tell_one`, `tell-one`,
  /// `[tell_one, two_people]`, `step: tell_one`. A text for people has a blank between words, and a name
  /// has an underscore.
  fileprivate var stepsMeant: (Node, [String])? {
    if let entry = mapping?.entries.first, mapping?.entries.count == 1,
      let key = entry.key.scalar?.text, ["step", "do", "name", "id"].contains(key),
      let name = entry.value.scalar?.text, NameStyle.snakeCase.allows(name)
    {
      return (self, [name])
    }
    guard let text = scalar?.text, !NameStyle.snakeCase.allows(text) else { return nil }
    let words = text.split { ",;，、；،[](){} \t".contains($0) }.map(String.init)
    let names = words.map { NameStyle.snakeCase.suggestion(for: $0) }.filter { !$0.isEmpty }
    let areNames = words.allSatisfy { word in
      let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "_-.!".contains($0) }
      return isPlain && (word.contains("_") || word.contains("-") && word == word.lowercased())
    }
    return areNames && !names.isEmpty && names.count == words.count ? (self, names) : nil
  }
}

extension Diagnostic {
  fileprivate static func notAStepName(_ node: Node, _ names: [String]) -> Self {
    guard let text = node.scalar?.text.shortened else {
      return Diagnostic(
        .badName, "a step stands here by its name alone; write '\(names[0])'", at: node.origin)
    }
    return Diagnostic(
      .badName,
      "'\(text)' is neither the name of a step nor a sentence; write "
        + "\(names.count == 1 ? "'\(names[0])'" : "each name by itself: [\(names.joined(separator: ", "))]")",
      at: node.origin)
  }
}

extension FormatKind where Value == [Checklist.SituationRule] {
  /// Situations, each with the condition under which it is so, or `not_asked`.
  static var situations: Self {
    FormatKind(.map(from: .reference(to: .situation), to: .condition)) { node, reading in
      guard let mapping = node.mapping else {
        reading.findings.report(.notSituations(reading.key.name, at: node.origin))
        return nil
      }
      return mapping.entries.compactMap { key, value in
        guard let name = Name(referring: key, reading.findings) else { return nil }
        let isAsked = value.scalar?.text != "not_asked"
        return Checklist.SituationRule(
          situation: name, condition: isAsked ? ParsedCondition(value) : nil)
      }
    }
  }
}

extension Name {
  /// Reads a name where it is defined; one that is not written like a name is reported, and read as
  /// the one that the message suggests, so that what goes by that name is no further mistake.
  ///
  /// `lostKey` is the key that a line under the name may have lost.
  init?(
    defining node: Node, _ style: NameStyle, taken: Set<String> = [], lostKey: String? = nil,
    _ findings: Findings
  ) {
    guard let name = Name(referring: node, findings) else { return nil }
    guard style.allows(name.value) else {
      if let first = node.nameAboveText {
        findings.report(.textUnderName(first, lostKey, at: node.origin))
        self = first
        return
      }
      findings.report(.badName(name.value, style, taken: taken, at: node.origin))
      let suggestion = style.suggestion(for: name.value, taken: taken)
      guard !suggestion.isEmpty else { return nil }
      self.init(suggestion, at: node.origin)
      return
    }
    self = name
  }

  /// Reads a name where it is used.
  init?(referring node: Node, _ findings: Findings) {
    guard let text = node.scalar?.text, !text.isEmpty else {
      findings.report(
        .textBecameMap(node) ?? Diagnostic(.wrongKind, "a name is wanted here", at: node.origin))
      return nil
    }
    self.init(text, at: node.origin)
  }
}

extension Node {
  /// The name on the first line of a text that goes on below, because a key was lost there.
  var nameAboveText: Name? {
    guard let scalar, scalar.style == .plain, span.end.line > span.start.line else { return nil }
    let line = span.file.line(span.start.line)
    let start = line.unicodeScalars.index(
      line.unicodeScalars.startIndex, offsetBy: span.start.column - 1)
    let name = line[start...].trimmingSpaces
    let isName = NameStyle.snakeCase.allows(name) || NameStyle.kebabCase.allows(name)
    return isName ? Name(name, at: origin) : nil
  }
}

extension Node.Mapping {
  /// Its keys, as far as they are texts.
  var names: Set<String> { Set(entries.compactMap(\.key.scalar?.text)) }
}

extension Node {
  /// The names at a key of each mapping in this node.
  func names(at key: some DeclaredKey) -> Set<String> {
    var names: Set<String> = []
    var open = [self]
    while let node = open.popLast() {
      open += node.sequence ?? []
      guard let mapping = node.mapping else { continue }
      if let name = mapping[key.name]?.scalar?.text { names.insert(name) }
      open += mapping.entries.map(\.value)
    }
    return names
  }
}

extension Diagnostic {
  static func notSituations(_ key: String, at origin: Origin) -> Self {
    Diagnostic(
      .wrongKind,
      "'\(key)' is written as situations, each with a condition or 'not_asked', such as "
        + "'held: not_asked'", at: origin)
  }

  static func badName(
    _ name: String, _ style: NameStyle, taken: Set<String>, at origin: Origin
  ) -> Self {
    let suggestion = style.suggestion(for: name, taken: taken)
    let joined = style == .snakeCase ? "joined by '_'" : "joined by '-'"
    let begins = name.first?.isDigit == true ? "; begin it with a letter" : ""
    let advice = suggestion.isEmpty ? begins : "; write '\(suggestion.shortened)'"
    return Diagnostic(
      .badName,
      "'\(name.shortened)' cannot be a name: small letters and digits, \(joined)\(advice)",
      at: origin)
  }
}

extension Diagnostic {
  /// For a line under a name that reads as the rest of it.
  fileprivate static func textUnderName(_ name: Name, _ key: String?, at origin: Origin) -> Self {
    let example = key.map { ", such as '\($0): '" } ?? ""
    return Diagnostic(
      .badName,
      "the line below '\(name.value)' reads as the rest of this name; write the key that it lacks "
        + "before it\(example), in the column of the other keys", at: origin)
  }
}

extension DiagnosticKind {
  static let badName = DiagnosticKind(
    code: "bad-name", title: "a name that is not written like one",
    explanation: """
      Names are made of the letters a to z and digits, begin with a letter, and join their words
      by '_': then they can stand in conditions. Packs and contacts join theirs by '-'.

      Wrong:
          - id: Moved chat
      Right:
          - id: moved_chat
      """)
}

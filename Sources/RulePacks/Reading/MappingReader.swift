internal import LocatedYAML

/// The keys of one mapping, read one by one as the pack format declares them; what is missing, unknown
/// or of the wrong kind is reported.
struct MappingReader {
  let format: FormatMapping
  let node: Node
  /// Its entries; a misspelt key is found under the name that it is taken for as well.
  private(set) var mapping: Node.Mapping
  /// Keys whose being left out was reported already.
  private var passedOver: Set<String> = []
  let findings: Findings

  /// Reads a mapping, and reports unknown keys; nil where the node is no mapping.
  ///
  /// `key` is the one that the mapping is the value of, which messages show.
  ///
  /// For a misspelt key, a key of `likely` (all keys by default) is suggested, first one that is
  /// not there yet.
  init?(
    _ node: Node, _ format: FormatMapping, of key: (any DeclaredKey)? = nil,
    likely: [String]? = nil, _ findings: Findings
  ) {
    guard let written = node.mapping else {
      findings.report(.notAMapping(node, format, of: key))
      return nil
    }
    if let key = written.loneName(of: format) {
      findings.report(.nothingButName(key, of: format))
      return nil
    }
    let (lifted, astray) = written.liftingKeys(of: format)
    if let stray = astray.first {
      findings.report(.keyTooDeep(stray.key, under: stray.above, in: format))
    }
    let (mapping, orphans) = lifted.gatheringOrphans(of: format)
    if let orphans { findings.report(.lostKey(of: orphans)) }
    for key in mapping.keysInTexts(of: format) {
      findings.report(.keyInText(key.name, of: format, at: key.origin))
    }
    let cut = mapping.cutTexts()
    for problem in cut.compactMap(\.problem) { findings.report(problem) }
    let unknown = mapping.unknownKeys(known: format.names, likely: likely)
      .filter { key in key.index != orphans?.key.index && !cut.contains { $0.index == key.index } }
      .takenForMissing(in: mapping, format, likely ?? format.names)
    for keys in unknown.astrayTogether {
      let place = mapping.entries[keys[0].index].key.origin
      let free = keys[0].near.flatMap { mapping[$0] == nil ? $0 : nil }
      findings.report(
        keys.count > 1
          ? .unknownKeys(keys, in: format, at: place)
          : .unknownKey(keys[0], in: format, at: place).suggesting(free, for: keys[0].name))
    }
    self.format = format
    self.node = node
    self.mapping = mapping.correcting(unknown + [orphans?.key].compactMap(\.self))
    self.findings = findings
    let named = mapping.entries.first { key, value in
      value.nameAboveText != nil && takesNewName(key)
    }
    if named != nil, let lostKey { passedOver.insert(lostKey) }
  }

  /// The same with what stands at a key, which was reported, read as another one; where it has not
  /// the form of that, the other is passed over.
  func with(_ key: Node, as other: any DeclaredKey) -> Self {
    var result = self
    let index = mapping.entries.firstIndex { $0.key.span == key.span }
    if let index, other.shape.mayBe(mapping.entries[index].value) {
      let meant = UnknownKey(index: index, name: key.scalar?.text ?? "", near: other.name)
      result.mapping = mapping.correcting([meant])
    } else {
      result.passedOver.insert(other.name)
    }
    return result
  }

  private func takesNewName(_ key: Node) -> Bool {
    format.keys.contains { declared in
      if case .newName = declared.shape { declared.name == key.scalar?.text } else { false }
    }
  }

  /// The key that words without one may have lost: the first that takes some and is not here. Those behind
  /// the lists are seldom meant.
  var lostKey: String? {
    let keys = format.keys.prefix { if case .list = $0.shape { false } else { true } }
    return keys.first { key in
      if case .text(.plain) = key.shape { mapping[key.name] == nil } else { false }
    }?.name
  }

  /// Where a missing key is reported: at the first entry, which names the mapping.
  var place: Origin { mapping.entries.first?.key.origin ?? node.origin }

  /// Where a key stands, or else the mapping.
  func place(of key: some DeclaredKey) -> Origin { mapping.key(key.name)?.origin ?? place }

  /// What stands at a key, also where it is misspelt.
  subscript(_ key: some DeclaredKey) -> Node? { mapping[key.name] }

  /// What a key says; nil where it is left out or cannot be read.
  ///
  /// Reports a key that must be there and is not. A name that is suggested for a new one is none of
  /// those `taken`.
  func read<Value>(_ key: FormatKey<Value>, taken: Set<String> = []) -> Value? {
    guard let value = self[key] else {
      if key.isRequired, !passedOver.contains(key.name) {
        findings.report(.missingKey(key, in: format, at: place))
      }
      return nil
    }
    if !key.kind.readsNothing {
      if value.isRefused { return nil }
      if case .null? = value.scalar?.value, value.scalar?.style == .plain {
        findings.report(.noValue(key, at: place(of: key)))
        return nil
      }
    }
    return key.kind.read(value, KeyReading(key: key, fields: self, taken: taken))
  }

  /// What a key lists; nothing where it is left out or cannot be read.
  func list<Element>(_ key: FormatKey<[Element]>) -> [Element] { read(key) ?? [] }
}

extension [UnknownKey] {
  /// The keys, where those that follow one another and are like no other stand together: often the key
  /// above them is missing.
  fileprivate var astrayTogether: [[UnknownKey]] {
    reduce(into: []) { groups, key in
      if key.near == nil, let last = groups.last?.last, last.near == nil,
        last.index == key.index - 1
      {
        groups[groups.count - 1].append(key)
      } else {
        groups.append([key])
      }
    }
  }
}

extension Node.Mapping {
  /// The name of an entry of which nothing else is there, though it needs more.
  fileprivate func loneName(of format: FormatMapping) -> Node? {
    guard entries.count == 1, let key = entries.first?.key, key.scalar?.text == "id",
      format.keys.filter(\.isRequired).count > 2
    else { return nil }
    return entries[0].value
  }
}

extension FormatMapping {
  /// What to do about keys that it does not have.
  fileprivate func keysAdvice(for unknown: [UnknownKey]) -> String {
    unknown.contains { $0.name.contains(" ") }
      ? "if this belongs to the text above it, indent it further, and put all of that text in quotes"
      : "it can have \(names.map { "'\($0)'" }.joined(separator: ", "))"
  }
}

extension Diagnostic {
  static func nothingButName(_ name: Node, of format: FormatMapping) -> Self {
    Diagnostic(
      .missingKey,
      "there is nothing but 'id: \((name.scalar?.text ?? "").shortened)' in this entry; take it out, or write "
        + "the rest of \(format.what) under it", at: name.origin)
  }

  static func notAMapping(
    _ node: Node, _ format: FormatMapping, of key: (any DeclaredKey)? = nil
  ) -> Self {
    let some = format.names.prefix(3).map { "'\($0):'" }.joined(separator: ", ")
    let isList = node.sequence?.contains { $0.mapping?.entries.count == 1 } ?? false
    let word = node.scalar.map(\.text).flatMap { text in
      format.keys.first {
        if case .word(let words) = $0.shape { words.contains(text) } else { false }
      }
      .map { "{ \($0.name): \(text) }" }
    }
    let advice = (isList ? nil : key).map { ", as in '\($0.name): \(word ?? $0.example)'" }
    return Diagnostic(
      .wrongKind,
      "\(format.what) is written as keys with values"
        + (isList
          ? " in the same column; take the '- ' before each of them away"
          : advice ?? ", such as \(some)"),
      at: node.origin)
  }

  static func unknownKey(
    _ unknown: UnknownKey, in format: FormatMapping, at origin: Origin
  ) -> Self {
    let near = unknown.near.map { "did you mean '\($0)'?" }
    return Diagnostic(
      .unknownKey,
      "\(format.what) has no key '\(unknown.name.shortened)'; \(near ?? format.keysAdvice(for: [unknown]))",
      at: origin)
  }

  /// For keys that follow one another.
  fileprivate static func unknownKeys(
    _ unknown: [UnknownKey], in format: FormatMapping, at origin: Origin
  ) -> Self {
    let most = 3
    let names = unknown.prefix(most).map { "'\($0.name.shortened)'" }
    let further = unknown.count > most ? ["\(unknown.count - most) more here"] : []
    return Diagnostic(
      .unknownKey,
      "\(format.what) has no keys \((names + further).joinedByAnd); \(format.keysAdvice(for: unknown))",
      at: origin)
  }

  static func missingKey(
    _ key: some DeclaredKey, in format: FormatMapping, at origin: Origin
  ) -> Self {
    Diagnostic(
      .missingKey, "\(format.what) needs '\(key.name)'; write '\(key.name): \(key.example)'",
      at: origin)
  }

  static func noValue(_ key: some DeclaredKey, at origin: Origin) -> Self {
    let advice =
      if case .list(_, mayBeEmpty: true) = key.shape {
        "write its entries, or '\(key.name): []' where there are none"
      } else {
        key.isRequired
          ? "write one, such as '\(key.name): \(key.example)'"
          : "write one after the ':', or leave the key out"
      }
    return Diagnostic(.noValue, "'\(key.name)' has no value; \(advice)", at: origin)
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

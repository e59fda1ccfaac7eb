internal import PlainText

extension OpenCollection {
  /// Keeps an entry of a mapping that can be read, and says what is wrong with any other; that a
  /// key was there before is said at the end.
  mutating func checkedEntry(key: Node, value: Node) -> Diagnostic? {
    guard let scalar = key.scalar else { return .keyIsCollection(key) }
    if key.isMergeKey { return .mergeKey(at: key.span) }
    if let space = key.noBreakSpace {
      let (key, text) = (key.withoutNoBreakSpaces, key.withoutNoBreakSpaces.scalar?.text ?? "")
      keep((key, value), text: text)
      return .noBreakSpace(at: space)
    }
    if let comma = key.decimalComma(before: value) { return comma }
    keep((key, value), text: scalar.text)
    return scalar.value == .string ? nil : .keyIsNotText(scalar, at: key.span)
  }
}

extension Diagnostic {
  static func duplicateKey(_ key: String, at span: SourceSpan, first: SourceSpan) -> Self {
    Diagnostic(
      .duplicateKey, "the key '\(key.shortened)' is here a second time; keep one of the two",
      at: span, notes: [Note("it is here first", at: first)])
  }

  /// For a list entry in which the first key is there again, and others after it.
  static func entryRunsOn(from first: Node, into key: Node) -> Self {
    let name = (key.scalar?.text ?? "").shortened
    return Diagnostic(
      .duplicateKey,
      "the key '\(name)' is here a second time, and more keys after it; if the next entry of the "
        + "list begins here, write '- ' before it", at: key.span,
      notes: [Note("the entry before begins here", at: first.span)])
  }

  /// For a list entry in which several keys are there again, but not its first one.
  static func entryRunsOn(from first: Node, into key: Node, after lost: Node) -> Self {
    let name = (key.scalar?.text ?? "").shortened
    let start = (lost.scalar?.text ?? "").shortened
    return Diagnostic(
      .duplicateKey,
      "the key '\(name)' is here a second time, and more keys after it; if the next entry of the "
        + "list begins here, write its '- \(start): …' on a line before it", at: key.span,
      notes: [Note("the entry before begins here", at: first.span)])
  }

  static func keyIsNotText(_ key: Node.Scalar, at span: SourceSpan) -> Self {
    if key.text.isEmpty { return missingKey(at: span) }
    return Diagnostic(
      .keyNotText,
      "'\(key.text.shortened)' as a key is not text to YAML; put it in quotes: "
        + "\"\(key.text.shortened)\"",
      at: span)
  }

  static func missingKey(at span: SourceSpan) -> Self {
    Diagnostic(.keyNotText, "there is no key here; write one before the ':'", at: span)
  }

  static func keyIsCollection(_ key: Node) -> Self {
    Diagnostic(
      .keyNotText,
      "a key must be one text, not a list or map; if it is meant as text, put it in quotes",
      at: key.span)
  }

  static func mergeKey(at span: SourceSpan) -> Self {
    Diagnostic(
      .mergeKey, "'<<' (merging another map in) is not supported; write its keys out here", at: span
    )
  }
}

extension Node {
  /// Whether it is the '<<' of other programs, which merges another map in.
  var isMergeKey: Bool {
    scalar.map { $0.style == .plain && ExactText($0.text) == ExactText("<<") } ?? false
  }

  /// The no-break space that a key without quotes begins with, and that was to be one before it.
  fileprivate var noBreakSpace: SourceSpan? {
    guard let scalar, scalar.style == .plain, scalar.text.unicodeScalars.first == "\u{A0}" else {
      return nil
    }
    return span(ofScalars: 0..<1)
  }

  fileprivate var withoutNoBreakSpaces: Node {
    guard let scalar else { return self }
    let text = String(String.UnicodeScalarView(scalar.text.unicodeScalars.drop { $0 == "\u{A0}" }))
    return Node(
      span: span,
      content: .scalar(
        Scalar(text: text, value: .init(plain: text), style: .plain, source: scalar.source)))
  }

  /// The error for the '5' of `{ weight: 1,5 }`, which reads as a key without a value.
  fileprivate func decimalComma(before value: Node) -> Diagnostic? {
    let file = span.file
    let start = span.start.offset
    guard case .integer? = scalar?.value, value.scalar?.text.isEmpty == true, start > 1,
      file.bytes[start - 1] == UInt8(ascii: ","), 0x30...0x39 ~= file.bytes[start - 2]
    else { return nil }
    let whole = file.bytes[..<(start - 1)].reversed().prefix { 0x30...0x39 ~= $0 }.reversed()
    let number = "\(String(decoding: whole, as: UTF8.self)).\(span.sourceText)"
    return Diagnostic(
      .keyNotText, "between '{' and '}' a ',' ends what stands before it; write '\(number)'",
      at: file.span(start - 1..<span.end.offset))
  }
}

extension DiagnosticKind {
  static let duplicateKey = DiagnosticKind(
    code: "duplicate-key", title: "the same key twice in one map",
    explanation: """
      A map can hold a key only once. If the same key stands in it twice, nobody can tell which
      of the two values is meant, so neither is guessed. Remove one, or rename it. In a list, perhaps
      the '- ' is missing with which the next entry begins.

      Wrong:
          title: A new friend
          audience: student
          title: A new friend online
      Right:
          title: A new friend online
          audience: student
      """)

  static let keyNotText = DiagnosticKind(
    code: "key-not-text", title: "a key that is not text",
    explanation: """
      What stands before a ':' must be text. Without quotes YAML takes 1 for a number, true for
      a yes/no value and ~ or nothing for "no value". With quotes each of them is text. A list or
      a map cannot be a key at all.

      Wrong:
          1: Never
          2: Sometimes
      Right:
          "1": Never
          "2": Sometimes
      """)

  static let mergeKey = DiagnosticKind(
    code: "merge-key", title: "merging with << is not supported",
    explanation: """
      Some programs read '<<: *name' as "put the keys of that other map in here". That is not part
      of YAML 1.2, and it hides from a reader what a map holds. Write the keys out.

      Wrong:
          usual: &usual { kind: yes_no }
          first: { <<: *usual, ask: Do you know them? }
      Right:
          first: { kind: yes_no, ask: Do you know them? }
      """)
}

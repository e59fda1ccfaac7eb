extension NodeBuilder {
  /// What a tagged scalar stands for; a tag that does not fit it is reported.
  mutating func checkedValue(
    of text: String, tag: String, at span: SourceSpan, resolved: Node.Scalar.Value
  ) throws(Diagnostic) -> Node.Scalar.Value {
    let plain = Node.Scalar.Value(plain: text)
    switch (tag.standardTag, plain) {
    case (nil, _):
      try diagnostics.add(.customTag(at: span))
      return resolved
    case ("str", _): return .string
    case ("int", .integer), ("float", .float), ("bool", .bool), ("null", .null): return plain
    case ("float", .integer(let digits)) where !text.hasPrefix("0o") && !text.hasPrefix("0x"):
      return .float(digits)
    case (let name?, _):
      try diagnostics.add(.wrongTag(name, at: span))
      return resolved
    }
  }

  mutating func checkCollectionTag(
    _ tag: String, isMapping: Bool, at span: SourceSpan
  ) throws(Diagnostic) {
    guard let name = tag.standardTag else { return try diagnostics.add(.customTag(at: span)) }
    if name != (isMapping ? "map" : "seq") { try diagnostics.add(.wrongTag(name, at: span)) }
  }
}

extension String {
  /// The name of one of the core schema's own tags.
  fileprivate var standardTag: String? {
    let prefix = "tag:yaml.org,2002:"
    guard hasPrefix(prefix) else { return nil }
    let name = String(dropFirst(prefix.count))
    return tagMeanings[name] == nil ? nil : name
  }
}

private let tagMeanings = [
  "str": "a text", "int": "a whole number", "float": "a number", "bool": "true or false",
  "null": "nothing", "seq": "a list", "map": "a map",
]

extension Diagnostic {
  static func customTag(at span: SourceSpan) -> Self {
    let file = span.file
    let inBrackets = !FlowBrackets(before: span).isEmpty
    let suggestion = file.quotedRestOfLine(from: span.start.offset, inBrackets: inBrackets)
    let tag = file.bytes[span.offsets].prefix { !inBrackets || !",]}".utf8.contains($0) }
    return Diagnostic(
      .customTag,
      "a value that starts with '!' is a tag to YAML, not text; put it in quotes\(suggestion)",
      at: file.span(tag.startIndex..<tag.endIndex))
  }

  static func wrongTag(_ name: String, at span: SourceSpan) -> Self {
    Diagnostic(
      .wrongTag,
      "the tag !!\(name) says that this is \(tagMeanings[name, default: "something else"]), "
        + "but it is not; remove the tag or mend the value",
      at: span)
  }
}

extension DiagnosticKind {
  static let customTag = DiagnosticKind(
    code: "custom-tag", title: "a tag, where text was probably meant",
    explanation: """
      To YAML, a '!' at the start of a value begins a tag: a label for programs, not part of the
      text. Conditions often start with '!' for "not". Put such a condition in quotes, or write it
      with not:.

      Wrong:
          when: !only_photos
      Right:
          when: "!only_photos"
      """)

  static let wrongTag = DiagnosticKind(
    code: "wrong-tag", title: "a tag that does not fit its value",
    explanation: """
      A tag such as !!int or !!bool tells YAML what a value is. The value after it must then be
      just that. You hardly ever need one: without a tag the value is understood by itself.

      Wrong:
          min: !!int a few
      Right:
          min: 3
      """)
}

extension Diagnostic {
  static func colonInText(at place: SyntaxPlace) -> Self {
    let before = place.file.bytes[place.valueStart..<max(place.offset, place.valueStart)]
    let key = place.file.bytes[place.keyStart..<place.valueStart].trimmingBlanks.dropLast()
    if key.elementsEqual(before) {
      return Diagnostic(
        .colonInText,
        "'\(String(decoding: key, as: UTF8.self)):' stands here twice; take one of them out",
        at: place.file.span(before.startIndex..<before.endIndex + 1))
    }
    if let inner = keyOnKeyLine(before, above: key, at: place) { return inner }
    let isChoice = String(decoding: before, as: UTF8.self).contains(" ? ")
    let reason =
      isChoice
      ? "the ':' of 'a ? b : c' makes a map to YAML"
      : "a ':' with a space after it makes a map to YAML, and there is one in this line already"
    return Diagnostic(
      .colonInText, "\(reason); put the text in quotes\(place.quotedValue)", at: place.characterSpan
    )
  }

  /// For `sources: article: An article` and `min: 0 max: 400`, where a key may have come to stand on the line
  /// of another; nil where what stands before the ':' is no key.
  private static func keyOnKeyLine(
    _ before: ArraySlice<UInt8>, above outer: ArraySlice<UInt8>, at place: SyntaxPlace
  ) -> Self? {
    let words = before.split(separator: UInt8(ascii: " "))
    guard let key = words.last, words.count <= 3, isKey(key) else { return nil }
    let name = String(decoding: key, as: UTF8.self)
    let advice =
      words.count > 1
      ? "write it on a line of its own"
      : "write each key that belongs under '\(String(decoding: outer, as: UTF8.self))' on a line of its own "
        + "below it, indented"
    return Diagnostic(
      .colonInText,
      "'\(name)' cannot be a key on the line of another; \(advice); or, if all of this is one text, put it "
        + "in quotes\(place.quotedValue)", at: place.file.span(key.startIndex..<place.offset + 1))
  }

  /// Whether bytes are a name that keys have: `stop_asking_when`, `who.only_online`.
  private static func isKey(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first.map { 0x61...0x7A ~= $0 } ?? false
      && bytes.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || "_.-".utf8.contains($0) }
  }

  static func missingColon(at place: SyntaxPlace) -> Self {
    if let unseen = noBreakSpace(near: place) { return unseen }
    if let bullet = place.otherBullet { return .otherBullet(at: bullet) }
    if let quoted = quotedKey(place) { return quoted }
    if let bracket = place.character, "[{".unicodeScalars.contains(bracket) {
      return Diagnostic(
        .missingColon, "this value has no key; write its key and a ':' before it",
        at: place.restSpan)
    }
    let line = place.file.bytes[place.keyStart..<place.line.upperBound]
    let word = line.prefix { $0 != UInt8(ascii: ":") }
    let words = line.split(separator: UInt8(ascii: " "))
    if words.count > 1, isKey(words[0]), words[1].elementsEqual("=".utf8) {
      return Diagnostic(
        .missingColon,
        "a key has a ':' behind it, and no '='; write '\(String(decoding: words[0], as: UTF8.self)): '",
        at: place.file.span(words[1].startIndex..<words[1].endIndex))
    }
    let isKeyWithoutSpace =
      isKey(word) && word.endIndex < line.endIndex
      && !line[word.endIndex...].starts(with: "://".utf8)
    let advice =
      isKeyWithoutSpace
      ? "put a space after the ':'"
      : "write 'key: value', or indent the line if it belongs to the text above"
    return Diagnostic(
      .missingColon, "there is no ': ' in this line, so it is not a key with a value; \(advice)",
      at: place.restSpan
    ).fixed(puttingSpaceAt: place.onlyColon.map { $0 + 1 })
  }

  private func fixed(puttingSpaceAt offset: Int?) -> Self {
    guard let offset, let file = span?.file else { return self }
    return fixed(at: file.span(offset..<offset), by: " ")
  }
}

extension Diagnostic {
  /// For the quote in `"ask: Who wrote to you?"` or `"items:`, which makes a text of a key and what is
  /// behind it; nil where the line of a place does not begin so.
  static func quotedKey(_ place: SyntaxPlace) -> Self? {
    let (file, start, end) = (place.file, place.keyStart, place.line.upperBound)
    guard start < end, "\"'".utf8.contains(file.bytes[start]) else { return nil }
    let word = file.bytes[(start + 1)..<end]
      .prefix { 0x61...0x7A ~= $0 || $0 == UInt8(ascii: "_") }
    let rest = file.bytes[word.endIndex..<end].trimmingBlanks
    let isKey = rest.first == UInt8(ascii: ":") && !word.isEmpty
    guard isKey, rest.count == 1 || " \"'".utf8.contains(rest[rest.startIndex + 1]) else {
      return nil
    }
    let isClosed = rest.count > 1 && rest.last == file.bytes[start]
    let quote = file.span(start..<start + 1)
    return Diagnostic(
      .missingColon,
      "a key has no quotes here; take the \(quote.sourceText) before it"
        + "\(isClosed ? ", and the one at the end of the line," : "") away", at: quote)
  }

  /// For the first key of a mapping, which reads as a text that the next key spoils.
  static func missingColon(after key: SourceSpan) -> Self {
    let hasColon = key.file.bytes[key.end.offset] == UInt8(ascii: ":")
    return Diagnostic(
      .missingColon,
      hasColon
        ? "the ':' after '\(key.sourceText)' has no space behind it, so that '\(key.sourceText)' is no key; put one there"
        : "there is no ': ' in this line, so it is not a key with a value; write '\(key.sourceText): ', and then its value",
      at: key
    ).fixed(puttingSpaceAt: hasColon ? key.end.offset + 1 : nil)
  }
}

extension SyntaxPlace {
  /// The ':' of a line with nothing but `key:value` in it; nil where another one stands there.
  fileprivate var onlyColon: Int? {
    let rest = file.bytes[lineStart..<line.upperBound]
    let word = rest.prefix { 0x61...0x7A ~= $0 || $0 == UInt8(ascii: "_") }
    let colon = UInt8(ascii: ":")
    return !word.isEmpty && word.endIndex < rest.endIndex && rest[word.endIndex] == colon
      && rest.count(where: { $0 == colon }) == 1 ? word.endIndex : nil
  }
}

extension DiagnosticKind {
  static let colonInText = DiagnosticKind(
    code: "colon-in-text", title: "a ':' inside a text without quotes",
    explanation: """
      A ':' with a space after it separates a key from its value. In a text it must be in quotes,
      otherwise YAML sees a second key. The same goes for conditions with '?' and ':'.

      Wrong:
          title: Pictures: what to do
      Right:
          title: "Pictures: what to do"
      """)

  static let missingColon = DiagnosticKind(
    code: "missing-colon", title: "a line without ': ' among keys",
    explanation: """
      Where other lines are 'key: value', every line must be so. Perhaps the ':' or the space
      after it is missing; or the line goes on with the text above, and must then be indented.

      Wrong:
          title: A new friend
          audience student
          version: 1
      Right:
          title: A new friend
          audience: student
          version: 1
      """)
}

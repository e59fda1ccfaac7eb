extension Diagnostic {
  static func indentation(at place: SyntaxPlace) -> Self {
    if let unseen = noBreakSpace(near: place) { return unseen }
    if let bullet = place.otherBullet, place.followsEntries { return .otherBullet(at: bullet) }
    if let key = place.keyWithoutColonAbove { return .missingColon(after: key) }
    if let line = place.lineInColumnAbove, let quoted = quotedKey(line) { return quoted }
    if let other = place.lineInSameColumn, other.isEntry != place.isEntry {
      return .mixed(place, with: other)
    }
    if let stray = place.strayLineAbove { return .keyBetween(stray, place) }
    let file = place.file
    let first = max(place.lineStart, place.line.lowerBound)
    let end = max(first, place.offset == place.lineStart ? place.restSpan.end.offset : place.offset)
    let line = file.position(at: place.offset).line
    let above = (1..<max(line, 1)).last { !SyntaxPlace.isBlank(file.offsets(ofLine: $0), in: file) }
    let notes = above.map { number in
      let offsets = file.offsets(ofLine: number)
      let start = SyntaxPlace(file, offsets.lowerBound).lineStart
      return [Note("the line above it", at: file.span(start..<offsets.upperBound))]
    }
    return Diagnostic(
      .indentation,
      "this line does not line up with the lines above; give lines that belong together the same "
        + "number of spaces before them, and put a text that goes on in quotes",
      at: file.span(first..<end), notes: notes ?? [])
  }

  /// For a key in the middle of what belongs to another one, under which the lines behind it cannot stand.
  private static func keyBetween(_ stray: SyntaxPlace, _ place: SyntaxPlace) -> Self {
    Diagnostic(
      .keyBetween,
      "'\(stray.key)' stands between lines that belong together; move it before or behind all of them",
      at: stray.lineSpan, notes: [Note("this line belongs to those before it", at: place.lineSpan)])
  }

  /// A '-' among keys, or a key among lines with '-'.
  private static func mixed(_ place: SyntaxPlace, with other: SyntaxPlace) -> Self {
    if other.isEntry, !other.key.isEmpty, other.key == place.key {
      return Diagnostic(
        .indentation,
        "the entry above begins with '- \(other.key):'; if the next one begins here, write '- ' before "
          + "this, otherwise indent it further",
        at: place.lineSpan, notes: [Note("the entry above", at: other.lineSpan)])
    }
    if other.isEntry, !other.key.isEmpty, other.isDirectlyAbove(place),
      other.lineInSameColumn == nil
    {
      return Diagnostic(
        .indentation,
        "below this '-' stand keys in the same column; take the '-' away if '\(other.key)' is one of them, "
          + "or indent the keys further if they belong to the entry that it begins",
        at: place.file.span(other.lineStart..<other.lineStart + 1),
        notes: [Note("the line in the same column", at: place.lineSpan)])
    }
    return Diagnostic(
      .indentation,
      place.isEntry
        ? "a '-' begins an entry of a list, and what stands above in the same column is a key; put "
          + "the entry under the key of its list, or take the '-' away"
        : "this is no entry of the list above, whose '-' stands in the same column; indent it "
          + "further if it belongs to the entry above, less if it does not belong to the list",
      at: place.lineSpan, notes: [Note("the line in the same column", at: other.lineSpan)])
  }

  /// A space that looks like one, but is none to YAML: in front of a line, or after a ':' or '-'.
  ///
  /// Lines that belong to the one with it, and comments, can stand between.
  static func noBreakSpace(near place: SyntaxPlace) -> Self? {
    let number = place.file.position(at: place.offset).line
    let column = place.lineStart - place.line.lowerBound
    for line in stride(from: number, to: max(0, number - SyntaxPlace.mostLinesAbove), by: -1) {
      let other = SyntaxPlace(place.file, place.file.offsets(ofLine: line).lowerBound)
      guard let found = place.file.unusualSpace(inLine: line) else {
        let isAbove = line < number && !SyntaxPlace.isBlank(other.line, in: place.file)
        if isAbove, other.lineStart - other.line.lowerBound <= column { break }
        continue
      }
      return .noBreakSpace(at: found)
    }
    return nil
  }

  static func noBreakSpace(at place: SourceSpan) -> Self {
    Diagnostic(
      .tabIndentation,
      "a no-break space (U+00A0) stands here, which looks like a space and is none to YAML; replace "
        + "it by one", at: place
    ).fixed(at: place, by: " ")
  }

  static func keyTooLong(at span: SourceSpan) -> Self {
    Diagnostic(
      .keyTooLong,
      "a key can have at most \(SyntaxPlace.longestKey) characters, and this one has more; if it "
        + "is a text, put all of it in quotes",
      at: span)
  }

  static func tabIndentation(at place: SyntaxPlace) -> Self {
    Diagnostic(
      .tabIndentation, "a tab stands here; YAML wants spaces, so replace it by spaces",
      at: place.characterSpan)
  }

  static func listOnKeyLine(at place: SyntaxPlace) -> Self {
    Diagnostic(
      .listOnKeyLine,
      "a list with '-' cannot start on the line of its key; put each '-' on a line of its own, "
        + "or quotes around the text if it is one",
      at: place.characterSpan)
  }
}

extension SourceFile {
  /// The first no-break space of a line that stands before its text, or directly after a ':' or '-'.
  fileprivate func unusualSpace(inLine number: Int) -> SourceSpan? {
    let line = offsets(ofLine: number)
    var last: UInt8?
    for offset in line {
      if bytes[offset] == 0xC2, offset + 1 < line.upperBound, bytes[offset + 1] == 0xA0,
        last.map({ ":-".utf8.contains($0) }) ?? true
      {
        return span(offset..<offset + 2)
      }
      if bytes[offset] != 0x20, bytes[offset] != 0x09 { last = bytes[offset] }
    }
    return nil
  }
}

extension SyntaxPlace {
  /// The most lines above in which to look for a no-break space.
  fileprivate static let mostLinesAbove = 100

  /// What stands at the start of the line where the '-' of a list would: a bullet, another dash, a number,
  /// or a '-' without the space behind it.
  var otherBullet: SourceSpan? {
    let start = file.bytes[lineStart..<line.upperBound].prefix(2)
    if start.first == UInt8(ascii: "-"), start.count == 2,
      start.last.map({ 0x61...0x7A ~= $0 | 0x20 }) == true
    {
      return file.span(lineStart..<lineStart + 1)
    }
    let end = file.bytes[lineStart..<line.upperBound].firstIndex(of: 0x20) ?? line.upperBound
    let word = String(decoding: file.bytes[lineStart..<end], as: UTF8.self)
    let bullets = ["•", "–", "—", "+", "*", "·", "→", "◦", "▪", "‣", "--", "−"]
    let isNumber =
      word.utf8.count < 4 && word.count > 1 && (word.hasSuffix(".") || word.hasSuffix(")"))
    return end > lineStart && (bullets.contains(word) || isNumber)
      ? file.span(lineStart..<end) : nil
  }

  /// Whether a line that begins with the '-' of a list stands in the same column, above or below.
  var followsEntries: Bool {
    if let other = lineInSameColumn { return other.isEntry }
    let column = lineStart - line.lowerBound
    let next = file.position(at: offset).line + 1
    let below = SyntaxPlace(file, min(file.offsets(ofLine: next).lowerBound, file.bytes.count))
    return below.isEntry && below.lineStart - below.line.lowerBound == column
  }

  static func isBlank(_ line: Range<Int>, in file: SourceFile) -> Bool {
    let text = file.bytes[line].trimmingBlanks
    return text.isEmpty || text.first == UInt8(ascii: "#")
  }

  /// The key of the line, behind any '- ', without its ':'; empty where it has none.
  fileprivate var key: String {
    String(decoding: file.bytes[keyStart..<valueStart].trimmingBlanks.dropLast(), as: UTF8.self)
  }

  /// Whether between this line and another one there are only blank ones and comments.
  fileprivate func isDirectlyAbove(_ other: SyntaxPlace) -> Bool {
    let (first, last) = (file.position(at: offset).line, file.position(at: other.offset).line)
    return (first + 1..<last).allSatisfy { Self.isBlank(file.offsets(ofLine: $0), in: file) }
  }

  fileprivate var lineSpan: SourceSpan { file.span(lineStart..<line.upperBound) }

  /// Whether the line begins with the '-' of a list.
  var isEntry: Bool { keyStart > lineStart }

  /// The word of the line above that was to be the first key of a mapping, and has no ': ' after it.
  fileprivate var keyWithoutColonAbove: SourceSpan? {
    guard valueStart > keyStart || character == ":", let other = lineInColumnAbove else {
      return nil
    }
    let word = file.bytes[other.keyStart..<other.line.upperBound]
      .prefix { 0x61...0x7A ~= $0 || $0 == UInt8(ascii: "_") }
    let next = word.endIndex < other.line.upperBound ? file.bytes[word.endIndex] : 0
    guard other.valueStart == other.keyStart, !word.isEmpty, " :".utf8.contains(next)
    else { return nil }
    return file.span(word.startIndex..<word.endIndex)
  }

  /// The line above, where it is a key with a value that is indented less than this one and the line before
  /// it, which begin in one column.
  fileprivate var strayLineAbove: SyntaxPlace? {
    guard let stray = lineAbove, !stray.key.isEmpty, let other = stray.lineAbove,
      !other.key.isEmpty,
      other.column == column, stray.column < column,
      stray.valueStart < stray.line.upperBound
    else { return nil }
    return stray
  }

  private var column: Int { lineStart - line.lowerBound }

  private var lineAbove: SyntaxPlace? {
    let number = file.position(at: offset).line
    let above = (1..<max(number, 1)).last { !Self.isBlank(file.offsets(ofLine: $0), in: file) }
    return above.map { SyntaxPlace(file, file.offsets(ofLine: $0).lowerBound) }
  }

  /// The line above, where what it has behind any '- ' begins in the column of this one.
  fileprivate var lineInColumnAbove: SyntaxPlace? {
    guard let other = lineAbove else { return nil }
    return other.keyStart - other.line.lowerBound == lineStart - line.lowerBound ? other : nil
  }

  /// The nearest line above that begins in the same column, with nothing less indented between.
  var lineInSameColumn: SyntaxPlace? {
    let column = lineStart - line.lowerBound
    for number in (1..<file.position(at: offset).line).reversed() {
      let other = SyntaxPlace(file, file.offsets(ofLine: number).lowerBound)
      if Self.isBlank(other.line, in: file) { continue }
      let otherColumn = other.lineStart - other.line.lowerBound
      if otherColumn <= column { return otherColumn == column ? other : nil }
    }
    return nil
  }
}

extension DiagnosticKind {
  package static let indentation = DiagnosticKind(
    code: "indentation", title: "a line that does not line up",
    explanation: """
      In YAML the spaces before a line say what it belongs to. Lines of one map or list begin in
      the same column; what belongs to a key is indented further than the key. A key that has a
      value on its own line can have nothing under it, and keys and lines with '-' cannot take
      turns in one column.

      Wrong:
          title: A new friend
            audience: student
      Right:
          title: A new friend
          audience: student
      """)

  static let keyBetween = DiagnosticKind(
    code: "key-between", title: "a key in the middle of what belongs to another one",
    explanation: """
      Lines that are indented belong to the key above them. A key that is indented less ends them, and
      what stands behind it belongs to nothing.

      Wrong:
          answers:
            only_photos: yes
          story: Mina is 15.
            moved_chat: no
      Right:
          answers:
            only_photos: yes
            moved_chat: no
          story: Mina is 15.
      """)

  static let keyTooLong = DiagnosticKind(
    code: "key-too-long", title: "a key of more than 1024 characters",
    explanation: """
      YAML looks for the ':' of a key only in the first 1024 characters. Keys are short names; a
      long text with a ':' in it belongs in quotes.
      """)

  static let tabIndentation = DiagnosticKind(
    code: "tab-indentation", title: "a tab where spaces are needed",
    explanation: """
      YAML does not take tabs before a line, because nobody can see how wide they are. Use spaces,
      two for each level. Most editors can be told to insert spaces when you press the tab key.
      """)

  static let listOnKeyLine = DiagnosticKind(
    code: "list-on-key-line", title: "a '-' on the line of its key",
    explanation: """
      A list either stands in brackets after its key, or each of its entries on a line of its own
      with a '-' before it.

      Wrong:
          do: - Tell one person
      Right:
          do:
            - Tell one person
      """)
}

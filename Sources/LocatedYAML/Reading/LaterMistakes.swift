/// The mistakes in a file's syntax that stand behind the one at which its reading stopped.
///
/// The lines with the mistake are taken for blank ones, and the file is read again.
struct LaterMistakes {
  private let file: SourceFile

  /// How often a file is read again.
  private static let mostReadings = 20

  /// Nil where the file is written in brackets, of which no lines can be taken out.
  init?(in file: SourceFile) {
    let first = file.bytes[file.textStart...].first { !" \t\r\n".utf8.contains($0) }
    guard let first, !"{[".utf8.contains(first) else { return nil }
    self.file = file
  }

  /// The mistakes behind a first one, in the order of the file, and the file without the lines of them all;
  /// nil where these could not be told.
  func all(
    after mistake: Diagnostic
  ) -> (mistakes: [Diagnostic], rest: SourceFile?, spoilt: Set<Int>) {
    var found: [Diagnostic] = []
    var spoilt: Set<Int> = []
    var rest = file
    var last = mistake
    for _ in 0..<Self.mostReadings {
      guard last.kind.isAboutSyntax, let lines = lines(of: last) else { break }
      rest = rest.blanking(lines)
      spoilt.formUnion(lines)
      guard let next = rest.mistake else { return (found, rest, spoilt) }
      guard let span = next.span, next.kind.isAboutSyntax else { break }
      // The line right behind may be wrong only because of what was taken out.
      let isNext = span.start.line <= firstLineOfText(behind: lines.upperBound)
      guard span.start.line > lines.upperBound, !isNext || next.kind.isAboutOneLine else { break }
      last = next.moved(to: file)
      found.append(last)
    }
    return (found, nil, spoilt)
  }

  /// The lines that a mistake spoils: from the line that it leads back to, to the last one that is indented
  /// further.
  private func lines(of mistake: Diagnostic) -> ClosedRange<Int>? {
    guard let span = mistake.span else { return nil }
    let line = span.start.line
    if mistake.kind == .keyBetween { return line...line }
    // What stands behind the end of a document is read by nobody.
    if mistake.kind == .secondDocument { return line...max(line, file.lineCount) }
    let first = mistake.notes.compactMap(\.span?.start.line).filter { $0 < line }.min() ?? line
    return first...max(end(of: first), end(of: line))
  }

  private func end(of line: Int) -> Int {
    let place = SyntaxPlace(file, file.offsets(ofLine: line).lowerBound)
    // A tab says nothing of the column in which its line was to begin.
    if file.bytes[place.line.lowerBound..<place.lineStart].contains(0x09) { return line }
    let column = place.lineStart - place.line.lowerBound
    var end = line
    var number = line + 1
    while number <= file.lineCount {
      let other = SyntaxPlace(file, file.offsets(ofLine: number).lowerBound)
      let otherColumn = other.lineStart - other.line.lowerBound
      let isUnderKey = otherColumn == column && other.isEntry && !place.isEntry
      let isBlank = SyntaxPlace.isBlank(other.line, in: file)
      guard isBlank || otherColumn > column || isUnderKey else { break }
      if !isBlank { end = number }
      number += 1
    }
    return end
  }

  /// The first line behind another that says something: a mistake there may come from what was taken out.
  private func firstLineOfText(behind line: Int) -> Int {
    (line + 1..<max(line + 2, file.lineCount + 1)).first {
      !SyntaxPlace.isBlank(file.offsets(ofLine: $0), in: file)
    } ?? file.lineCount
  }
}

extension DiagnosticKind {
  /// Whether the lines around it could be read without those that it is about: limits are about all of a
  /// file.
  fileprivate var isAboutSyntax: Bool {
    isAboutOneLine
      || [.indentation, .missingColon, .notYAML, .secondDocument, .textAfterValue].contains(self)
  }

  /// Whether it is about a line alone, whatever stands above.
  fileprivate var isAboutOneLine: Bool {
    [
      .blockHeader, .colonInText, .customTag, .keyBetween, .listOnKeyLine, .missingComma,
      .missingValue,
      .reservedCharacter, .tabIndentation, .unclosedBracket, .unclosedQuote, .unknownEscape,
    ].contains(self)
  }
}

extension Diagnostic {
  /// The same at the same places of another file.
  func moved(to file: SourceFile) -> Self {
    Diagnostic(
      kind, message, at: span.map { file.span($0.offsets) },
      notes: notes.map { Note($0.message, at: $0.span.map { file.span($0.offsets) }) })
  }
}

extension SourceFile {
  /// The file with spaces in place of the characters of some lines.
  fileprivate func blanking(_ lines: ClosedRange<Int>) -> SourceFile {
    var bytes = bytes
    for line in lines {
      for offset in offsets(ofLine: line) where bytes[offset] != 0x0D { bytes[offset] = 0x20 }
    }
    return SourceFile(name: name, bytes: bytes)
  }

  /// Where the reading of the file stops.
  fileprivate var mistake: Diagnostic? {
    var builder = NodeBuilder(file: self, diagnostics: DiagnosticList())
    do throws(Diagnostic) {
      try builder.read()
      return nil
    } catch {
      return error
    }
  }
}

extension Diagnostic {
  static func indentation(at place: SyntaxPlace) -> Self {
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

extension SyntaxPlace {
  fileprivate static func isBlank(_ line: Range<Int>, in file: SourceFile) -> Bool {
    let text = file.bytes[line].trimmingBlanks
    return text.isEmpty || text.first == UInt8(ascii: "#")
  }
}

extension DiagnosticKind {
  static let indentation = DiagnosticKind(
    code: "indentation", title: "a line that does not line up",
    explanation: """
      In YAML the spaces before a line say what it belongs to. Lines of one map or list begin in
      the same column; what belongs to a key is indented further than the key. A key that has a
      value on its own line can have nothing under it.

      Wrong:
          title: A new friend
            audience: student
      Right:
          title: A new friend
          audience: student
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

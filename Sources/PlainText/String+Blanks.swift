extension String {
  /// The text with every `{name}` that has words filled in once; `words` also gets the text before it.
  package func filled(_ words: (_ name: Substring, _ before: String) -> String?) -> String {
    var rest = self[...]
    var filled = ""
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      filled += rest[..<start]
      let name = rest[rest.index(after: start)..<end]
      filled += words(name, filled) ?? String(rest[start...end])
      rest = rest[rest.index(after: end)...]
    }
    return filled + rest
  }

  /// The text with a capital at its start.
  package var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }

  /// Whether what follows this text begins a sentence.
  package var endsSentence: Bool {
    let last = last { !$0.isWhitespace && !Self.opening.contains($0) }
    return last.map(Self.closing.contains) ?? true
  }

  /// What can stand between the end of a sentence and the first letter of the next.
  private static let opening: Set<Character> = [
    "\"", "'", "“", "„", "‘", "«", "»", "”", "’", "¿", "¡", "(", "⟦",
  ]
  private static let closing: Set<Character> = [".", "?", "!", "…", "。", "؟", "।"]
}

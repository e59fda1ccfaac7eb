extension Node {
  /// A warning for each entry of a list in brackets that seems to be the rest of the text before it:
  /// `[Go slow, you set the pace]`.
  ///
  /// It begins with a small letter where more of the others begin with a capital, or, among whole
  /// sentences, as many.
  package func entriesCutByComma(areSentences: Bool) -> [Diagnostic] {
    guard let nodes = sequence, nodes.count > 1, span.sourceText.hasPrefix("[") else { return [] }
    let firsts = nodes.map { node in
      node.scalar?.style == .plain ? node.scalar?.text.unicodeScalars.first : nil
    }
    let small = firsts.indices.filter { firsts[$0]?.properties.isLowercase == true }
    let capitals = firsts.count { $0?.properties.isUppercase == true }
    guard small.count < capitals || areSentences && small.count == capitals else { return [] }
    return small.filter { $0 > 0 && nodes[$0 - 1].scalar?.style == .plain }.map { place in
      let whole = nodes[place - 1].span.start.offset..<nodes[place].span.end.offset
      return Diagnostic(
        .entryCutByComma,
        "between '[' and ']' a ',' begins a new entry; if this goes on with the text before it, put "
          + "both in quotes\(span.file.quoted(whole))",
        at: nodes[place].span)
    }
  }
}

extension DiagnosticKind {
  static let entryCutByComma = DiagnosticKind(
    code: "comma-cuts-entry", severity: .warning, title: "a ',' that may cut a text in brackets",
    explanation: """
      Between '[' and ']' a ',' separates one entry from the next, also inside a sentence. This entry
      begins with a small letter, as the rest of a text does. Put the text in quotes, or each entry on
      a line of its own.

      Wrong:
          do: [Go slow, you set the pace, Tell a friend]
      Right:
          do: ["Go slow, you set the pace", Tell a friend]
      """)
}

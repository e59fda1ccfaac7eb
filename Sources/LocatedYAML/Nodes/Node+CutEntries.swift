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

extension Node {
  /// The warnings for entries within brackets that hold another sign in place of the ',' between two.
  package var entriesJoined: [Diagnostic] {
    guard let nodes = sequence, span.sourceText.hasPrefix("[") else { return [] }
    return nodes.compactMap { node in
      guard let scalar = node.scalar, scalar.style == .plain,
        let place = scalar.text.unicodeScalars.firstIndex(where: Self.otherCommas.contains)
      else { return nil }
      let offset = scalar.text.unicodeScalars.distance(
        from: scalar.text.unicodeScalars.startIndex, to: place)
      return Diagnostic(
        .foreignComma,
        "'\(scalar.text.unicodeScalars[place])' separates no entries; write ',' between them, or put the "
          + "text in quotes", at: node.span(ofScalars: offset..<offset + 1))
    }
  }

  /// What stands for a ',' on other keyboards, and in other programs.
  private static let otherCommas = Set(";，、､；،؛".unicodeScalars)
}

extension DiagnosticKind {
  static let foreignComma = DiagnosticKind(
    code: "foreign-comma", severity: .warning, title: "another sign in place of a ',' in brackets",
    explanation: """
      Between '[' and ']' only a plain ',' separates one entry from the next. Other keyboards have a ','
      of their own, which is part of the text.

      Wrong:
          steps: [Never; Sometimes; Often]
      Right:
          steps: [Never, Sometimes, Often]
      """)

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

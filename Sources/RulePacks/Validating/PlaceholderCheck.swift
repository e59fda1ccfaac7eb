internal import Diagnostics

/// Finds names in braces, which nothing takes the place of.
struct PlaceholderCheck: LintCheck {
  func run(on lint: Lint, _ findings: Findings) -> [String] {
    for text in lint.texts + lint.textsForStories where Self.isStandIn(text.text) {
      findings.report(.standIn(text))
    }
    // What names a story fills in, and which it does not know, is checked where texts for it are read.
    for text in lint.texts {
      guard let place = Self.placeholder(in: Array(text.text.unicodeScalars)) else { continue }
      findings.report(.placeholder(in: text, place))
    }
    return []
  }

  /// Whether a text stands for one that is still to be written: `TODO`, `tbd: ask Ana`, `...`.
  ///
  /// In small letters a word must stand alone or before a colon: "Todo lo que" begins a sentence.
  private static func isStandIn(_ text: String) -> Bool {
    let word = text.prefix { $0.isLetter }
    let rest = text.dropFirst(word.count)
    let isMarked = word == word.uppercased() || rest.isEmpty || rest.hasPrefix(":")
    return isMarked && ["TODO", "TBD", "FIXME", "XXX"].contains(word.uppercased())
      || text.lowercased().hasPrefix("lorem ipsum")
      || text.unicodeScalars.allSatisfy { ".…?-_* ".unicodeScalars.contains($0) }
  }

  /// Where the first `{name}` stands, in scalars.
  private static func placeholder(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    var start: Int?
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "{": start = place
      case "a"..."z", "_": break
      case "}":
        if let start, place > start + 1 { return start..<place + 1 }
        start = nil
      default: start = nil
      }
    }
    return nil
  }
}

extension Diagnostic {
  static func standIn(_ text: Text) -> Self {
    Diagnostic(
      .placeholder,
      "'\(text.text.shortened)' stands for a text that is still to be written; write the words that "
        + "people should read", at: text.origin)
  }

  static func placeholder(in text: Text, _ place: Range<Int>) -> Self {
    let scalars = text.text.unicodeScalars.dropFirst(place.lowerBound).prefix(place.count)
    let name = String(String.UnicodeScalarView(scalars))
    return Diagnostic(
      .placeholder,
      "nothing takes the place of '\(name.shortened)' here, so people would read it as it stands; "
        + "write the words themselves\(text.blanks.isEmpty ? "" : ", or put it under 'about'")",
      at: text.origin.part(place))
  }
}

extension DiagnosticKind {
  static let placeholder = DiagnosticKind(
    code: "placeholder", severity: .warning, title: "a name in braces that stays as it is",
    explanation: """
      Texts are shown as they are written: nothing is filled in for a name in braces. Only the words
      that an item has for stories, under 'about' and 'about_help', have '{person}' and '{other}'
      filled in. Write the words that people should read.

      Wrong:
          ask: Does {other} ask for pictures?
      Right:
          ask: Do they ask for pictures?
          about: Does {other} ask {person} for pictures?
      """)
}

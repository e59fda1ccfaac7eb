internal import PlainText

/// Words of a pack, and what takes the place of the `{names}` in them.
public struct Phrase: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The words as they were written, by which a translation finds them.
  package let written: String
  /// What takes the place of each name, as it was written; a name without anything stays.
  package let fillings: [String: String]

  package init(_ written: String, filling fillings: [String: String] = [:]) {
    self.written = written
    self.fillings = fillings
  }

  public init(stringLiteral written: String) { self.init(written) }

  /// The words as people read them; what begins a sentence has a capital.
  public var text: String {
    guard !fillings.isEmpty else { return written }
    return written.filled { name, before in
      fillings[String(name)].map { before.endsSentence ? $0.capitalizedAtStart : $0 }
    }
  }

  /// The same in other words, such as those of another language.
  package func mapped(_ change: (String) -> String) -> Phrase {
    Phrase(change(written), filling: fillings.mapValues(change))
  }
}

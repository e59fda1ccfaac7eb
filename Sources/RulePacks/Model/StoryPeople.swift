internal import Questions

/// Whom a story is about, as its questions call them.
public struct StoryPeople: Sendable {
  /// Whom it happens to.
  package let person: Text?
  /// Who does it.
  package let other: Text?

  package init(person: Text? = nil, other: Text? = nil) {
    self.person = person
    self.other = other
  }

  /// The names that questions about a story can have in braces.
  package enum Blank: String, CaseIterable, Sendable {
    case person, other

    /// What it reads as in a story that names nobody.
    var fallback: String {
      switch self {
      case .person: "the person"
      case .other: "the other person"
      }
    }
  }

  package func text(for blank: Blank) -> Text? {
    switch blank {
    case .person: person
    case .other: other
    }
  }

  /// A text with the people in it.
  func fill(_ text: Text) -> Text {
    let words = Blank.allCases.map { ($0.rawValue, self.text(for: $0)?.text ?? $0.fallback) }
    return Text(
      Phrase(text.phrase.written, filling: Dictionary(words) { first, _ in first }),
      at: text.origin)
  }
}

extension Text {
  /// The names in braces that a story fills in.
  package var blanks: Set<StoryPeople.Blank> {
    Set(StoryPeople.Blank.allCases.filter { phrase.written.contains("{\($0.rawValue)}") })
  }
}

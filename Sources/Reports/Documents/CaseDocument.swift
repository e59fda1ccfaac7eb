/// A document that is made of a case, ready for any renderer: a title, what its reader has to know first, and
/// parts under headings.
package struct CaseDocument: Hashable, Sendable {
  package var title: String
  /// What stands above everything else, such as that a court may demand it.
  package var notices: [String]
  package var parts: [Part]

  package init(title: String, notices: [String] = [], parts: [Part]) {
    self.title = title
    self.notices = notices
    self.parts = parts
  }

  package struct Part: Hashable, Sendable {
    /// Nil where no heading is needed.
    package var title: String?
    package var entries: [Entry]

    package init(_ title: String? = nil, _ entries: [Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  /// One thing that a part says.
  package struct Entry: Hashable, Sendable {
    package var kind: Kind
    package var text: String
    /// What is said of it: when it was, how it came, by whose leave it is passed on.
    package var marks: [String]

    package init(_ kind: Kind, _ text: String, marks: [String] = []) {
      self.kind = kind
      self.text = text
      self.marks = marks
    }

    package enum Kind: Hashable, Sendable {
      case paragraph
      /// One of several that belong together.
      case line
      /// Somebody's own words, which stand in quotation marks.
      case quotation
      /// A heading within the part.
      case subtitle
    }

    /// The text with the quotation marks that it stands in.
    var quoted: String { kind == .quotation ? "“\(text)”" : text }

    /// What is said of it, in one line; nil where nothing is.
    var markLine: String? { marks.isEmpty ? nil : marks.joined(separator: " · ") }
  }
}

package import Diagnostics
package import Questions

/// Answers by the names of their items, as they were written: in a file, a story, a class's form.
///
/// What they mean to a checklist, and what of them does not fit it, ``fitted(to:passingOver:_:)``
/// says.
package struct AnswerSheet: Sendable {
  /// The checklist that the answers are to, where the sheet says it.
  package var checklist: Name?
  /// The version of the pack that the answers were given to, where the sheet says it.
  package var version: Text?
  package var entries: [Entry]

  package init(checklist: Name? = nil, version: Text? = nil, entries: [Entry] = []) {
    self.checklist = checklist
    self.version = version
    self.entries = entries
  }

  /// The answer to one item.
  package struct Entry: Sendable {
    package let item: Name
    /// What is written; nil for what no item takes, such as a list of lists.
    package let written: Question.Written?
    /// How the answer came; nil where nobody wrote it down.
    package let source: Source?
    package let origin: Origin
    /// Where the words of a list stand.
    package let wordOrigins: [Origin]

    package init(
      _ item: Name, _ written: Question.Written?, source: Source? = nil, at origin: Origin = .code,
      wordOrigins: [Origin] = []
    ) {
      self.item = item
      self.written = written
      self.source = source
      self.origin = origin
      self.wordOrigins = wordOrigins
    }
  }

  /// How an answer came. It takes no part in what the answers come to.
  package enum Source: String, VocabularyWord {
    case asked, told, observed
    case knownFromOthers = "known_from_others"
  }
}

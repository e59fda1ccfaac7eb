package import Diagnostics
package import PlainText
package import Questions
package import ScreeningCore

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

// Writes a sheet as JSON, which is YAML too.
extension AnswerSheet {
  /// The sheet of some answers to a checklist; what is open is left out.
  package init(_ answers: Answers, to checklist: PlannedChecklist) {
    self.init(
      checklist: Name(checklist.id), version: Text(checklist.pack.version),
      entries: answers.indices.compactMap { index in
        let item = checklist.checklist.items[index]
        guard item.isQuestion, !answers[index].isOpen else { return nil }
        return Entry(item.name, item.question.written(answers[index].unopened))
      })
  }

  /// The sheet in the long form, which ``init(file:isItem:_:)`` reads.
  package var json: JSONValue {
    var members: [(name: String, value: JSONValue)] = []
    if let checklist { members.append(("checklist", .string(checklist.value))) }
    if let version { members.append(("version", .string(version.text))) }
    let answers = entries.map { (name: $0.item.value, value: $0.json) }
    return .object(members + [("answers", .object(answers))])
  }
}

extension AnswerSheet.Entry {
  fileprivate var json: JSONValue {
    let answer: JSONValue =
      switch written {
      case .word(let word): .string(word)
      case .list(let words): JSONValue(words)
      case nil: .null
      }
    return source.map { ["answer": answer, "how": .string($0.rawValue)] } ?? answer
  }
}

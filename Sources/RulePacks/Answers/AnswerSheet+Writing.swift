package import PlainText
internal import Questions
package import ScreeningCore

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

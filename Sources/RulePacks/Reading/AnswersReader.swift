package import LocatedYAML
internal import Questions
internal import ScreeningCore

/// Reads answers to a checklist, from a file or a scenario; JSON is YAML, so both are read alike.
package struct AnswersReader {
  private typealias Keys = AnswersFileKeys

  package let checklist: PlannedChecklist
  package let findings: Findings
  /// Names of items that could not be read; answers to them are passed over.
  var unreadable: Set<String> = []

  package init(for checklist: PlannedChecklist, _ findings: Findings) {
    self.checklist = checklist
    self.findings = findings
  }

  /// The checklist that a file of the long form `{ checklist: …, answers: … }` names.
  package static func checklistName(in root: Node) -> Name? {
    guard let mapping = root.mapping, mapping[Keys.answers.name]?.mapping != nil,
      let name = mapping[Keys.checklist.name], let text = name.scalar?.text
    else { return nil }
    return Name(text, at: name.origin)
  }

  /// The answers of a file in the short form (items with answers) or the long form.
  package func answers(fromFile root: Node) -> WrittenAnswers {
    guard let mapping = root.mapping, let inner = mapping[Keys.answers.name],
      checklist.index(ofItem: Keys.answers.name) == nil
    else { return answers(from: root) }
    _ = MappingReader(root, Keys.mapping, findings)
    if let node = mapping[Keys.checklist.name], let name = Name(referring: node, findings),
      ![checklist.id, checklist.checklist.name.value, checklist.pack.name.value]
        .contains(name.value)
    {
      findings.report(.otherChecklist(name.value, wanted: checklist.id, at: name.origin))
    }
    return answers(from: inner)
  }

  /// The answers of a mapping from items to answers; items it leaves out stay open.
  package func answers(from node: Node) -> WrittenAnswers {
    answers(of: Self.answers(in: node, findings))
  }

  /// The answers of a mapping in words.
  static func answers(in node: Node, _ findings: Findings) -> [Scenario.Answer] {
    guard let mapping = node.mapping else {
      if case .null? = node.scalar?.value { return [] }
      findings.report(.answersNotMapped(at: node.origin))
      return []
    }
    return mapping.entries.compactMap { key, value in
      Name(referring: key, findings).map {
        Scenario.Answer(item: $0, words: .init(value), origin: value.origin)
      }
    }
  }

  /// What answers in words mean to the items of the checklist.
  func answers(of given: [Scenario.Answer]) -> WrittenAnswers {
    var written = WrittenAnswers(for: checklist.plan)
    let questions = checklist.checklist.items.filter(\.isQuestion).map(\.name.value)
    for answer in given where !unreadable.contains(answer.item.value) {
      let name = answer.item
      guard let index = checklist.index(ofItem: name.value) else {
        findings.report(
          .unknownItem(name.value, of: checklist.id, known: questions, at: name.origin))
        continue
      }
      let item = checklist.checklist.items[index]
      guard item.isQuestion else {
        findings.report(.notAQuestion(name.value, at: name.origin))
        continue
      }
      written.names[index] = name
      let reader = AnswerReader(question: item.question, findings: findings)
      if let read = reader.answer(of: answer) {
        written.answers[index] = read
      }
    }
    return written
  }
}

extension Scenario.Answer.Words {
  fileprivate init(_ node: Node) {
    let parts = node.sequence?.map { part in part.scalar.map { Name($0.text, at: part.origin) } }
    let names = parts?.compactMap(\.self)
    self =
      switch (node.scalar, names) {
      case (let scalar?, _): .one(scalar.text)
      case (nil, let names?) where names.count == parts?.count: .several(names)
      default: .unreadable
      }
  }
}

extension Diagnostic {
  static func otherChecklist(_ name: String, wanted: String, at origin: Origin) -> Self {
    Diagnostic(
      .otherChecklist, "these are answers to '\(name.shortened)', not to '\(wanted)'", at: origin)
  }

  static func answersNotMapped(at origin: Origin) -> Self {
    Diagnostic(.wrongKind, "answers are written as items with answers, 'item: answer'", at: origin)
  }

  static func unknownItem(
    _ name: String, of checklist: String, known: [String], at origin: Origin
  ) -> Self {
    let near = nearest(name, in: known).map { "; did you mean '\($0)'?" }
    let advice = "; 'waymark show \(checklist)' lists its items"
    return Diagnostic(
      .unknownItem, "the checklist has no item '\(name.shortened)'\(near ?? advice)", at: origin)
  }

  static func notAQuestion(_ name: String, at origin: Origin) -> Self {
    Diagnostic(
      .unknownItem, "'\(name)' asks nothing that counts, so it takes no answer here", at: origin)
  }
}

extension DiagnosticKind {
  static let otherChecklist = DiagnosticKind(
    code: "other-checklist", title: "answers to another checklist",
    explanation: """
      A file of answers may name the checklist it belongs to. This one names another than the one
      it was given to.
      """)

  static let unknownItem = DiagnosticKind(
    code: "unknown-item", title: "an item that the checklist does not have",
    explanation: """
      Answers and scenarios name items as the checklist does, under 'id'. The message names the
      item that is most like yours.
      """)
}

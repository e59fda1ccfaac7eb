package import LocatedYAML
internal import Questions
internal import ScreeningCore

/// Reads answers to a checklist, from a file or a scenario; JSON is YAML, so both are read alike.
package struct AnswersReader {
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
    guard let mapping = root.mapping, mapping["answers"]?.mapping != nil,
      let name = mapping["checklist"], let text = name.scalar?.text
    else { return nil }
    return Name(text, at: name.span)
  }

  /// The answers of a file in the short form (items with answers) or the long form.
  package func answers(fromFile root: Node) -> WrittenAnswers {
    if let story = Diagnostic.storyInPlaceOfAnswers(root, to: checklist) {
      findings.report(story)
      return WrittenAnswers(for: checklist.plan)
    }
    guard let mapping = root.mapping, let inner = mapping["answers"],
      checklist.index(ofItem: "answers") == nil
    else { return answers(from: root) }
    _ = Fields(root, "a file of answers", keys: ["checklist", "answers"], findings)
    if let node = mapping["checklist"], let name = Name(referring: node, findings),
      ![checklist.id, checklist.checklist.name.value, checklist.pack.name.value]
        .contains(name.value)
    {
      findings.report(.otherChecklist(name.value, wanted: checklist.id, at: name.span))
    }
    return answers(from: inner)
  }

  /// The answers of a mapping from items to answers; items it leaves out stay open.
  package func answers(from node: Node) -> WrittenAnswers {
    var written = WrittenAnswers(for: checklist.plan)
    guard let mapping = node.mapping else {
      if case .null? = node.scalar?.value { return written }
      findings.report(.answersNotMapped(at: node.span))
      return written
    }
    let questions = checklist.checklist.items.filter(\.isQuestion).map(\.name.value)
    for (key, value) in mapping.entries {
      guard let name = Name(referring: key, findings), !unreadable.contains(name.value)
      else { continue }
      guard let index = checklist.index(ofItem: name.value) else {
        findings.report(
          .unknownItem(name.value, of: checklist.id, known: questions, at: name.span))
        continue
      }
      let item = checklist.checklist.items[index]
      guard item.isQuestion else {
        findings.report(.notAQuestion(name.value, at: name.span))
        continue
      }
      written.names[index] = name
      if let answer = AnswerReader(question: item.question, findings: findings).answer(from: value)
      {
        written.answers[index] = answer
      }
    }
    return written
  }
}

extension Diagnostic {
  static func otherChecklist(_ name: String, wanted: String, at span: SourceSpan) -> Self {
    Diagnostic(
      .otherChecklist, "these are answers to '\(name.shortened)', not to '\(wanted)'", at: span)
  }

  static func answersNotMapped(at span: SourceSpan) -> Self {
    Diagnostic(.wrongKind, "answers are written as items with answers, 'item: answer'", at: span)
  }

  static func unknownItem(
    _ name: String, of checklist: String, known: [String], at span: SourceSpan
  ) -> Self {
    let near = nearest(name, in: known).map { "; did you mean '\($0)'?" }
    let advice = "; 'waymark show \(checklist)' lists its items"
    return Diagnostic(
      .unknownItem, "the checklist has no item '\(name.shortened)'\(near ?? advice)", at: span)
  }

  static func notAQuestion(_ name: String, at span: SourceSpan) -> Self {
    Diagnostic(
      .unknownItem, "'\(name)' asks nothing that counts, so it takes no answer here", at: span)
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

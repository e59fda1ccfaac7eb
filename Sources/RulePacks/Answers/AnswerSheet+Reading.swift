package import Diagnostics
package import LocatedYAML
internal import Questions
internal import ScoringKit

// Reads a sheet from YAML; JSON is YAML, so both are read alike.
extension AnswerSheet {
  /// The sheet in a file, in the short form (items with answers) or the long form
  /// `{ checklist: …, version: …, answers: … }`.
  ///
  /// `isItem` says whether the checklist has an item of a name: one that is called `answers` is
  /// answered in the short form.
  package init(file root: Node, isItem: (String) -> Bool, _ findings: Findings) {
    if case .null? = root.scalar?.value { findings.report(.noAnswers(at: root.origin)) }
    let isLong = AnswersFileKeys.mapping.names.contains { root.mapping?[$0] != nil && !isItem($0) }
    guard isLong, !isItem(AnswersFileKeys.answers.name),
      let fields = MappingReader(root, AnswersFileKeys.mapping, findings)
    else {
      self.init(root, findings)
      return
    }
    if let inner = fields.read(AnswersFileKeys.answers) {
      self.init(inner, findings)
    } else {
      self.init()
    }
    checklist = fields.read(AnswersFileKeys.checklist)
    version = fields.read(AnswersFileKeys.version)
  }

  /// The answers of a mapping from items to answers.
  package init(_ node: Node, _ findings: Findings) {
    self.init()
    guard let mapping = node.mapping else {
      if case .null? = node.scalar?.value { return }
      findings.report(.answersNotMapped(at: node.origin))
      return
    }
    entries = mapping.entries.compactMap { key, value in
      Name(referring: key, findings).flatMap { Entry($0, value, findings) }
    }
  }
}

extension AnswerSheet.Entry {
  /// Reads `yes`, `[photo, secret]`, or, with how it came, `{ answer: yes, how: told }`.
  fileprivate init?(_ item: Name, _ node: Node, _ findings: Findings) {
    guard let mapping = node.mapping,
      AnswerKeys.mapping.names.contains(where: { mapping[$0] != nil }),
      let fields = MappingReader(node, AnswerKeys.mapping, findings)
    else {
      self.init(item, node, source: nil)
      return
    }
    let source = fields.read(AnswerKeys.how)?.value
    guard let answer = fields.read(AnswerKeys.answer) else { return nil }
    self.init(item, answer, source: source)
  }

  private init(_ item: Name, _ node: Node, source: AnswerSheet.Source?) {
    self.init(
      item, Question.Written(node), source: source, at: node.origin,
      wordOrigins: node.sequence?.map(\.origin) ?? [])
  }
}

extension Diagnostic {
  static func answersNotMapped(at origin: Origin) -> Self {
    Diagnostic(.wrongKind, "answers are written as items with answers, 'item: answer'", at: origin)
  }

  /// The warning for a file with nothing in it, which may be what is left of one.
  static func noAnswers(at origin: Origin) -> Self {
    Diagnostic(
      .noAnswers,
      "nothing is written in this file, so that every question counts as not answered; where that is "
        + "meant, write '{}'", at: origin)
  }
}

extension Diagnostic {
  /// What is said of a story that is given where a file of answers is wanted; nil where it is none.
  package static func storyInPlaceOfAnswers(_ root: Node, to checklist: PlannedChecklist) -> Self? {
    guard let mapping = root.mapping, let key = mapping.key(ScenarioKeys.scenario.name),
      mapping[ScenarioKeys.answers.name] != nil,
      checklist.index(ofItem: ScenarioKeys.scenario.name) == nil
    else { return nil }
    let name = mapping[ScenarioKeys.scenario.name]?.scalar?.text.shortened ?? "NAME"
    let own = mapping[ScenarioKeys.checklist.name]?.scalar?.text ?? checklist.id
    let isOther = !checklist.names.contains(own)
    return Diagnostic(
      .wrongKind,
      "this file is a story\(isOther ? " of '\(own.shortened)'" : ""), and not answers alone; "
        + "'waymark run \(isOther ? own.shortened : checklist.id) --story \(name)' "
        + "goes by what it answers", at: key.origin)
  }
}

extension DiagnosticKind {
  static let noAnswers = DiagnosticKind(
    code: "no-answers", severity: .warning, title: "a file of answers with nothing in it",
    explanation: """
      The file is empty, or has comments alone. A file that was not saved, or not to its end, can look
      so. Answers are written as items with answers; '{}' says that there are none.

      Right:
          answers: { only_photos: yes }
      """)
}

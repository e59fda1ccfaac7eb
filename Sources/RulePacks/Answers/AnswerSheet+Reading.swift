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
    guard let mapping = root.mapping, let inner = mapping["answers"], !isItem("answers") else {
      self.init(root, findings)
      return
    }
    let fields = MappingReader(
      root, "a file of answers", keys: ["checklist", "version", "answers"], findings)
    self.init(inner, findings)
    checklist = fields?.reference("checklist")
    version = fields?.text("version")
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
      Name(referring: key, findings).map { Entry($0, value, findings) }
    }
  }

  /// The checklist that a file in the long form names.
  package static func checklistName(in root: Node) -> Name? {
    guard let mapping = root.mapping, mapping["answers"]?.mapping != nil,
      let name = mapping["checklist"], let text = name.scalar?.text
    else { return nil }
    return Name(text, at: name.origin)
  }
}

extension AnswerSheet.Entry {
  /// Reads `yes`, `[photo, secret]`, or, with how it came, `{ answer: yes, how: told }`.
  fileprivate init(_ item: Name, _ node: Node, _ findings: Findings) {
    guard node.mapping?["answer"] != nil || node.mapping?["how"] != nil,
      let fields = MappingReader(node, "an answer", keys: ["answer", "how"], findings)
    else {
      self.init(item, node, source: nil)
      return
    }
    let source = fields.word("how", as: AnswerSheet.Source.self)?.value
    self.init(item, fields.required("answer", example: "yes") ?? node, source: source)
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
}

internal import LocatedYAML
internal import PlainText
internal import ScreeningCore

/// Reads a file of steps.
struct AdviceReader {
  let findings: Findings

  func library(from root: Node) -> AdviceLibrary? {
    guard let fields = MappingReader(root, AdviceKeys.mapping, findings) else { return nil }
    if let format = fields.read(AdviceKeys.format), format.value != 1 {
      findings.report(.otherFormat(format.value, at: format.origin))
    }
    _ = fields.read(AdviceKeys.language)
    let situations = situations(fields)
    let steps = fields.list(AdviceKeys.steps).compactMap { step(from: $0) }
    DuplicateNames.report(steps.map { ("step", $0.step.name) }, findings)
    let unsound = steps.filter { !$0.isSound }.map(\.step)
    return AdviceLibrary(
      situations: situations.sound, steps: steps.filter(\.isSound).map(\.step),
      furtherSituations: unsound.flatMap(\.situations),
      unreadable: situations.unreadable.union(unsound.map(\.name.value)))
  }

  private func situations(
    _ fields: MappingReader
  ) -> (sound: [AdviceLibrary.Situation], unreadable: Set<String>) {
    guard let node = fields.read(AdviceKeys.situations) else { return ([], []) }
    guard let mapping = node.mapping else {
      findings.report(.notAMapping(node, SituationKeys.mapping))
      return ([], [])
    }
    let sound = mapping.entries.compactMap { situation($0, $1) }
    return (sound, mapping.names.subtracting(sound.map(\.name.value)))
  }

  private func situation(_ key: Node, _ value: Node) -> AdviceLibrary.Situation? {
    let name = Name(defining: key, .snakeCase, findings)
    guard let inner = MappingReader(value, SituationKeys.mapping, findings) else { return nil }
    let words = inner.read(SituationKeys.words)
    let otherwise = inner.read(SituationKeys.otherwise)
    let danger = inner.read(SituationKeys.danger)
    let isUrgent = inner.read(SituationKeys.isUrgent)
    guard let name, let words, let otherwise else { return nil }
    if words.text.comparisonKey == otherwise.text.comparisonKey {
      findings.report(.sameWords(otherwise))
    }
    return AdviceLibrary.Situation(
      name: name, words: words, otherwise: otherwise, danger: danger?.value.danger,
      isUrgent: isUrgent?.value ?? false)
  }

  /// A step as far as it can be read, and whether that is all of it.
  private func step(from node: Node) -> (step: AdviceLibrary.Step, isSound: Bool)? {
    let before = findings.errorCount
    guard let fields = MappingReader(node, StepKeys.mapping, findings) else { return nil }
    let keyErrors = findings.errorCount - before
    let name = fields.read(StepKeys.id)
    let afterName = findings.errorCount
    let text = fields.read(StepKeys.text)
    EmptyListCheck(findings: findings).check(node, StepKeys.onlyWhen.name, StepKeys.notWhen.name)
    let onlyWhen = fields.list(StepKeys.onlyWhen)
    let notWhen = fields.list(StepKeys.notWhen)
    let harmless = fields.reason(StepKeys.harmless)
    let isLead = fields.read(StepKeys.isLead)
    let need = fields.read(StepKeys.need)
    for both in notWhen where onlyWhen.contains(where: { $0.value == both.value }) {
      findings.report(.onlyAndNot(both))
    }
    // What keeps it from whoever it would harm may be among what could not be read.
    let isWhole =
      keyErrors == 0 && findings.errorCount == afterName && node.mapping?.hasRepeatedKeys != true
    let sources = fields.list(StepKeys.sources).compactMap { source(from: $0) }
    let step = AdviceLibrary.Step(
      name: name ?? Name("", at: fields.place), text: text ?? Text("", at: fields.place),
      onlyWhen: onlyWhen, notWhen: notWhen, harmless: harmless, isLead: isLead?.value ?? false,
      need: need?.value, sources: sources)
    return (step, isWhole && name != nil && text != nil)
  }

  private func source(from node: Node) -> AdviceLibrary.Source? {
    guard let fields = MappingReader(node, StepSourceKeys.mapping, findings) else { return nil }
    let page = fields.read(StepSourceKeys.page)
    let pageDate = fields.read(StepSourceKeys.pageDate)
    let read = fields.read(StepSourceKeys.read)
    let fact = fields.read(StepSourceKeys.fact)
    if let page, WebAddress(page.text) == nil { findings.report(.badAddress(page, .source)) }
    guard let page, let read, let fact else { return nil }
    return AdviceLibrary.Source(page: page, pageDate: pageDate, read: read, fact: fact)
  }
}

extension AdviceLibrary {
  /// Reports the situations that its steps name and that neither it nor another library has; where
  /// a file has problems, only those that are nearly like one that is there.
  func checkSituations(known all: AdviceLibrary, _ findings: Findings) {
    let known = all.situations.map(\.name.value)
    for name in steps.flatMap(\.situations) + furtherSituations
    where !known.contains(name.value) && !all.unreadable.contains(name.value) {
      if !all.isIncomplete || nearest(name.value, in: known) != nil {
        findings.report(.unknownSituation(name, in: all))
      }
    }
  }
}

extension AdviceLibrary {
  /// Reports names that another file of its folder has already.
  func checkNames(besides other: AdviceLibrary, _ findings: Findings) {
    for step in steps {
      guard let first = other.step(named: step.name.value) else { continue }
      findings.report(.duplicateName(step.name, first: ("step", first.name)))
    }
    for situation in situations {
      guard let first = other.situation(named: situation.name.value) else { continue }
      findings.report(.duplicateName(situation.name, first: ("situation", first.name)))
    }
  }
}

extension Diagnostic {
  static func sameWords(_ otherwise: Text) -> Self {
    Diagnostic(
      .sameWords,
      "these are the words of 'words' as well; say what is so where the situation is not",
      at: otherwise.origin)
  }

  static func onlyAndNot(_ name: Name) -> Self {
    Diagnostic(
      .onlyAndNot,
      "'\(name.value)' stands in 'only_when' as well, so nobody could be given this step; take one "
        + "of them out", at: name.origin)
  }

  static func unknownSituation(_ name: Name, in advice: AdviceLibrary) -> Self {
    let known = advice.situations.map(\.name.value)
    return missing(
      .unknownSituation, "situation", name, in: advice, known: known,
      known.isEmpty ? "no file of steps has any" : "there are \(known.joined(separator: ", "))")
  }

  /// Says that the files of steps do not have a `what` of a name; `hint` says which there are.
  static func missing(
    _ kind: DiagnosticKind, _ what: String, _ name: Name, in advice: AdviceLibrary,
    known: [String], _ hint: String
  ) -> Self {
    let given = "\(what) '\(name.value.shortened)'"
    let meant =
      advice.unreadable.contains(name.value) ? nil : nearest(name.value, in: known, edits: 2)
    let near = meant.map { "did you mean '\($0)'?" }
    if advice.isIncomplete, near == nil {
      return Diagnostic(
        kind,
        "no \(given) is in what could be read of the files of steps; mend the problems there first",
        at: name.origin)
    }
    return Diagnostic(kind, "there is no \(given); \(near ?? hint)", at: name.origin)
      .suggesting(meant, for: name.value)
  }
}

extension DiagnosticKind {
  static let sameWords = DiagnosticKind(
    code: "same-words", title: "a situation with the same words for both",
    explanation: """
      'words' follow "If" before a step for those of whom the situation is so, 'otherwise' before one for
      the others. With the same words for both, a step would say that it is for those whom it harms.
      """)

  static let onlyAndNot = DiagnosticKind(
    code: "only-and-not", title: "a step that contradicts itself",
    explanation: """
      A step fits only where each situation under 'only_when' is so, and where none under 'not_when' is.
      One that stands under both leaves nobody to give it to.
      """)

  static let unknownSituation = DiagnosticKind(
    code: "unknown-situation", title: "a situation that no file of steps has",
    explanation: """
      Situations are a small vocabulary that all packs share: they are declared, with their words, in
      the files under 'advice', and checklists say by which answers each is so. `waymark advice` lists
      them.
      """)
}

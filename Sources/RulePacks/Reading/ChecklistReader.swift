internal import Conditions
internal import LocatedYAML
internal import ScoringKit
internal import ScreeningCore

/// Reads one checklist file.
struct ChecklistReader {
  private typealias Keys = ChecklistKeys

  /// The pack whose patterns and sources the checklist may name.
  let pack: Pack
  /// The scoring modules that its scores may name.
  let modules: [any ScoringModule]
  let findings: Findings

  /// A checklist, and the names of what could not be read, which are not reported again.
  struct Reading {
    let checklist: Checklist
    /// Items and scores.
    private(set) var unreadable: Set<String>
    private(set) var unreadableGuidance: Set<String>
    /// What could be read of guidance with problems.
    let unsoundGuidance: [Checklist.Guidance]
    /// Whether its sections could be read.
    let hasAllSections: Bool
    /// Whether the names of all items in them are known, so that another name is a mistake.
    private(set) var hasAllNames: Bool
    /// Whether the names of all guidance are known.
    private(set) var hasAllGuidance: Bool
    /// Conditions of items that could not be read.
    let conditions: [ParsedCondition]

    /// Whether an answer to another item is a mistake.
    var hasAllItems: Bool { hasAllSections && hasAllNames }

    /// Takes it for a part of a checklist, in the rest of which these names stand, and perhaps others.
    mutating func lacks(_ names: Set<String>) {
      unreadable.formUnion(names)
      unreadableGuidance.formUnion(names)
      hasAllNames = false
      hasAllGuidance = false
    }

    /// The plan; nil where there are problems. Of names that could be those of a missing item none is
    /// reported but where one that is there is like it.
    func planned(
      in pack: Pack, advice: AdviceLibrary, modules: [any ScoringModule], _ findings: Findings
    ) -> PlannedChecklist? {
      guard !checklist.items.isEmpty else { return nil }
      var planner = Planner(
        pack: pack, checklist: checklist, advice: advice, unreadable: unreadable,
        hasAllNames: hasAllItems, modules: modules, findings: findings)
      let planned = planner.planned(checking: conditions, unsoundGuidance)
      return hasAllItems ? planned : nil
    }
  }

  func checklist(from root: Node) -> Reading? {
    guard let fields = MappingReader(root, Keys.mapping, findings) else { return nil }
    let taken = root.names(at: ItemKeys.id).union(fields[Keys.scores]?.mapping?.names ?? [])
    let name = fields.read(Keys.checklist)
    let title = fields.read(Keys.title)
    let audience = fields.read(Keys.audience)
    let modes = fields.list(Keys.modes)
    let isInterview = InterviewKeysCheck(findings: findings).isInterview(fields, modes)
    var items = ItemReader(
      pack: pack, modes: modes, isInterview: isInterview, taken: taken, findings: findings)
    let sections = sections(fields, &items, taken)
    let scores = ScoreReader(modules: modules, taken: taken, findings: findings).scores(fields)
    let guidance = GuidanceReader(taken: taken, findings: findings).guidance(fields)
    let checklist = Checklist(
      name: name ?? Name("", at: fields.place), title: title ?? Text("", at: root.origin),
      invitation: fields.read(Keys.invite), mark: fields.read(Keys.mark)?.value ?? .sheet,
      audience: audience?.value ?? .student, ages: ages(fields),
      modes: modes.map(\.value), opening: fields.read(Keys.opening),
      situations: fields.list(Keys.situations),
      stopAskingWhen: fields.read(Keys.stopAskingWhen), sections: sections.read,
      scores: scores.sound, guidance: guidance.sound)
    checkSize(checklist, at: checklist.name.origin)
    let isRepeated = NameCheck(findings: findings).check(checklist, guidance: guidance.names)
    return Reading(
      checklist: checklist, unreadable: items.unreadable.union(scores.unreadable),
      unreadableGuidance: guidance.unreadable, unsoundGuidance: guidance.unsound,
      hasAllSections: sections.isWhole, hasAllNames: !items.hasLostNames && !isRepeated.item,
      hasAllGuidance: !guidance.hasLostNames && !isRepeated.guidance, conditions: items.conditions)
  }

  private func sections(
    _ fields: MappingReader, _ items: inout ItemReader, _ taken: Set<String>
  ) -> (read: [Checklist.Section], isWhole: Bool) {
    let nodes = fields.list(Keys.sections)
    var sections: [Checklist.Section] = []
    var phases: [PhaseCheck.Section] = []
    var isWhole = !nodes.isEmpty
    for node in nodes {
      guard let inner = MappingReader(node, SectionKeys.mapping, findings) else {
        isWhole = false
        continue
      }
      let name = inner.read(SectionKeys.id, taken: taken)
      let title = inner.read(SectionKeys.title)
      let list = inner.list(SectionKeys.items)
      if list.isEmpty { isWhole = false }
      let read = list.compactMap { items.item(from: $0) }
      let phase = inner.read(SectionKeys.phase)
      phases.append(
        PhaseCheck.Section(
          origin: name?.origin ?? inner.place, phase: phase, hasKey: inner[SectionKeys.phase] != nil
        ))
      sections.append(
        Checklist.Section(
          name: name ?? Name("", at: inner.place), title: title, phase: phase?.value, items: read,
          gate: gate(inner, behind: read)))
    }
    PhaseCheck(findings: findings).check(phases)
    return (sections, isWhole)
  }

  private func gate(
    _ section: MappingReader, behind items: [Checklist.Item]
  ) -> Checklist.Section.Gate? {
    var condition = section.read(SectionKeys.gate)
    if let node = section[SectionKeys.gate], node.isSwitch {
      let item = items.last { $0.question.kind == .yesNo }?.name.value
      findings.report(.gateOnNothing(item, at: node.origin))
      condition = nil
    }
    let ending = section.read(SectionKeys.ending)
    switch (section[SectionKeys.gate] != nil, section[SectionKeys.ending] != nil) {
    case (true, false):
      findings.report(.gateWithoutEnding(at: section.place(of: SectionKeys.gate)))
    case (false, true):
      findings.report(.endingWithoutGate(at: section.place(of: SectionKeys.ending)))
    default: break
    }
    guard let condition, let ending else { return nil }
    return Checklist.Section.Gate(condition: condition, ending: ending)
  }

  private func ages(_ fields: MappingReader) -> Checklist.Ages? {
    guard let text = fields.read(Keys.ages) else { return nil }
    let parts = text.text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 2, let from = age(parts[0]), let to = age(parts[1]), from <= to {
      return Checklist.Ages(from: from, to: to)
    }
    if text.text.hasSuffix("+"), let from = age(text.text.dropLast()) {
      return Checklist.Ages(from: from, to: nil)
    }
    let written = text.text.split { !$0.isDigit }.compactMap { age($0) }.sorted()
    let isRange = written.count == 2 && written[0] < written[1]
    findings.report(
      .badAges(
        text.text,
        meant: isRange
          ? "\(written[0])-\(written[1])"
          : written.count == 1 ? "\(written[0])+', or '\(written[0])-\(written[0] + 4)" : nil,
        at: text.origin))
    return nil
  }

  private func age(_ digits: Substring) -> Int? {
    guard (1...3).contains(digits.utf8.count), digits.allSatisfy(\.isDigit) else { return nil }
    return Int(digits)
  }

  private func checkSize(_ checklist: Checklist, at origin: Origin) {
    let limit = Checklist.mostItems
    if checklist.items.count > limit { findings.report(.tooManyItems(limit, at: origin)) }
  }
}

extension Checklist {
  /// The most items a checklist may have.
  package static let mostItems = 200
}

extension Diagnostic {
  static func badAges(_ text: String, meant: String?, at origin: Origin) -> Self {
    Diagnostic(
      .badAges,
      "'\(text.shortened)' is not a range of ages; write "
        + (meant.map { "'\($0)'" } ?? "one such as '13-17', or '18+'"), at: origin)
  }

  static func gateOnNothing(_ item: String?, at origin: Origin) -> Self {
    Diagnostic(
      .gateOnNothing,
      "a gate opens where something was answered, and this is no answer to anything; write "
        + (item.map { "'gate: \($0)'" }
          ?? "the id of an item, such as 'gate: \(SectionKeys.gate.example)'")
        + ", or take 'gate' and 'ending' out", at: origin)
  }

  static func gateWithoutEnding(at origin: Origin) -> Self {
    Diagnostic(
      .gateWithoutEnding,
      "nothing says how it ends where this gate stays closed; write 'ending: "
        + "\(SectionKeys.ending.example)'", at: origin)
  }

  static func endingWithoutGate(at origin: Origin) -> Self {
    Diagnostic(
      .gateWithoutEnding,
      "an ending is said where the gate of its section stays closed, and here is no gate; write "
        + "'gate: …' with a condition, or take it out", at: origin)
  }

  static func tooManyItems(_ limit: Int, at origin: Origin) -> Self {
    Diagnostic(
      .overLimit, "a checklist has at most \(limit) items; make two of this one", at: origin)
  }
}

extension DiagnosticKind {
  static let gateWithoutEnding = DiagnosticKind(
    code: "gate-without-ending", title: "a gate without an ending, or an ending without a gate",
    explanation: """
      Where the gate of a section stays closed, nothing behind it is said or asked, but how an interview
      ends. Somebody who says "no" is owed a kind word and help all the same, so a gate says what is said
      and done then.

      Right:
          gate: wants_to_talk
          ending: Thank you for telling me. Is there anything you need to be safe tonight?
      """)

  static let gateOnNothing = DiagnosticKind(
    code: "gate-on-nothing", title: "a gate that rests on no answer",
    explanation: """
      An interview goes on behind a gate only where somebody's answer opens it. A gate that is a mere yes
      or no asks nobody.

      Wrong:
          gate: yes
      Right:
          gate: wants_to_talk
      """)

  static let badAges = DiagnosticKind(
    code: "bad-ages", title: "ages that are not a range",
    explanation: """
      'ages' says for whom a checklist is written: from one age to another (13-17), or from one
      age on (18+).
      """)

  static let overLimit = DiagnosticKind(
    code: "over-limit", title: "more than can be worked out",
    explanation: """
      Everything about a checklist can be known because there is a limit to what it holds: its
      items, the choices of which several can be chosen, the span of a number. The message says
      which limit it is.
      """)
}

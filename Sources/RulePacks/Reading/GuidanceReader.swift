internal import Conditions
internal import LocatedYAML
internal import ScreeningCore

/// Reads the guidance of a checklist.
struct GuidanceReader {
  private typealias Keys = GuidanceKeys

  /// The names that are in the checklist already.
  let taken: Set<String>
  let findings: Findings

  /// Guidance, and what is known of guidance that could not be read.
  struct Reading {
    var sound: [Checklist.Guidance] = []
    /// What could be read of the others, which is checked as well.
    var unsound: [Checklist.Guidance] = []
    var unreadable: Set<String> = []
    /// The names of all of it, in the order of the file.
    var names: [Name] = []
    /// Whether some guidance has no name that could be read.
    var hasLostNames = false
  }

  func guidance(_ fields: MappingReader) -> Reading {
    let nodes = fields.list(ChecklistKeys.guidance)
    var reading = Reading()
    for node in nodes {
      let guidance = read(node)
      if let guidance, guidance.isSound { reading.sound.append(guidance.read) }
      if let guidance, !guidance.isSound { reading.unsound.append(guidance.read) }
      let name = guidance?.read.name
      if let name { reading.names.append(name) }
      let written = node.mapping?[Keys.id.name]?.scalar?.text
      if let written, guidance?.isSound != true || name?.value != written {
        reading.unreadable.formUnion([written, NameStyle.snakeCase.suggestion(for: written)])
      }
      if written == nil, name?.value.isEmpty ?? true { reading.hasLostNames = true }
    }
    let hasAlways = reading.sound.contains { $0.isAlways }
    if !hasAlways, reading.sound.count == nodes.count, !nodes.isEmpty {
      findings.report(.nothingAlways(at: fields.place(of: ChecklistKeys.guidance)))
    }
    return reading
  }

  /// One piece as far as it can be read, and whether that is all of it.
  private func read(_ node: Node) -> (read: Checklist.Guidance, isSound: Bool)? {
    guard let fields = MappingReader(node, Keys.mapping, findings) else { return nil }
    let name = fields.read(Keys.id, taken: taken)
    let urgency = fields.read(Keys.urgency)
    let title = fields.read(Keys.title)
    let say = fields.read(Keys.say)
    if say == nil, fields[Keys.say] == nil,
      let problem = fields[Keys.title].flatMap({ Diagnostic.headingRunsOn($0, into: Keys.say.name) }
      )
    {
      findings.report(problem)
    }
    EmptyListCheck(findings: findings).check(node, Keys.steps.name)
    let steps = fields.list(Keys.steps)
    let needs = fields.list(Keys.needs)
    let when = when(fields)
    if say == nil, steps.isEmpty, fields[Keys.say] == nil, fields[Keys.steps] == nil {
      findings.report(.saysNothing(at: name?.origin ?? fields.place))
    }
    let guidance = Checklist.Guidance(
      name: name ?? Name("", at: fields.place), urgency: urgency?.value.urgency ?? .learn,
      title: title ?? Text("", at: fields.place), say: say, steps: steps, needs: needs,
      when: when ?? .always)
    return (guidance, name != nil && urgency != nil && title != nil && when != nil)
  }

  private func when(_ fields: MappingReader) -> Checklist.Guidance.When? {
    let always = fields.read(Keys.always)
    let condition = fields.read(Keys.when)
    switch (always?.value, condition) {
    case (true, let condition?):
      findings.report(.alwaysAndWhen(at: condition.origin))
      return .always
    case (true, nil): return .always
    case (_, let condition?): return .condition(condition)
    case (_, nil):
      if always != nil || fields[Keys.always] == nil {
        findings.report(.neitherAlwaysNorWhen(at: fields.place))
      }
      return nil
    }
  }
}

/// When to reach for help, as packs write it.
enum UrgencyWord: String, VocabularyWord {
  case learn, talk, soon, now

  var urgency: Urgency {
    switch self {
    case .learn: .learn
    case .talk: .talk
    case .soon: .soon
    case .now: .now
    }
  }
}

extension Checklist.Guidance {
  /// Whether it is shown whatever the answers are.
  public var isAlways: Bool {
    if case .always = when { true } else { false }
  }
}

extension Diagnostic {
  static func nothingAlways(at origin: Origin) -> Self {
    Diagnostic(
      .nothingAlways,
      "no guidance here is for everyone; give one piece 'always: true', so that nobody is left "
        + "with nothing", at: origin)
  }

  static func saysNothing(at origin: Origin) -> Self {
    Diagnostic(
      .missingKey, "a piece of guidance needs 'say' or 'do', so that there is something to read",
      at: origin)
  }

  static func alwaysAndWhen(at origin: Origin) -> Self {
    Diagnostic(
      .alwaysAndWhen, "this guidance is shown always, so it needs no 'when'; take one out",
      at: origin)
  }

  static func neitherAlwaysNorWhen(at origin: Origin) -> Self {
    Diagnostic(
      .missingKey, "a piece of guidance needs 'when' with a condition, or 'always: true'",
      at: origin)
  }
}

extension DiagnosticKind {
  static let nothingAlways = DiagnosticKind(
    code: "nothing-always", title: "a checklist without guidance for everyone",
    explanation: """
      Every way through a checklist ends with at least one piece of guidance and one contact,
      also for somebody who skips everything or stops at once. So at least one piece says
      'always: true'.
      """)

  static let alwaysAndWhen = DiagnosticKind(
    code: "always-and-when", title: "guidance with a condition that changes nothing",
    explanation: """
      'always: true' shows guidance to everyone, 'when' only where its condition holds. Keep the
      one that you mean.
      """)
}

internal import Diagnostics
internal import Questions
internal import ScreeningCore

/// Checks what a story tells at which invitation against its checklist and its answers.
struct TellsCheck {
  let checklist: PlannedChecklist
  /// What is there to be told, going by the story's answers.
  let answered: [Sign]
  /// Names of items that could not be read, about which nothing is said.
  let unreadable: Set<String>
  let findings: Findings

  private var items: [Checklist.Item] { checklist.checklist.items }

  /// The phase of each item.
  private var phases: [Phase?] {
    checklist.checklist.sections.flatMap { section in section.items.map { _ in section.phase } }
  }

  func check(_ tells: [Scenario.Telling]) {
    guard let first = tells.first else { return }
    guard checklist.checklist.isForInterviewsOnly else {
      findings.report(.tellsOutsideInterview(at: first.item.origin))
      return
    }
    let before = findings.errorCount
    for telling in tells { check(invitation: telling.item) }
    var told: Set<Sign> = []
    for name in tells.flatMap(\.lines).flatMap(\.signs) {
      let signs = signs(named: name)
      if signs.contains(where: told.contains) { findings.report(.toldTwice(name)) }
      told.formUnion(signs)
    }
    // What a line with a slip in it tells is not known.
    if findings.errorCount == before, tells.allSatisfy(\.isWhole) {
      reportWhatIsNotTold(told, at: first.item.origin)
    }
  }

  private func check(invitation name: Name) {
    guard !unreadable.contains(name.value) else { return }
    guard let place = checklist.index(ofItem: name.value) else {
      return reportUnknown(name.value, name)
    }
    if !items[place].isInvitation {
      let others = items.filter(\.isInvitation).map(\.name.value)
      findings.report(.notAnInvitation(name, others: others))
    }
  }

  /// What a name stands for: one choice, or all that the story answers of an item; nothing where it can
  /// tell no sign, which is reported.
  private func signs(named name: Name) -> [Sign] {
    let parts = name.value.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard !unreadable.contains(parts[0]) else { return [] }
    guard let place = checklist.index(ofItem: parts[0]) else {
      reportUnknown(parts[0], name)
      return []
    }
    let item = items[place]
    guard item.voice == .listenedFor else {
      // That nothing is asked in this phase is said at the item.
      if !item.isAsked(outsideOf: phases[place]) { findings.report(.notListenedFor(name)) }
      return []
    }
    if parts.count > 1, !item.question.choices.contains(parts[1]) {
      let known = item.question.choices
      findings.report(
        known.isEmpty
          ? .noChoices(parts[0], at: name.origin)
          : .unknownChoice(parts[1], known: known, at: name.origin))
      return []
    }
    let signs = checklist.signs(named: name.value, among: answered)
    if signs.isEmpty { findings.report(.notAnswered(name)) }
    return signs
  }

  private func reportUnknown(_ item: String, _ name: Name) {
    let known = items.map(\.name.value)
    findings.report(.unknownItem(item, of: checklist.id, known: known, at: name.origin))
  }

  /// Warns of what would have to be told at no invitation.
  private func reportWhatIsNotTold(_ told: Set<Sign>, at origin: Origin) {
    let left = answered.filter { phases[$0.item] == .listening && !told.contains($0) }
    if !left.isEmpty { findings.report(.neverTold(left.map(checklist.name), at: origin)) }
  }
}

extension Checklist.Item {
  /// Whether it is a direct question in a phase of an interview in which nothing is asked.
  func isAsked(outsideOf phase: Phase?) -> Bool {
    voice == .asked && phase.map { $0 != .safety && $0 != .clarifying } ?? false
  }

  /// Whether it invites to tell: it is said, and there is nothing to tick.
  package var isInvitation: Bool { voice == .said && !isQuestion }
}

extension Diagnostic {
  static func tellsOutsideInterview(at origin: Origin) -> Self {
    Diagnostic(
      .tellsOutsideInterview,
      "'tells' is for stories of checklists that are led as interviews; take it out", at: origin)
  }

  static func notAnInvitation(_ name: Name, others: [String]) -> Self {
    Diagnostic(
      .notAnInvitation,
      "'\(name.value)' does not invite to tell: an invitation is said, and has nothing to tick; write "
        + "the lines under \(others.map { "'\($0)'" }.joined(separator: ", "))", at: name.origin)
  }

  static func notListenedFor(_ sign: Name) -> Self {
    Diagnostic(
      .notASign,
      "'\(sign.value)' is asked and not listened for, so no line tells it; take it out",
      at: sign.origin)
  }

  static func noChoices(_ item: String, at origin: Origin) -> Self {
    Diagnostic(.unknownChoice, "'\(item)' has no choices; write it by itself", at: origin)
  }

  static func notAnswered(_ sign: Name) -> Self {
    Diagnostic(
      .notASign,
      "'\(sign.value)' is told here and is not so by 'answers'; write it there, or take it out",
      at: sign.origin)
  }

  static func toldTwice(_ sign: Name) -> Self {
    Diagnostic(
      .notASign, "'\(sign.value)' is told by a line before already; take it out here",
      at: sign.origin)
  }

  static func neverTold(_ signs: [String], at origin: Origin) -> Self {
    let names = signs.map { "'\($0)'" }.joined(separator: ", ")
    let are = signs.count == 1 ? "is so in this story and is" : "are so in this story and are"
    return Diagnostic(
      .neverTold,
      "\(names) \(are) told by no line, so the words of the checklist stand there; write a line with "
        + "'says' or 'shows' for it", at: origin)
  }
}

extension DiagnosticKind {
  static let tellsOutsideInterview = DiagnosticKind(
    code: "tells-outside-interview", title: "lines of a story for something else than an interview",
    explanation: """
      What the person of a story tells at which invitation is for practising a talk that somebody trained
      leads. In a story for a class nobody leads: its text says all of it.
      """)

  static let notAnInvitation = DiagnosticKind(
    code: "not-an-invitation", title: "lines at what invites nobody to tell",
    explanation: """
      The person of a story tells something when they are invited to: at what is read aloud and has
      nothing to tick, such as "Tell me what brought you here". What is asked they answer by 'answers', and
      what is listened for nobody reads to them.

      Right:
          tells:
            invitation:
              - says: He writes every night.
                signs: [who.only_online]
      """)

  static let notASign = DiagnosticKind(
    code: "not-a-sign", title: "a sign that this line cannot tell",
    explanation: """
      'signs' names what is listened for and shows in this line: an item, or one choice of it
      ('who.only_online'). It is so in the story, as 'answers' says, and one line tells it. The review
      after a practice compares what was ticked with it.
      """)

  static let neverTold = DiagnosticKind(
    code: "never-told", severity: .warning, title: "something that no line of a story tells",
    explanation: """
      To recognize a sign in what somebody says is what is practised. What no line tells stands there in
      the words of the checklist, as in a story without 'tells': that is recognized at once.

      Right:
          answers: { says_little: yes }
          tells:
            invitation:
              - shows: He looks at the fish.
                signs: [says_little]
      """)
}

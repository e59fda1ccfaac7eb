internal import Conditions
internal import LocatedYAML
internal import Questions

/// Reads the items of a checklist, one after another.
struct ItemReader {
  typealias Keys = ItemKeys

  let pack: Pack
  let modes: [Located<Mode>]
  /// Whether the checklist is read as one for interviews.
  let isInterview: Bool
  /// The names that are in the checklist already.
  let taken: Set<String>
  let findings: Findings
  /// Names of items that could not be read.
  private(set) var unreadable: Set<String> = []
  /// Whether an item has no name that could be read, or may have swallowed the next one.
  private(set) var hasLostNames = false
  /// The conditions of items that could not be read.
  private(set) var conditions: [ParsedCondition] = []

  init(
    pack: Pack, modes: [Located<Mode>], isInterview: Bool, taken: Set<String>, findings: Findings
  ) {
    self.pack = pack
    self.modes = modes
    self.isInterview = isInterview
    self.taken = taken
    self.findings = findings
  }

  mutating func item(from node: Node) -> Checklist.Item? {
    guard
      let fields = MappingReader(node, Keys.mapping, likely: likelyKeys(of: node), findings)
    else {
      if let written = node.mapping?[Keys.id.name]?.scalar?.text {
        unreadable.insert(written)
      } else {
        hasLostNames = true
      }
      return nil
    }
    let name = fields.read(Keys.id, taken: taken)
    let kind = fields.read(Keys.kind)?.value
    // What else is wrong with an item is told also where its name or its kind cannot be read.
    let read = read(
      fields, name ?? Name("", at: fields.place), kind ?? .guessed(from: fields),
      isKnown: kind != nil)
    let item = name == nil || kind == nil ? nil : read
    if name == nil || node.mapping?.mayHoldNext == true { hasLostNames = true }
    if let written = fields[Keys.id]?.scalar?.text, item?.domain == nil || written != name?.value {
      unreadable.insert(written)
      if item?.domain == nil, let name { unreadable.insert(name.value) }
    }
    if item == nil, let when = read?.when { conditions.append(when) }
    return item
  }

  /// The keys that a misspelt one of an item may stand for; nil where its kind is not known.
  private func likelyKeys(of node: Node) -> [String]? {
    let written = node.mapping?[Keys.kind.name]?.scalar
      .flatMap { Question.Kind(rawValue: $0.text) }
    guard let kind = written else { return nil }
    let others = [Keys.say.name, Keys.listenFor.name]
    let isAsked = isInterview && others.allSatisfy { node.mapping?[$0] == nil }
    return Keys.mapping.names.filter { key in
      kind.accepts(key, inInterview: isInterview)
        && !(isInterview && key == Keys.ask.name && !isAsked)
    }
  }

  private mutating func read(
    _ fields: MappingReader, _ name: Name, _ kind: Question.Kind, isKnown: Bool
  ) -> Checklist.Item? {
    let check = KindKeysCheck(findings: findings, isInterview: isInterview)
    let fields = isKnown ? check.checked(fields, kind) : fields
    if kind.isForInterviewsOnly, !isInterview {
      findings.report(.noteOutsideInterview(at: name.origin))
    }
    let isPrivate = fields.read(Keys.isPrivate)?.value == true
    if isPrivate, !modes.isEmpty, !modes.contains(where: \.value.isPrivate) {
      findings.report(.privateNeverAsked(name))
    }
    let speech = SpeechReader(findings: findings, isInterview: isInterview).speech(fields, kind)
    let choices = kind.accepts(Keys.choices) ? choices(fields, kind) : []
    let signs = SignReader(pack: pack, findings: findings)
    let patterns =
      kind.accepts(Keys.signs) ? signs.patterns(fields, choices.map(\.name.value)) : [:]
    let sign = kind.accepts(Keys.sign) ? signs.sign(fields) : nil
    let steps = kind.accepts(Keys.steps) ? steps(fields, kind) : []
    let range = kind.accepts(Keys.min) ? range(fields) : nil
    let help = fields.read(Keys.help)
    let offersNotSure = fields.read(Keys.notSure)?.value == true
    let sources = fields.list(Keys.source).compactMap(source)
    let labels = choices.map(\.label) + steps
    let story = Checklist.Item.StoryWords(
      ask: fields.read(Keys.about), help: fields.read(Keys.aboutHelp), labels: labels.map(\.about))
    for text in story.texts { BlankCheck(findings: findings).check(text) }
    let when = fields.read(Keys.when)
    guard let speech else {
      if let when { conditions.append(when) }
      return nil
    }
    let specification = Question.Specification(
      choices: choices.map { name, label in
        .init(name.value, label.words.text, signOf: patterns[name.value])
      },
      steps: steps.map(\.words.text), range: range, sign: sign,
      offersNotSure: offersNotSure)
    return Checklist.Item(
      name: name, question: Question(name.value, kind, specification), ask: speech.text, help: help,
      story: story, isPrivate: isPrivate, listenFor: speech.listenFor, voice: speech.voice,
      words: speech.words, seen: speech.seen, avoid: speech.avoid, consent: speech.consent,
      labels: labels.map(\.words), sources: sources, when: when)
  }

  private func source(_ text: Text) -> Checklist.Item.SourceReference? {
    let parts = text.text.split(separator: "/", maxSplits: 1).map { $0.trimmingSpaces }
    guard let name = parts.first else { return nil }
    let known = pack.sources.map(\.name.value)
    if pack.hasAllSources, !known.contains(name) {
      findings.report(
        known.isEmpty
          ? .noSources(at: text.origin) : .unknownSource(name, known: known, at: text.origin))
    }
    let next = parts.count > 1 ? parts[1].split(separator: ",").last?.split(separator: "/") : nil
    if let next, next.count > 1, let second = next.first?.trimmingSpaces,
      known.contains(second) || nearest(second, in: known) != nil
    {
      findings.report(.twoSources(text))
    }
    return Checklist.Item.SourceReference(
      source: Name(name, at: text.origin),
      section: parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil)
  }
}

extension Substring {
  /// Without spaces at either end.
  var trimmingSpaces: String {
    let start = drop { $0 == " " }
    let end = start.lastIndex { $0 != " " }
    return end.map { String(start[...$0]) } ?? ""
  }
}

extension Question.Kind {
  /// The kind that an item without one may have, by the keys that it has.
  fileprivate static func guessed(from fields: MappingReader) -> Self {
    if let meant = fields[ItemKeys.kind]?.scalar.flatMap({ meant(by: $0.text) }) {
      return meant
    }
    let keys: [(any DeclaredKey, Self)] = [
      (ItemKeys.choices, .choice), (ItemKeys.steps, .scale), (ItemKeys.min, .number),
      (ItemKeys.ask, .yesNo), (ItemKeys.say, .notice),
    ]
    return keys.first { fields.mapping[$0.0.name] != nil }?.1 ?? .yesNo
  }
}

extension Mode {
  /// Whether nobody else looks on.
  fileprivate var isPrivate: Bool {
    switch self {
    case .me, .interview: true
    case .story, .lesson: false
    }
  }
}

extension Diagnostic {
  static func privateNeverAsked(_ item: Name) -> Self {
    Diagnostic(
      .privateNeverAsked,
      "'\(item.value)' is private, and so never asked here; add 'self' or 'interview' to 'modes', or "
        + "take it out", at: item.origin)
  }

  static func noteOutsideInterview(at origin: Origin) -> Self {
    Diagnostic(
      .noteOutsideInterview,
      "a note is free text about a person and belongs only where 'modes' is [interview]", at: origin
    )
  }

  static func twoSources(_ text: Text) -> Self {
    let list = text.text.split(separator: ",").map { $0.trimmingSpaces.listEntry }
    return Diagnostic(
      .wrongKind,
      "here stand several sources as one; write 'source: [\(list.joined(separator: ", "))]'",
      at: text.origin)
  }

  /// For the first item with a source where there is none at all.
  static func noSources(at origin: Origin) -> Self {
    Diagnostic(
      .unknownSource,
      "pack.yaml has no 'sources', which items name; write 'sources:' there, and under it each of their "
        + "names with what it is", at: origin)
  }

  static func unknownSource(_ name: String, known: [String], at origin: Origin) -> Self {
    let source = nearest(name, in: known)
    let near = source.map { "; did you mean '\($0)'?" }
    return Diagnostic(
      .unknownSource,
      "'\(name.shortened)' is not among the sources of pack.yaml\(near ?? "; add it there")",
      at: origin
    ).suggesting(source, for: name, at: origin.part(0..<name.unicodeScalars.count))
  }
}

extension DiagnosticKind {
  static let noteOutsideInterview = DiagnosticKind(
    code: "note-outside-interview", title: "free text outside an interview",
    explanation: """
      Free text can hold anything, also what nobody should keep. It exists only in checklists for
      interviews ('modes: [interview]'), is never scored and never leaves the case file.
      """)

  static let privateNeverAsked = DiagnosticKind(
    code: "private-never-asked", title: "a private item that nobody is ever asked",
    explanation: """
      An item with 'private: true' is asked only where nobody else looks on: about oneself, and in
      interviews. A checklist for stories and classes alone never asks it.

      Right:
          modes: [self, story]
      """)

  static let unknownSource = DiagnosticKind(
    code: "unknown-source", title: "a source that the pack does not list",
    explanation: """
      'source' names a source of pack.yaml and, after a '/', the section that the item comes
      from. Where one source does not hold all of an item, it is a list.

      Right:
          source: article / Social media
          source: [article / Social media, article / Victims]
      """)
}

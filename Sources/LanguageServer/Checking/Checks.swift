internal import Diagnostics
internal import LocatedYAML
internal import PlainText
internal import RulePacks

/// What an editor was told of the texts that it holds, and what has to be looked at again.
///
/// Texts of one folder of rules are looked at together; one that belongs to none, by itself.
struct Checks {
  /// What is looked at as one.
  private enum Subject: Hashable {
    case folder(String)
    /// A text by its address.
    case text(String)
  }

  private let rules: RulesSetting
  /// What has changed since it was looked at, and whether it was saved as well.
  private var stale: [(subject: Subject, isSaved: Bool)] = []
  /// A folder of which more is to be searched.
  private var inspection: Inspection?
  /// What each text belonged to when it was last looked for.
  private var subjects: [String: Subject] = [:]
  /// What was published, by subject and address.
  private var published: [Subject: [String: String]] = [:]

  init(_ rules: RulesSetting) { self.rules = rules }

  enum Need {
    /// Nothing is to be looked at.
    case nothing
    /// Something has changed, and may change again in a moment.
    case soon
    /// Something was begun.
    case now
  }

  var need: Need { !stale.isEmpty ? .soon : inspection == nil ? .nothing : .now }

  /// Notes that a text was opened, changed, saved or closed.
  mutating func note(_ text: OpenText, isSaved: Bool) {
    let subject = Self.subject(of: text)
    if let before = subjects.updateValue(subject, forKey: text.address), before != subject {
      note(before, isSaved: isSaved)
    }
    note(subject, isSaved: isSaved)
  }

  /// Notes that files changed on disk, which editors also tell of after they saved one.
  mutating func noteFiles() {
    for subject in Set(subjects.values) { note(subject, isSaved: true) }
  }

  private mutating func note(_ subject: Subject, isSaved: Bool) {
    let before = stale.first { $0.subject == subject }
    stale.removeAll { $0.subject == subject }
    stale.append((subject, isSaved || before?.isSaved == true))
    if case .folder(inspection?.folder) = subject { inspection = nil }
  }

  /// Looks at one thing, or goes on with it; gives what is to be published.
  mutating func work(on texts: [OpenText], _ encoding: PositionEncoding) -> [JSONValue] {
    if inspection != nil {
      inspection?.goOn()
    } else {
      guard !stale.isEmpty else { return [] }
      let (subject, isSaved) = stale.removeFirst()
      guard case .folder(let folder) = subject else {
        return publish(
          subject, texts.filter { subject == .text($0.address) }.flatMap(\.problems), texts,
          encoding)
      }
      let homes = texts.compactMap { $0.path.flatMap { RulesHome(of: $0) } }.filter {
        $0.folder == folder
      }
      guard !homes.isEmpty else { return publish(subject, [], texts, encoding) }
      let unsaved = texts.compactMap { text in
        text.isTooLarge ? nil : text.path.map { ($0, text.file) }
      }
      inspection = Inspection(
        Set(homes), of: folder, rules, unsaved: Dictionary(unsaved) { $1 }, withSearch: isSaved)
    }
    guard let current = inspection else { return [] }
    if !current.isOpen { inspection = nil }
    // What no pack lists was not read with it.
    let unread = texts.filter { text in
      subjects[text.address] == .folder(current.folder)
        && text.path.map { !current.filesRead.contains($0) } ?? false
    }
    return publish(
      .folder(current.folder), current.found + unread.flatMap(\.problems), texts, encoding)
  }

  /// The messages about what is found now, and about what is no longer.
  private mutating func publish(
    _ subject: Subject, _ found: [Diagnostic], _ texts: [OpenText], _ encoding: PositionEncoding
  ) -> [JSONValue] {
    let addresses = Dictionary(texts.map { ($0.file.name, $0.address) }) { first, _ in first }
    let address = { (file: SourceFile) in addresses[file.name] ?? FileAddress.address(of: file.name)
    }
    var now: [String: [JSONValue]] = [:]
    for text in texts where subjects[text.address] == subject { now[text.address] = [] }
    var seen: Set<Diagnostic> = []
    for diagnostic in found.orderedByPlace() where seen.insert(diagnostic).inserted {
      guard let file = diagnostic.span?.file,
        let json = diagnostic.json(encoding, address: address)
      else { continue }
      now[address(file), default: []].append(json)
    }
    let before = published[subject] ?? [:]
    for address in before.keys where now[address] == nil { now[address] = [] }
    var messages: [JSONValue] = []
    for (address, diagnostics) in now.sorted(by: { $0.key < $1.key }) {
      let list = JSONValue.array(diagnostics)
      if before[address] != list.line {
        messages.append(
          .notification(
            "textDocument/publishDiagnostics",
            ["uri": .string(address), "diagnostics": list]))
      }
      let isHeld = texts.contains { $0.address == address }
      published[subject, default: [:]][address] = diagnostics.isEmpty && !isHeld ? nil : list.line
    }
    return messages
  }

  /// Forgets a text that was closed.
  mutating func forget(_ text: OpenText) { subjects[text.address] = nil }

  private static func subject(of text: OpenText) -> Subject {
    text.path.flatMap { RulesHome(of: $0) }.map { .folder($0.folder) } ?? .text(text.address)
  }
}

extension OpenText {
  /// What is found in it alone.
  fileprivate var problems: [Diagnostic] {
    if isTooLarge { return [.fileTooLarge(at: file.span(0..<0))] }
    return Document.read(file).diagnosticsOfRules
  }
}

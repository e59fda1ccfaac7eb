extension Checklist {
  /// Every text that the people who answer can read, in the order of the file.
  package var texts: [Text] {
    [title] + [opening].compactMap { $0 } + sections.flatMap(\.texts) + guidance.flatMap(\.texts)
  }

  /// What only interviewers read.
  package var textsForInterviewers: [Text] { items.compactMap(\.listenFor) }
}

extension Checklist.Section {
  fileprivate var texts: [Text] { [title].compactMap { $0 } + items.flatMap(\.texts) }
}

extension Checklist.Item {
  fileprivate var texts: [Text] {
    [ask] + [help].compactMap { $0 } + labels
  }
}

extension Checklist.Guidance {
  fileprivate var texts: [Text] { [title] + [say].compactMap { $0 } + steps }
}

extension Scenario {
  /// Every text of it.
  package var texts: [Text] { [story] + reasons.map(\.text) + questions }
}

extension Pack {
  /// The texts of the pack itself.
  package var texts: [Text] { [title] + patterns.map(\.title) }
}

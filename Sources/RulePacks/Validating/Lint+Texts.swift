extension Lint {
  /// What stories say in place of the words of their items.
  var textsForStories: [Text] { library.checklists.flatMap(\.checklist.textsForStories) }

  /// Every other text that somebody reads: of packs, checklists, scenarios and contacts.
  var texts: [Text] {
    let packs = library.packs.flatMap { pack in
      pack.pack.texts
        + pack.checklists.flatMap { $0.checklist.texts + $0.checklist.textsForInterviewers }
        + pack.scenarios.flatMap(\.scenario.texts)
    }
    return packs + library.advice.texts + library.contacts.countries.flatMap(\.texts)
  }
}

extension ContactDirectory.Country {
  /// The texts of its contacts, and its own.
  fileprivate var texts: [Text] {
    [name] + otherNames + [emergency?.note].compactMap { $0 } + contacts.flatMap(\.texts)
  }
}

extension Contact {
  fileprivate var texts: [Text] {
    [name] + [localName, cost, note].compactMap { $0 } + channels.compactMap(\.note)
  }
}

extension Checklist {
  /// Every text that the people who answer can read, in the order of the file.
  package var texts: [Text] {
    [title] + [invitation, opening].compactMap { $0 } + sections.flatMap(\.texts)
      + guidance.flatMap(\.texts)
  }

  /// What stories say in place of it.
  package var textsForStories: [Text] { items.flatMap(\.story.texts) }

  /// What only interviewers read.
  package var textsForInterviewers: [Text] {
    items.flatMap { [$0.listenFor, $0.seen, $0.avoid].compactMap(\.self) }
  }

  /// What is read aloud in an interview.
  var spokenTexts: [Text] {
    items.flatMap { item in
      (item.voice.isSpoken ? [item.ask] : []) + item.wordsByAge
    }
  }
}

extension Checklist.Section {
  fileprivate var texts: [Text] {
    [title].compactMap { $0 } + items.flatMap(\.texts) + [gate?.ending].compactMap { $0 }
  }
}

extension Checklist.Item {
  fileprivate var texts: [Text] {
    [ask] + [help].compactMap { $0 } + labels + wordsByAge
  }

  /// How it is said, from the youngest on.
  fileprivate var wordsByAge: [Text] { AgeGroup.allCases.compactMap { words[$0] } }
}

extension Checklist.Guidance {
  fileprivate var texts: [Text] { [title] + [say].compactMap { $0 } + ownSteps }

  /// The steps that are texts of the pack.
  var ownSteps: [Text] {
    steps.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }
}

extension AdviceLibrary {
  /// Every text that people read.
  package var texts: [Text] { situations.flatMap { [$0.words, $0.otherwise] } + steps.map(\.text) }
}

extension Scenario {
  /// Every text of it.
  package var texts: [Text] {
    [story] + [people.person, people.other].compactMap(\.self)
      + tells.flatMap { $0.lines.map(\.words) } + reasons.map(\.text) + questions
  }
}

extension Pack {
  /// The texts of the pack itself.
  package var texts: [Text] { [title] + patterns.map(\.title) }
}

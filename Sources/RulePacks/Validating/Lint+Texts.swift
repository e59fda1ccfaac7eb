extension Lint {
  /// Every text that somebody reads: of packs, checklists, scenarios and contacts.
  var texts: [Text] {
    let packs = library.packs.flatMap { pack in
      pack.pack.texts
        + pack.checklists.flatMap { $0.checklist.texts + $0.checklist.textsForInterviewers }
        + pack.scenarios.flatMap(\.scenario.texts)
    }
    return packs + library.contacts.countries.flatMap(\.texts)
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
    [name] + [localName, hours, cost, note].compactMap { $0 } + channels.compactMap(\.note)
  }
}

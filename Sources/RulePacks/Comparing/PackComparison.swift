/// What is not as it was in a pack, and whether its version says so.
package struct PackComparison: Sendable {
  package let name: String
  package let oldVersion: String
  package let newVersion: String
  /// The texts of the pack itself.
  package let texts: [TextChange]
  package let checklists: [ChecklistComparison]
  /// The names of checklists that only one of both versions has.
  package let removed: [String]
  package let added: [String]

  package init(of old: LoadedPack, to new: LoadedPack) {
    name = new.pack.name.value
    (oldVersion, newVersion) = (old.pack.version, new.pack.version)
    texts = TextChange.all(from: old.pack.placedTexts, to: new.pack.placedTexts)
    let named = { (pack: LoadedPack) in pack.checklists.map(\.checklist.name.value) }
    removed = named(old).filter { !named(new).contains($0) }
    added = named(new).filter { !named(old).contains($0) }
    checklists = new.checklists.compactMap { planned in
      old.checklists.first { $0.checklist.name.value == planned.checklist.name.value }
        .map { ChecklistComparison(of: $0, to: planned) }
    }
  }

  /// Whether some answers lead to less help than before.
  package var takesHelpAway: Bool {
    !removed.isEmpty || checklists.contains { $0.changes.contains(where: \.isTakenAway) }
  }

  /// Whether the version is raised as far as it has to be where help is taken away: in its first number, or,
  /// before 1.0.0, in its second.
  package var isRaisedForLessHelp: Bool {
    let (old, new) = (Self.numbers(of: oldVersion), Self.numbers(of: newVersion))
    if new[0] != old[0] { return new[0] > old[0] }
    return old[0] == 0 && new[1] > old[1]
  }

  /// Whether help is taken away and the version does not say so.
  package var lacksVersion: Bool { takesHelpAway && !isRaisedForLessHelp }

  private static func numbers(of version: String) -> [Int] {
    let numbers = version.split(separator: ".").prefix(2).map {
      Int($0.prefix(while: \.isNumber)) ?? 0
    }
    return numbers + Array(repeating: 0, count: 2 - numbers.count)
  }
}

extension Pack {
  fileprivate var placedTexts: [PlacedText] {
    [PlacedText(place: "title of the pack", text: title.text)]
      + patterns.map { PlacedText(place: "pattern '\($0.name.value)'", text: $0.title.text) }
  }
}

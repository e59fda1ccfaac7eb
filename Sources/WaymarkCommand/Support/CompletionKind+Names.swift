internal import ArgumentParser
internal import LocatedYAML
internal import RulePacks
internal import ScoringKit

// What a shell offers where a name is to be typed: the names there are, from the rules of the call.
extension CompletionKind {
  static var checklists: CompletionKind { .names(\.checklistNames) }
  static var packs: CompletionKind { .names(\.packNames) }
  static var packsAndChecklists: CompletionKind { .names { $0.packNames + $0.checklistNames } }
  static var countries: CompletionKind { .names { $0.contacts.places.map(\.code.value) } }

  /// The stories of the checklist that was typed before, or all of them.
  static var stories: CompletionKind {
    .custom { words, _, _ in
      let library = Library.named(in: words)
      let checklist = words.lazy.dropFirst(2).compactMap { try? library.checklist(named: $0) }.first
      let stories = checklist.map { library.scenarios(for: $0) } ?? library.scenarios
      return stories.map(\.scenario.name.value)
    }
  }

  static var modules: CompletionKind {
    .custom { _, _, _ in Composition.modules.map(\.name).sorted() }
  }

  static var codes: CompletionKind {
    .custom { _, _, _ in DiagnosticKind.everyKind(modules: Composition.modules).map(\.code) }
  }

  private static func names(
    _ names: @escaping @Sendable (Library) -> [String]
  ) -> CompletionKind {
    .custom { words, _, _ in names(.named(in: words)) }
  }
}

extension Library {
  /// The library of a call that is still being typed.
  fileprivate static func named(in words: [String]) -> Library {
    let isGiven = words.indices.filter { $0 > 0 && words[$0 - 1] == "--rules" }
    var rules = RulesOptions()
    rules.rules = isGiven.map { words[$0] }
    return Library(folders: rules.folders, modules: Composition.modules)
  }

  fileprivate var packNames: [String] { packs.map(\.pack.name.value) + broken.map(\.name) }

  /// Each checklist by its full name, and by its own where that is clear.
  fileprivate var checklistNames: [String] {
    checklists.flatMap { planned in
      let name = planned.checklist.name.value
      let isClear = checklists.count { $0.checklist.name.value == name } == 1
      return isClear ? [name, planned.id] : [planned.id]
    }
  }
}

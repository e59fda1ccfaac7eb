internal import ArgumentParser
internal import LocatedYAML
internal import RulePacks
internal import ScoringKit

// What a shell offers where a name is to be typed: the names in the rules that the call uses.
extension CompletionKind {
  static var checklists: CompletionKind { .names(\.checklistNames) }
  static var packs: CompletionKind { .names(\.packNames) }
  static var packsAndChecklists: CompletionKind { .names { $0.packNames + $0.checklistNames } }

  static var countries: CompletionKind {
    .custom { words, _, _ in
      Library.named(in: words, .init(names: [])).contacts.places.map(\.code.value)
    }
  }

  /// The stories of the checklist that was typed before, or all of them.
  static var stories: CompletionKind {
    .custom { words, _, _ in
      let known = Library.named(in: words, .init(countries: [], names: [])).contents
        .flatMap { pack in [pack.name] + pack.checklists + pack.checklists.map(pack.id(of:)) }
      let named = words.dropFirst(2).filter(known.contains)
      let library = Library.named(
        in: words, .init(countries: [], names: named.isEmpty ? nil : Array(named)))
      let checklist = words.lazy.dropFirst(2).compactMap { try? library.checklist(named: $0) }.first
      let stories = checklist.map { library.scenarios(for: $0) } ?? library.scenarios
      return stories.map(\.scenario.name.value)
    }
  }

  static var modules: CompletionKind {
    .custom { _, _, _ in Composition.modules.map(\.name).sorted() }
  }

  static var fileKinds: CompletionKind { .list(PackFormat.files.map(\.name)) }

  static var codes: CompletionKind {
    .custom { _, _, _ in DiagnosticKind.everyKind(modules: Composition.modules).map(\.code) }
  }

  private static func names(
    _ names: @escaping @Sendable (Library) -> [String]
  ) -> CompletionKind {
    .custom { words, _, _ in names(.named(in: words, .init(countries: [], names: []))) }
  }
}

extension Library {
  /// The library of a call that is still being typed.
  fileprivate static func named(in words: [String], _ extent: Extent) -> Library {
    let isGiven = words.indices.filter { $0 > 0 && words[$0 - 1] == "--rules" }
    var rules = RulesOptions()
    rules.rules = isGiven.map { words[$0] }
    return Library(folders: rules.folders, modules: Composition.modules, extent: extent)
  }

  fileprivate var packNames: [String] { contents.map(\.name) }

  /// Each checklist by its full name, and by its short name where no other has it.
  fileprivate var checklistNames: [String] {
    let all = contents.flatMap(\.checklists)
    return contents.flatMap { pack in
      pack.checklists.flatMap { name in
        all.count { $0 == name } == 1 ? [name, pack.id(of: name)] : [pack.id(of: name)]
      }
    }
  }
}

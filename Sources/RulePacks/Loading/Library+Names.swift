internal import Diagnostics

/// Why a name is not that of a checklist, in words that say what to write.
public struct NameProblem: Error, Sendable, CustomStringConvertible {
  public let description: String
  /// Whether the name is right, but what it names has problems.
  public var isOfSomethingBroken = false
}

extension Library {
  /// The checklist that `pack/checklist`, a checklist or a pack with only one checklist names.
  public func checklist(named name: String) throws(NameProblem) -> PlannedChecklist {
    let matches = contents.flatMap { pack in
      pack.checklists.filter { $0 == name || pack.id(of: $0) == name }.map(pack.id(of:))
    }
    if let match = matches.first {
      guard matches.count == 1 else { throw .several(name, matches) }
      return try planned(match, called: name)
    }
    if let pack = contents.first(where: { $0.name == name }) {
      if pack.isBroken { throw .broken(name) }
      guard let only = pack.checklists.first, pack.checklists.count == 1 else {
        throw .packOfSeveral(name, pack.checklists.map(pack.id(of:)))
      }
      return try planned(pack.id(of: only), called: name)
    }
    let sound = contents.filter { !$0.isBroken }
    let ids = sound.flatMap { $0.checklists.map($0.id(of:)) }
    let known = ids + sound.flatMap { $0.checklists + [$0.name] }
    throw .unknown(name, near: nearest(name, in: known), all: ids)
  }

  /// The checklist with an id; throws for one in a pack with problems.
  private func planned(_ id: String, called name: String) throws(NameProblem) -> PlannedChecklist {
    guard let planned = checklists.first(where: { $0.id == id }) else { throw .broken(name) }
    return planned
  }

  /// The scenario of a checklist by its name.
  public func scenario(
    named name: String, of checklist: PlannedChecklist
  ) throws(NameProblem) -> PlannedScenario {
    let all = scenarios.filter { $0.checklist.id == checklist.id }
    if let found = all.first(where: { $0.scenario.name.value == name }) { return found }
    let names = all.map(\.scenario.name.value)
    throw .unknownScenario(name, near: nearest(name, in: names), all: names)
  }
}

extension NameProblem {
  static func several(_ name: String, _ ids: [String]) -> Self {
    Self(description: "'\(name)' is in more than one pack; write \(ids.joinedByOr)")
  }

  static func packOfSeveral(_ name: String, _ ids: [String]) -> Self {
    Self(description: "the pack '\(name)' has several checklists; write \(ids.joinedByOr)")
  }

  static func broken(_ name: String) -> Self {
    Self(
      description: "'\(name)' cannot be used, because its pack has problems",
      isOfSomethingBroken: true)
  }

  static func unknown(_ name: String, near: String?, all: [String]) -> Self {
    let advice = near.map { "did you mean '\($0)'?" } ?? "there is \(all.joinedByAnd)"
    return Self(description: "there is no checklist '\(name.shortened)'; \(advice)")
  }

  static func unknownScenario(_ name: String, near: String?, all: [String]) -> Self {
    let advice = near.map { "did you mean '\($0)'?" } ?? "there is \(all.joinedByAnd)"
    return Self(description: "the checklist has no story '\(name.shortened)'; \(advice)")
  }
}

extension [String] {
  /// The same without those that stood before: a hint gives each name once.
  var eachOnce: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }

  var joinedByOr: String { joined(by: "or") }
  var joinedByAnd: String { isEmpty ? "none" : joined(by: "and") }

  private func joined(by word: String) -> String {
    let names = eachOnce
    guard names.count > 1, let last = names.last else { return first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}

/// Finds names that are used for two things.
enum DuplicateNames {
  /// Reports each name that was used before, with what it was used for; an empty one stands for what
  /// has none that could be read.
  static func report(_ names: [(what: String, name: Name)], _ findings: Findings) {
    var first: [String: (what: String, name: Name)] = [:]
    for entry in names where !entry.name.value.isEmpty {
      if let other = first[entry.name.value] {
        findings.report(.duplicateName(entry.name, first: other))
      } else {
        first[entry.name.value] = entry
      }
    }
  }
}

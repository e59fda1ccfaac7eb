internal import PlainText
internal import RulePacks

/// What is not as it was between two versions of packs.
struct DiffResults {
  let packs: [PackComparison]
  /// The names of packs that only one of both versions has.
  let removed: [String]
  let added: [String]

  init(_ old: [LoadedPack], _ new: [LoadedPack]) {
    let named = { (packs: [LoadedPack]) in packs.map(\.pack.name.value) }
    removed = named(old).filter { !named(new).contains($0) }
    added = named(new).filter { !named(old).contains($0) }
    packs = new.compactMap { pack in
      old.first { $0.pack.name.value == pack.pack.name.value }
        .map { PackComparison(of: $0, to: pack) }
    }
  }
}

// For somebody who reads.
extension DiffResults {
  var text: String {
    removed.map { "\($0): the pack is gone\n" }.joined()
      + added.map { "\($0): a new pack\n" }.joined()
      + packs.map(\.text).joined(separator: "\n")
  }
}

extension PackComparison {
  fileprivate var text: String {
    let parts = checklists.map { $0.text(of: name) }.filter { !$0.isEmpty }
    let own =
      removed.map { "  the checklist '\($0)' is gone\n" }.joined()
      + added.map { "  the checklist '\($0)' is new\n" }.joined()
      + texts.map(\.text).joined()
    let versions = oldVersion == newVersion ? newVersion : "\(oldVersion), now \(newVersion)"
    return "\(name) \(versions)\n" + own
      + (own.isEmpty && parts.isEmpty ? "  nothing is different\n" : parts.joined()) + search
      + finding
  }

  private var search: String {
    let open = checklists.flatMap(\.notKnown)
    guard !open.isEmpty else { return "  The search was whole.\n" }
    return "  Not found out, because a search reached its limit:\n"
      + open.map { "    whether \($0)\n" }.joined()
  }

  private var finding: String {
    guard lacksVersion else { return "" }
    return
      "  Help is taken away, so the version needs a higher first number (before 1.0.0, a higher "
      + "second one): change 'version: \(newVersion)' in pack.yaml.\n"
  }
}

extension TextChange {
  fileprivate var text: String {
    let lines = { (mark: String, text: String?) in
      text.map { $0.split(separator: "\n").map { "      \(mark) \($0)\n" }.joined() } ?? ""
    }
    return "    \(place)\n" + lines("-", old) + lines("+", new)
  }
}

extension ChecklistComparison {
  fileprivate func text(of pack: String) -> String {
    let (taken, given) = (changes.filter(\.isTakenAway), changes.filter { !$0.isTakenAway })
    let body =
      Self.list("help that is taken away", taken) + Self.list("other and further help", given)
      + (texts.isEmpty ? "" : "  texts:\n" + texts.map(\.text).joined())
    return body.isEmpty ? "" : "  \(pack)/\(name)\n" + body
  }

  private static func list(_ title: String, _ changes: [Change]) -> String {
    guard !changes.isEmpty else { return "" }
    return "  \(title):\n"
      + changes.map { change in
        let answers = change.answers.map { "\($0.item): \($0.answer)" }.joined(separator: ", ")
        return "    \(change.words)\n      answers: \(answers.isEmpty ? "any" : answers)\n"
      }.joined()
  }
}

// For programs: Docs/diff-json.md says what each key holds.
extension DiffResults {
  /// The version changes when a reader of the older one would misread.
  private static let schema = 1

  var json: JSONValue {
    [
      "schema": .number("\(Self.schema)"), "removed": JSONValue(removed), "added": JSONValue(added),
      "packs": .array(packs.map(\.json)),
    ]
  }
}

extension PackComparison {
  fileprivate var json: JSONValue {
    [
      "pack": .string(name), "old_version": .string(oldVersion), "new_version": .string(newVersion),
      "takes_help_away": .bool(takesHelpAway), "needs_version": .bool(lacksVersion),
      "removed": JSONValue(removed), "added": JSONValue(added),
      "texts": .array(texts.map(\.json)), "checklists": .array(checklists.map(\.json)),
    ]
  }
}

extension TextChange {
  fileprivate var json: JSONValue {
    ["place": .string(place), "old": JSONValue(old), "new": JSONValue(new)]
  }
}

extension ChecklistComparison {
  fileprivate var json: JSONValue {
    [
      "checklist": .string(name), "whole": .bool(notKnown.isEmpty),
      "not_known": JSONValue(notKnown),
      "changes": .array(
        changes.map { change in
          [
            "kind": .string(change.kind.rawValue), "taken_away": .bool(change.isTakenAway),
            "what": .string(change.words),
            "answers": .object(
              change.answers.map { (name: $0.item, value: JSONValue.string($0.answer)) }),
          ]
        }),
      "texts": .array(texts.map(\.json)),
    ]
  }
}

internal import Diagnostics
internal import LocatedYAML
internal import Questions
internal import RulePacks
internal import ScoringKit
internal import ScreeningCore

/// What can be written at a place.
struct Candidates {
  /// One thing that can be written.
  struct Candidate {
    enum Sort: Int {
      case name = 6
      case key = 10
      case value = 12
      case word = 20
    }

    let label: String
    /// What it is, in a few words.
    var detail = ""
    var markdown = ""
    let sort: Sort
    /// What is written, where that is more than the label.
    var text: String?
  }

  let place: FormatPlace
  let files: [ReadFile]
  let rules: RulesSetting

  /// All of them, the likeliest first.
  var all: [Candidate] {
    (place.mayBeKey ? keys + namesAsKeys : []) + values(of: place.shape)
  }

  /// The keys that are not there yet, and belong to the kind of item that is being written.
  private var keys: [Candidate] {
    let kind = place.words["kind"].flatMap(Question.Kind.init)
    let isItem = place.shape.mappingOfKeys?.isItem == true
    // A condition has keys only where nothing of it stands yet.
    guard place.before.allSatisfy({ " \"'".contains($0) }) else { return [] }
    return place.keys.filter { key in
      isNew(key.name)
        && (!isItem || kind?.accepts(key.name, inInterview: true) ?? true)
    }.map { key in
      Candidate(
        label: key.name, detail: key.meaning, markdown: key.markdown(in: place.shape.mappingOfKeys),
        sort: .key, text: asKey(key.name, key.shape, in: place.shape))
    }
  }

  /// Names that stand as keys, as those of items do above answers.
  private var namesAsKeys: [Candidate] {
    guard case .map(from: let name, to: let shape) = place.shape else { return [] }
    return values(of: name).filter { isNew($0.label) }.map { candidate in
      var candidate = candidate
      candidate.text = asKey(candidate.label, shape, in: place.shape)
      return candidate
    }
  }

  /// Whether a key does not stand there yet, but for the place itself.
  private func isNew(_ key: String) -> Bool {
    place.words[key] == nil || place.isKey && place.text == key
  }

  private func asKey(_ name: String, _ shape: FormatShape, in outer: FormatShape) -> String {
    let dash: String = if case .list = outer, !place.isInBrackets { "- " } else { "" }
    if place.isKey { return dash + name }
    return dash + name + (shape.standsBelow && !place.isInBrackets ? ":" : ": ")
  }

  private func values(of shape: FormatShape) -> [Candidate] {
    switch shape {
    case .word(let words):
      words.map { Candidate(label: $0, detail: rules.wordsOfNeed($0) ?? "", sort: .value) }
    case .flag: ["true", "false"].map { Candidate(label: $0, sort: .word) }
    case .whole(only: let number?): [Candidate(label: String(number), sort: .value)]
    case .date(mayBeUnknown: let mayBeUnknown):
      [Candidate(label: rules.today().description, detail: "today", sort: .value)]
        + (mayBeUnknown ? [Candidate(label: "unknown", sort: .word)] : [])
    case .reference(to: let thing): names(of: thing)
    case .condition: namesOrChoices([.item, .score])
    case .answer: answers
    case .text(.language):
      LanguageTag.names.sorted { $0.key < $1.key }.map {
        Candidate(label: $0.key, detail: $0.value, sort: .value)
      }
    case .text(.citation): names(of: .source)
    case .oneOrSeveral(let inner): values(of: inner)
    case .list(of: let inner, _):
      values(of: inner).map { candidate in
        var candidate = candidate
        let text = candidate.text ?? candidate.label
        candidate.text = place.mayBeKey ? "- \(text)" : "[\(text)]"
        return candidate
      }
    case .text, .newName, .whole, .setting, .map, .mapping, .textOr: []
    }
  }

  private func declared(_ thing: NamedThing) -> [NameUse] {
    var seen: Set<NameUse.Meaning> = []
    return files.flatMap(\.uses).filter { use in
      use.isDeclaration && use.meaning.thing == thing
        && (!thing.isOfChecklist || use.meaning.checklist == place.checklist)
        && seen.insert(use.meaning).inserted
    }
  }

  private func names(of thing: NamedThing) -> [Candidate] {
    switch thing {
    case .module: rules.modules.map { Candidate(label: $0.name, detail: $0.summary, sort: .name) }
    case .rule: Lint.rules.map { Candidate(label: $0.code, detail: $0.title, sort: .name) }
    case .choice: choices(of: place.item)
    case .sign: namesOrChoices([.item])
    default: declared(thing).map(Candidate.init)
    }
  }

  private func choices(of item: String?) -> [Candidate] {
    declared(.choice).filter { $0.meaning.item == item }.map(Candidate.init)
  }

  /// Names, or behind the point of one, its choices.
  private func namesOrChoices(_ things: [NamedThing]) -> [Candidate] {
    place.before.last == "."
      ? choices(of: place.before.nameBeforePoint)
      : things.flatMap(declared).map(Candidate.init)
  }

  /// What the kind of the item takes, and the words for a question that was left.
  private var answers: [Candidate] {
    let item = declared(.item).first { $0.meaning.name == place.item }?.declared?.mapping
    let kind = item?["kind"]?.scalar.flatMap { Question.Kind(rawValue: $0.text) }
    let words: [Candidate] =
      switch kind {
      case .yesNo: ["yes", "no"].map { Candidate(label: $0, sort: .word) }
      case .scale:
        (item?["steps"]?.sequence ?? []).enumerated().map { number, step in
          Candidate(
            label: String(number + 1),
            detail: step.scalar?.text ?? step.mapping?["label"]?.scalar?.text ?? "", sort: .value)
        }
      case .choices: choices(of: place.item) + [Candidate(label: "none", sort: .word)]
      default: choices(of: place.item)
      }
    let left =
      ["skipped", "declined"] + (item?["not_sure"]?.scalar?.text == "true" ? ["not_sure"] : [])
    return words + left.map { Candidate(label: $0, sort: .word) }
  }
}

extension Candidates.Candidate {
  init(_ use: NameUse) {
    self.init(label: use.meaning.name, detail: use.words, markdown: use.markdown, sort: .name)
  }
}

extension String {
  /// The name that a point at the end follows.
  fileprivate var nameBeforePoint: String? {
    let name = dropLast().reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return name.isEmpty ? nil : String(name.reversed())
  }
}

extension FormatShape {
  /// Whether the value usually stands in the lines below.
  fileprivate var standsBelow: Bool {
    switch self {
    case .mapping, .map: true
    case .list(of: let inner, _): inner.standsBelow
    default: false
    }
  }
}

extension FormatShape {
  /// What to write, in Markdown, in words that complete "write …".
  package var words: String {
    switch self {
    case .text(let form): form.words
    case .newName(let style, of: _): style.words
    case .reference(to: let thing): "the name of \(thing.words)"
    case .word(let words): "one of " + words.map { "`\($0)`" }.joined(separator: ", ")
    case .flag: "`true` or `false`"
    case .whole(only: let number?): "`\(number)`"
    case .whole(only: nil): "a whole number"
    case .date(mayBeUnknown: false): "a day, a month or a year"
    case .date(mayBeUnknown: true): "a day, a month, a year, or `unknown`"
    case .condition: "\(ConditionKeys.mapping.link), as a text or in the plain form"
    case .answer(mayTellHow: false): "what the kind of the item takes"
    case .answer(mayTellHow: true):
      "what the kind of the item takes, or \(AnswerKeys.mapping.link) with how it came"
    case .setting: "what the module declares"
    case .list(of: let entry, mayBeEmpty: let mayBeEmpty):
      "\(mayBeEmpty ? "a list" : "a list of at least one"), each entry \(entry.words)"
    case .map(from: let name, to: let entry):
      "entries `name: …`, each \(name.words) and \(entry.words)"
    case .oneOrSeveral(let shape): "\(shape.words), or a list of these"
    case .mapping(let mapping): mapping.link
    case .textOr(let mapping): "a text, or \(mapping.link)"
    }
  }
}

extension FormatMapping {
  /// A link to the part of the page about it.
  fileprivate var link: String {
    "[\(what)](#\(what.replacing(" ", with: "-")))"
  }
}

extension NamedThing {
  /// What it is called, with its article.
  package var words: String {
    switch self {
    case .checklist: "a checklist"
    case .item: "an item"
    case .choice: "a choice"
    case .guidance: "a piece of guidance"
    case .pattern: "a pattern of the pack"
    case .module: "a scoring module"
    case .situation: "a situation"
    case .step: "a step"
    case .contact: "a contact"
    case .rule: "a rule of lint"
    case .sign: "an item that is listened for, or `item.choice`"
    case .section: "a section"
    case .score: "a score"
    case .story: "a story"
    case .pack: "a pack"
    case .source: "a source of the pack"
    case .duty: "a duty"
    }
  }
}

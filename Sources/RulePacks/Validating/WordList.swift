internal import Files
package import LocatedYAML
package import ScreeningCore

/// Words that packs should avoid, each with the reason.
package struct WordList: Sendable {
  package let language: String
  package let entries: [Entry]

  /// A word or phrase to avoid.
  package struct Entry: Sendable {
    /// The words of it in small letters, and further forms of it.
    package let phrases: [[String]]
    package let word: String
    package let reason: String
    /// What to write instead, where there is something.
    package let instead: String?
    /// The audiences whose texts should avoid it; empty for all.
    package let audiences: [Audience]
  }

  /// Where the list of words to keep from stands in a folder of rules.
  package static let usualPlace = "wording/banned-words.yaml"
  /// Where the list of words stands that ask for detail of harm.
  package static let placeOfDetail = "wording/asks-for-detail.yaml"
  /// Where the list of words stands that push towards an answer.
  package static let placeOfLeading = "wording/leading-words.yaml"

  /// Reads a list of a folder of rules; nil where it has none, or one with problems.
  package init?(
    inFolder folder: RulesPath, at path: String = Self.usualPlace, _ findings: Findings
  ) {
    let place = folder / path
    guard folder.path.kind == .folder, place.path.kind != .missing,
      let root = YAMLFile(place, in: folder).root(findings)
    else {
      return nil
    }
    self.init(from: root, findings)
  }

  package init?(from root: Node, _ findings: Findings) {
    guard let fields = MappingReader(root, WordListKeys.mapping, findings),
      let language = fields.read(WordListKeys.language)
    else { return nil }
    self.language = language.text
    entries = fields.list(WordListKeys.words).compactMap { Entry(from: $0, findings) }
  }
}

extension WordList.Entry {
  fileprivate init?(from node: Node, _ findings: Findings) {
    guard let fields = MappingReader(node, BannedWordKeys.mapping, findings) else { return nil }
    let word = fields.read(BannedWordKeys.word)
    let reason = fields.read(BannedWordKeys.reason)
    let forms = fields.list(BannedWordKeys.forms)
    instead = fields.read(BannedWordKeys.instead)?.text
    audiences = fields.list(BannedWordKeys.audiences).map(\.value)
    guard let word, let reason else { return nil }
    self.word = word.text
    self.reason = reason.text
    phrases = ([word] + forms).map { TextWord.words(of: $0.text).map(\.folded) }
  }
}

extension [WordList] {
  /// The words of all lists; of one that stands in several, the first entry.
  var entries: [WordList.Entry] {
    var seen: Set<String> = []
    return flatMap(\.entries).filter { seen.insert($0.word).inserted }
  }
}

/// Simple endings of English words, so that a word list need not name every form.
enum Inflection {
  /// A word and its forms with a simple ending: victim, victims, victim's.
  static func forms(of base: String) -> [String] {
    guard base.utf8.count > 2, let last = base.last else { return [base] }
    let endings = ["", "s", "es", "'s", "ed", "ing", "d", "ly"]
    let forms = endings.map { base + $0 }
    let stem = String(base.dropLast())
    return switch last {
    case "e": forms + ["ing", "ed"].map { stem + $0 }
    case "y": forms + ["ies", "ied"].map { stem + $0 }
    default: forms + ["ed", "ing"].map { base + String(last) + $0 }
    }
  }
}

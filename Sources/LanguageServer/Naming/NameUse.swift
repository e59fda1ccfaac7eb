internal import Diagnostics
internal import LocatedYAML
internal import RulePacks

/// One place at which the name of something stands.
struct NameUse {
  /// What is meant by a name: two names that mean the same are equal, wherever they stand.
  struct Meaning: Hashable {
    var thing: NamedThing
    let name: String
    /// The item that a choice belongs to.
    var item: String?
    /// The checklist that an item, a score or guidance belongs to; nil for what is known everywhere.
    var checklist: String?
  }

  var meaning: Meaning
  /// Where the name stands, without quotes.
  let span: SourceSpan
  /// What is called so, where the name is given here; nil where it is only used.
  let declared: Node?

  var isDeclaration: Bool { declared != nil }

  /// Whether an offset is in the name, or directly behind it.
  func contains(_ offset: Int) -> Bool {
    span.start.offset...max(span.start.offset, span.end.offset) ~= offset
  }
}

extension NamedThing {
  /// Whether there can be another one of the same name in another checklist.
  var isOfChecklist: Bool {
    switch self {
    case .item, .choice, .guidance, .score, .section: true
    default: false
    }
  }

  /// Whether every pack of a folder can name it.
  var isOfAllPacks: Bool { self == .step || self == .situation || self == .contact }

  /// What it is called in messages, with its article.
  var title: String { self == .sign ? "an item" : words }
}

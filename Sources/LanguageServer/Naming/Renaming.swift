internal import Diagnostics
internal import RulePacks

/// The change of a name at every place where it stands.
struct Renaming {
  /// What has the name.
  let meaning: NameUse.Meaning
  /// Where the name stands, each place once.
  let places: [SourceSpan]
  private let files: [ReadFile]

  /// Refuses what cannot be renamed, or only in a part of its places.
  ///
  /// `folder` is the one whose files may be changed.
  init(_ use: NameUse, in files: [ReadFile], under folder: String) throws(ReplyError) {
    let meaning = use.meaning
    guard meaning.thing.canBeRenamed else {
      throw .failed("\(meaning.thing.title) keeps its name: commands or kept files may call it")
    }
    let own = files.filter { $0.path.hasPrefix(folder + "/") }
    let uses = own.flatMap(\.uses).filter { $0.meaning == meaning }
    switch uses.count(where: \.isDeclaration) {
    case 1: break
    case 0:
      let other = files.first { $0.uses.contains { $0.meaning == meaning && $0.isDeclaration } }
      throw .failed(
        other.map { "'\(meaning.name)' has its name from \($0.path), outside of this folder" }
          ?? "nothing here is called '\(meaning.name)'; mend that first")
    default:
      throw .failed("two things are called '\(meaning.name)'; change the name of one by hand first")
    }
    if let broken = own.first(where: { !$0.isWhole }) {
      throw .failed(
        "\(broken.path) cannot be read to its end; mend it first, so that no place is missed")
    }
    var seen: Set<SourceSpan> = []
    places = uses.map(\.span).filter { seen.insert($0).inserted }
    if let odd = places.first(where: { $0.sourceText != meaning.name }) {
      throw .failed(
        "in line \(odd.start.line) of \(odd.file.name) the name is written in another way")
    }
    self.meaning = meaning
    self.files = own
  }

  /// Refuses a name that cannot be one, or that another thing has.
  func check(_ name: String) throws(ReplyError) {
    if name == meaning.name { return }
    guard NameStyle.snakeCase.allows(name) else {
      throw .failed("'\(name)' cannot be a name: small letters and digits, joined by '_'")
    }
    if ReservedNames.contains(name) {
      throw .failed("'\(name)' means something of its own in conditions; choose another name")
    }
    let taken = files.flatMap(\.uses).first { use in
      use.isDeclaration && use.meaning.name == name && use.meaning.item == meaning.item
        && use.meaning.checklist == meaning.checklist
        && use.meaning.thing.sharesNames == meaning.thing.sharesNames
    }
    if let taken {
      throw .failed(
        "there is already \(taken.meaning.thing.title) called '\(name)'; choose another name")
    }
  }
}

extension NamedThing {
  fileprivate var canBeRenamed: Bool {
    switch self {
    case .item, .choice, .guidance, .section, .score, .step, .situation, .pattern, .source: true
    case .checklist, .module, .contact, .sign, .story, .pack, .duty, .rule: false
    }
  }

  /// What has its names in common with this: conditions name items and scores alike.
  fileprivate var sharesNames: NamedThing { self == .score ? .item : self }
}

extension ReplyError {
  fileprivate static func failed(_ message: String) -> Self { Self(.requestFailed, message) }
}

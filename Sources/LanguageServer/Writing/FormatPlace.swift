internal import Diagnostics
internal import Questions
internal import RulePacks
internal import ScoringKit

/// What can stand at a place of a text, by the format of its file.
struct FormatPlace {
  /// What can be written there.
  let shape: FormatShape
  /// The key whose value the place is in, and the mapping that this key stands in.
  let key: (any DeclaredKey)?
  let mapping: FormatMapping?
  /// The item that the place is about: the one that it stands in, or that an answer is to.
  let item: String?
  /// The checklist that the file is, or goes with.
  let checklist: String?
  /// The keys that can stand there, where keys can.
  let keys: [any DeclaredKey]
  /// The words that stand there already, by their keys.
  let words: [String: String]
  /// The word at the place, all of it, and where it stands.
  let text: String
  let word: Range<Int>
  /// What stands before that word in the same value.
  let before: String
  let mayBeKey: Bool
  let isInBrackets: Bool
  /// Whether a ':' stands behind the word.
  let isKey: Bool

  /// Nil where nothing of the format can stand.
  init?(_ file: SourceFile, at offset: Int, _ format: FormatMapping, modules: [any ScoringModule]) {
    let outline = DraftOutline(file, at: offset)
    guard let place = outline.place else { return nil }
    var shape = FormatShape.mapping(format)
    var (key, mapping): ((any DeclaredKey)?, FormatMapping?) = (nil, nil)
    var item: String?
    for part in outline.path(to: place.part) {
      let words = outline.words(around: part)
      if let name = shape.nameOfItem { item = words[name] }
      switch (outline.parts[part].step, shape) {
      case (.entry, .list(of: let inner, _)), (.entry, .oneOrSeveral(let inner)): shape = inner
      case (.entry, .answer): shape = .answer(mayTellHow: false)
      case (.key(let name), .map(from: let from, to: let inner)):
        if case .reference(to: .item) = from { item = name }
        shape = inner
      case (.key(let name), _):
        guard let outer = shape.inner.first,
          let inner = outer.allKeys(modules, { words[$0] }).first(where: { $0.name == name })
        else { return nil }
        (key, mapping, shape) = (inner, outer, inner.shape)
      default: return nil
      }
    }
    let words = outline.parts[place.part].words
    if let name = shape.nameOfItem { item = words[name] }
    checklist = outline.checklist(in: format)
    var start = offset
    while start > place.start, file.bytes[start - 1].isPartOfWord { start -= 1 }
    var end = offset
    while end < file.bytes.count, file.bytes[end].isPartOfWord { end += 1 }
    self.shape = shape
    self.key = key
    self.mapping = mapping
    self.item = item
    self.words = words
    keys = shape.mappingOfKeys?.allKeys(modules) { words[$0] } ?? []
    word = start..<end
    text = String(decoding: file.bytes[start..<end], as: UTF8.self)
    before = String(decoding: file.bytes[min(place.start, start)..<start], as: UTF8.self)
    mayBeKey = place.mayBeKey
    isInBrackets = place.isInBrackets
    isKey = end < file.bytes.count && file.bytes[end] == UInt8(ascii: ":")
  }
}

extension FormatShape {
  /// The mapping whose keys can stand in place of a value of this shape.
  var mappingOfKeys: FormatMapping? {
    switch self {
    case .mapping, .textOr, .condition: inner.first
    case .list(of: let entry, _), .oneOrSeveral(let entry): entry.mappingOfKeys
    default: nil
    }
  }

  /// The key by which an item gets its name; nil for what is no item.
  fileprivate var nameOfItem: String? {
    if case .mapping(let mapping) = self, mapping.isItem { mapping.nameKey } else { nil }
  }

  fileprivate var namesChecklist: Bool {
    switch self {
    case .newName(_, of: .checklist), .reference(to: .checklist): true
    default: false
    }
  }
}

extension DraftOutline {
  /// The parts that lead to a part, outermost first, itself last.
  func path(to part: Int) -> [Int] {
    var path: [Int] = []
    var next: Int? = part
    while let part = next, parts[part].step != nil {
      path.append(part)
      next = parts[part].parent
    }
    return path.reversed()
  }

  /// The words that stand beside a part.
  func words(around part: Int) -> [String: String] {
    parts[part].parent.map { parts[$0].words } ?? [:]
  }

  /// The checklist that the text is, or goes with.
  func checklist(in format: FormatMapping) -> String? {
    format.keys.first { $0.shape.namesChecklist }.flatMap { parts[0].words[$0.name] }
  }

}

extension FormatMapping {
  /// The key by which one of these gets its name.
  var nameKey: String? {
    keys.first { key in
      if case .newName = key.shape { true } else { false }
    }?.name
  }
}

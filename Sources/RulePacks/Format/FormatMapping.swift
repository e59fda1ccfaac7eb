package import Questions

/// Keys with values that belong together, such as those of an item, declared as data.
package struct FormatMapping: Sendable {
  /// What it is called in messages, with its article: "an item".
  package let what: String
  /// What it is, in plain words without a full stop.
  package let meaning: String
  /// Its keys, in the order in which messages list them.
  package let keys: [any DeclaredKey]
  /// Whether the kind of item says which of the keys can stand in it.
  package let isItem: Bool
  /// What any other key takes; nil where there is no other.
  package let others: FormatShape?
  let names: [String]

  init(
    _ what: String, _ meaning: String, _ keys: [any DeclaredKey], isItem: Bool = false,
    others: FormatShape? = nil
  ) {
    self.what = what
    self.meaning = meaning
    self.keys = keys
    self.isItem = isItem
    self.others = others
    names = keys.map(\.name)
  }

  /// The kinds of item to which a key belongs; none where it depends on no kind.
  package func kinds(of key: any DeclaredKey) -> [Question.Kind] {
    isItem ? Question.Kind.accepting(key.name) : []
  }
}

/// The pack format as a whole: what stands in each sort of file.
package enum PackFormat {
  package static let files = [
    PackKeys.mapping, ChecklistKeys.mapping, ScenarioKeys.mapping, CountryKeys.mapping,
    AnswersFileKeys.mapping, WordListKeys.mapping, AdviceKeys.mapping, PlaceDutiesKeys.mapping,
  ]

  /// The mappings of all files and those within them, each once.
  package static var mappings: [FormatMapping] {
    var mappings: [FormatMapping] = []
    var open = files
    while !open.isEmpty {
      let next = open.removeFirst()
      guard !mappings.contains(where: { $0.what == next.what }) else { continue }
      mappings.append(next)
      open += next.keys.flatMap(\.shape.inner)
    }
    return mappings
  }
}

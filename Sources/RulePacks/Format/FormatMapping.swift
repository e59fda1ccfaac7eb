package import Questions

/// Keys with values that belong together, such as those of an item, declared as data.
package struct FormatMapping: Sendable {
  /// What it is called in messages, with its article: "an item".
  package let what: String
  /// What it is, in plain words without a full stop.
  package let meaning: String
  /// Its keys, in the order in which messages list them.
  package let keys: [any DeclaredKey]
  /// Which keys stand in place of one another; one that a rule names need not be there by itself.
  package let rules: [KeyRule]
  /// Whether the kind of item says which of the keys can stand in it.
  package let isItem: Bool
  /// What any other key takes; nil where there is no other.
  package let others: FormatShape?
  let names: [String]

  package init(
    _ what: String, _ meaning: String, _ keys: [any DeclaredKey], rules: [KeyRule] = [],
    isItem: Bool = false, others: FormatShape? = nil
  ) {
    self.what = what
    self.meaning = meaning
    self.keys = keys
    self.rules = rules
    self.isItem = isItem
    self.others = others
    names = keys.map(\.name)
  }

  /// The kinds of item to which a key belongs; none where it depends on no kind.
  package func kinds(of key: any DeclaredKey) -> [Question.Kind] {
    isItem ? Question.Kind.accepting(key.name) : []
  }
}

/// Keys of a mapping that stand in place of one another.
package enum KeyRule: Sendable {
  /// At least one of these must be there.
  case some([String])
  /// One of these must be there, and no other of them.
  case one([String])

  package var names: [String] {
    switch self {
    case .some(let names), .one(let names): names
    }
  }
}

extension FormatMapping {
  /// The rule that names a key, if one does.
  package func rule(for key: any DeclaredKey) -> KeyRule? {
    rules.first { $0.names.contains(key.name) }
  }

  /// This and what stands within it, each once.
  package var withInner: [FormatMapping] {
    var mappings: [FormatMapping] = []
    var open = [self]
    while !open.isEmpty {
      let next = open.removeFirst()
      guard !mappings.contains(where: { $0.what == next.what }) else { continue }
      mappings.append(next)
      open += next.keys.flatMap(\.shape.inner)
    }
    return mappings
  }
}

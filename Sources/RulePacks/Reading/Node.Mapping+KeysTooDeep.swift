internal import LocatedYAML

/// Keys with too many spaces before them, so that they belong to the key above: `checklists` under
/// `patterns`.
extension Node.Mapping {
  /// The same with each such key where it belongs, and the keys themselves.
  ///
  /// That is a key which is missing here and stands in lines of its own under a key that takes names
  /// with values, and either has to be there, or has a value that these names cannot have.
  func liftingKeys(
    of format: FormatMapping
  ) -> (mapping: Self, astray: [(key: Node, above: Node)]) {
    var entries = entries
    var astray: [(key: Node, above: Node)] = []
    for (index, entry) in self.entries.enumerated() {
      guard let inner = entry.value.mapping, let names = format.names(under: entry.key),
        inner.entries.first.map({ $0.key.span.start.line > entry.key.span.start.line }) ?? false
      else { continue }
      let isAstray = { (inner: Entry) in
        guard let text = inner.key.scalar?.text, self[text] == nil,
          let key = format.keys.first(where: { $0.name == text })
        else { return false }
        return key.shape.mayBe(inner.value) && (key.isRequired || !names.mayBe(inner.value))
      }
      let lifted = inner.entries.filter(isAstray)
      guard !lifted.isEmpty else { continue }
      let left = Self(entries: inner.entries.filter { !isAstray($0) })
      entries[index].value = Node(span: entry.value.span, content: .mapping(left))
      entries += lifted
      astray += lifted.map { ($0.key, entry.key) }
    }
    return astray.isEmpty ? (self, []) : (Self(entries: entries), astray)
  }
}

extension FormatMapping {
  /// Whether names of somebody's own stand under a key.
  func takesNames(under key: Node) -> Bool { names(under: key) != nil }

  /// What the names under a key have for values; nil where it takes no names of somebody's own.
  fileprivate func names(under key: Node) -> FormatShape? {
    guard let key = keys.first(where: { $0.name == key.scalar?.text }) else { return nil }
    return if case .map(_, let values) = key.shape { values } else { nil }
  }
}

extension Diagnostic {
  static func keyTooDeep(_ key: Node, under above: Node, in format: FormatMapping) -> Self {
    let (name, other) = (key.scalar?.text ?? "", above.scalar?.text ?? "")
    return Diagnostic(
      .indentation,
      "'\(name)' is a key of \(format.what), and with the spaces before it, it stands under "
        + "'\(other)'; take some away, so that it begins in the same column as '\(other)'",
      at: key.origin, notes: [Note("'\(other)' is here", at: above.origin)])
  }
}

internal import PlainText

extension Node {
  /// Keys with their values, in the order of the file.
  package struct Mapping: Sendable {
    package typealias Entry = (key: Node, value: Node)

    package let entries: [Entry]
    /// Whether some key was written more than once; the first one counts.
    package let hasRepeatedKeys: Bool
    /// Whether several keys of an entry of a list were: the next entry may stand in it, without its dash.
    package let mayHoldNext: Bool

    /// Where each key stands in `entries`.
    let indices: [ExactText: Int]

    package init(entries: [Entry], hasRepeatedKeys: Bool = false) {
      var indices: [ExactText: Int] = [:]
      for (index, entry) in entries.enumerated() {
        guard let text = entry.key.scalar?.text else { continue }
        if indices[ExactText(text)] == nil { indices[ExactText(text)] = index }
      }
      self.init(entries: entries, indices: indices, hasRepeatedKeys: hasRepeatedKeys)
    }

    init(
      entries: [Entry], indices: [ExactText: Int], hasRepeatedKeys: Bool, mayHoldNext: Bool = false
    ) {
      self.entries = entries
      self.mayHoldNext = mayHoldNext
      self.hasRepeatedKeys = hasRepeatedKeys
      self.indices = indices
    }

    /// The value of a key, compared by code points.
    package subscript(_ key: String) -> Node? {
      indices[ExactText(key)].map { entries[$0].value }
    }

    /// The key itself, for a diagnostic that points at it.
    package func key(_ key: String) -> Node? {
      indices[ExactText(key)].map { entries[$0].key }
    }
  }
}

extension Node.Mapping {
  /// The unknown keys, in the order of the file. Keys that are no scalars are left out: reading has
  /// reported them.
  package func unknownKeys(known: [String], likely: [String]? = nil) -> [UnknownKey] {
    let keys = entries.map { $0.key.scalar?.text }
    return Diagnostics.unknownKeys(among: keys, known: known, likely: likely)
  }

  /// The same entries, with each misspelt key also found under the name that it seems to mean,
  /// unless that name has an entry. So its value is read, and one misspelling does not cause errors
  /// about a missing key or about a name that is used elsewhere.
  package func correcting(_ misspelt: [UnknownKey]) -> Self {
    var indices = indices
    for unknown in misspelt {
      guard let near = unknown.near.map(ExactText.init), indices[near] == nil else { continue }
      indices[near] = unknown.index
    }
    return Self(
      entries: entries, indices: indices, hasRepeatedKeys: hasRepeatedKeys, mayHoldNext: mayHoldNext
    )
  }
}

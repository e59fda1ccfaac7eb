internal import PlainText

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
    return Self(entries: entries, indices: indices)
  }
}

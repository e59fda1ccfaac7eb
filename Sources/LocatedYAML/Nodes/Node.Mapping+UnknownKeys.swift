internal import PlainText

extension Node.Mapping {
  /// The keys that are none of the known ones, in the order of the file. Keys that are no scalars
  /// are left out: reading has refused them.
  package func unknownKeys(known: [String], likely: [String]? = nil) -> [UnknownKey] {
    let keys = entries.map { $0.key.scalar?.text }
    return Diagnostics.unknownKeys(among: keys, known: known, likely: likely)
  }

  /// The same entries, in which a misspelt key is found under the name that it is taken for, where
  /// nothing else stands at that name: so what it holds is read, and neither a missing key nor what
  /// mentions it is a further mistake.
  package func mending(_ misspelt: [UnknownKey]) -> Self {
    var indices = indices
    for unknown in misspelt {
      guard let near = unknown.near.map(ExactText.init), indices[near] == nil else { continue }
      indices[near] = unknown.index
    }
    return Self(entries: entries, indices: indices)
  }
}

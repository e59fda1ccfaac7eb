internal import PlainText

extension Node.Mapping {
  /// A key that means nothing where it stands.
  package struct UnknownKey: Sendable {
    package let key: Node
    package let name: String
    /// The key that it seems to be a misspelling of.
    package let near: String?
    /// Where it stands in `entries`.
    fileprivate let index: Int
  }

  /// The keys that are none of the known ones, in the order of the file. Keys that are no scalars
  /// are left out: reading has refused them.
  ///
  /// A misspelt key is taken for one of `likely` (all known ones, where left out) that is not there
  /// yet, before any other.
  package func unknownKeys(known: [String], likely: [String]? = nil) -> [UnknownKey] {
    let likely = likely ?? known
    let missing = likely.filter { self[$0] == nil }
    return entries.enumerated().compactMap { index, entry in
      guard let name = entry.key.scalar?.text, !known.contains(name) else { return nil }
      let near = [missing, likely, known].lazy.compactMap { nearest(name, in: $0) }.first
      return UnknownKey(key: entry.key, name: name, near: near, index: index)
    }
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

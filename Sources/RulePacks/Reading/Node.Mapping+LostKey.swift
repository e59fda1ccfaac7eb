internal import LocatedYAML

/// Keys whose own line was lost, so that what stands under it belongs to the key above: `shown` under
/// `answers`, where `expect:` is missing.
extension Node.Mapping {
  /// What stands under a lost key, as an entry of its own behind the others.
  struct Orphans {
    /// The key that is missing, for which the first of the keys under it stands.
    let key: UnknownKey
    let first: Node
    let above: Node
  }

  /// The same with such keys taken for an entry of the missing one; nil where there are none.
  func gatheringOrphans(of format: FormatMapping) -> (mapping: Self, orphans: Orphans?) {
    for key in format.keys where self[key.name] == nil {
      guard case .mapping(let lost) = key.shape else { continue }
      for (place, entry) in entries.enumerated() {
        guard format.takesNames(under: entry.key), let inner = entry.value.mapping else { continue }
        let isOrphan = { (inner: Entry) in
          inner.key.scalar.map { lost.names.contains($0.text) } ?? false
        }
        let found = inner.entries.filter(isOrphan)
        guard found.count > 1, let first = found.first?.key else { continue }
        var entries = entries
        entries[place].value = Node(
          span: entry.value.span,
          content: .mapping(Self(entries: inner.entries.filter { !isOrphan($0) })))
        entries.append((first, Node(span: first.span, content: .mapping(Self(entries: found)))))
        let unknown = UnknownKey(
          index: entries.count - 1, name: first.scalar?.text ?? "", near: key.name)
        return (Self(entries: entries), Orphans(key: unknown, first: first, above: entry.key))
      }
    }
    return (self, nil)
  }
}

extension Diagnostic {
  static func lostKey(of orphans: Node.Mapping.Orphans) -> Self {
    let (name, above) = (orphans.key.name, orphans.above.scalar?.text ?? "")
    let lost = orphans.key.near ?? ""
    return Diagnostic(
      .missingKey,
      "'\(name)' stands under '\(above)' here, and is a key of '\(lost)', which is missing; write "
        + "'\(lost):' on a line of its own before it", at: orphans.first.origin)
  }
}

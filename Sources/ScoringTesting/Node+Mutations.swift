internal import LocatedYAML
internal import ScoringKit

/// Settings with one thing broken.
struct Mutation {
  /// What was broken, in words that begin a sentence.
  let what: String
  /// Where the error belongs.
  let span: SourceSpan
  let root: Node
}

extension Node {
  /// Every way to break one value, key or required setting, by the declared shape.
  ///
  /// What may be left out may be empty as well.
  func mutations(as shape: SettingShape, mayBeEmpty: Bool = false) -> [Mutation] {
    var mutations: [Mutation] = []
    func broken(_ what: String, by replacement: Content) {
      mutations.append(
        Mutation(what: "\(what) at \(place)", span: span, root: with(replacement)))
    }
    broken("nested lists stand", by: .sequence([with(.sequence([with(.sequence([]))]))]))
    switch shape {
    case .number, .whole:
      broken("a number with four decimals stands", by: Self.content(of: "1.0625"))
      broken("a word stands for a number", by: Self.content(of: "zz_unknown"))
    case .word, .sign, .item, .weighted, .pattern, .condition:
      broken("an unknown name stands", by: Self.content(of: "zz_unknown"))
      broken("a number stands for a name", by: Self.content(of: "12"))
    case .text: broken("a number stands for a text", by: Self.content(of: "12"))
    case .name: break
    case .list(let element):
      if !mayBeEmpty { broken("an empty list stands", by: .sequence([])) }
      for (index, child) in (sequence ?? []).enumerated() {
        mutations += child.mutations(as: element).map { inner($0, replacing: index) }
      }
    case .map(let keys, let values):
      if !mayBeEmpty { broken("an empty map stands", by: Self.content(of: "{}")) }
      mutations += keyMutations(as: keys)
      mutations += valueMutations { _, value in value.mutations(as: values) }
    case .record(let settings):
      mutations += missing(settings) + unknown()
      mutations += valueMutations { key, value in
        settings.first { $0.name == key }
          .map { value.mutations(as: $0.shape, mayBeEmpty: !$0.isRequired) } ?? []
      }
    }
    return mutations
  }

  private var place: String { "\(span.start.line):\(span.start.column)" }

  private func with(_ content: Content) -> Node { Node(span: span, content: content) }

  private func with(_ entries: [Mapping.Entry]) -> Node {
    with(.mapping(Mapping(entries: entries)))
  }

  private static func content(of yaml: String) -> Content {
    Document.read(SourceFile(name: "replacement", text: yaml)).root?.content ?? .sequence([])
  }

  private func inner(_ mutation: Mutation, replacing index: Int) -> Mutation {
    var nodes = sequence ?? []
    nodes[index] = mutation.root
    return Mutation(what: mutation.what, span: mutation.span, root: with(.sequence(nodes)))
  }

  private func valueMutations(_ mutations: (String, Node) -> [Mutation]) -> [Mutation] {
    let entries = mapping?.entries ?? []
    return entries.enumerated().flatMap { index, entry in
      mutations(entry.key.scalar?.text ?? "", entry.value).map { mutation in
        var copy = entries
        copy[index].value = mutation.root
        return Mutation(what: mutation.what, span: mutation.span, root: with(copy))
      }
    }
  }

  private func keyMutations(as shape: SettingShape) -> [Mutation] {
    let entries = mapping?.entries ?? []
    let name = shape == .name ? "Not A Name" : "zz_unknown"
    return entries.indices.map { index in
      var copy = entries
      copy[index].key = copy[index].key.with(Self.content(of: name))
      let key = entries[index].key
      return Mutation(what: "a wrong key stands at \(key.place)", span: key.span, root: with(copy))
    }
  }

  private func missing(_ settings: [SettingDescription]) -> [Mutation] {
    let entries = mapping?.entries ?? []
    return settings.filter(\.isRequired).map { setting in
      Mutation(
        what: "'\(setting.name)' is missing at \(place)", span: span,
        root: with(entries.filter { $0.key.scalar?.text != setting.name }))
    }
  }

  private func unknown() -> [Mutation] {
    let key = with(Self.content(of: "zz_unknown"))
    return [
      Mutation(
        what: "an unknown setting stands at \(place)", span: span,
        root: with((mapping?.entries ?? []) + [(key: key, value: key)]))
    ]
  }
}

internal import PlainText

/// A sequence or mapping whose end has not yet been read.
struct OpenCollection {
  let isMapping: Bool
  let start: Int
  /// Whether it is a mapping in lines of its own that is an entry of a list.
  let isListEntry: Bool
  let anchor: Anchors.Reservation?

  private var items: [Node] = []
  private var entries: [Node.Mapping.Entry] = []
  private var indices: [ExactText: Int] = [:]
  /// Entries whose keys were there before.
  private var repeated: [Node.Mapping.Entry] = []
  private var pendingKey: Node?
  private var size = 1
  private var height = 0
  private var bytes = 0

  init(isMapping: Bool, start: Int, isListEntry: Bool, anchor: Anchors.Reservation?) {
    self.isMapping = isMapping
    self.start = start
    self.isListEntry = isListEntry
    self.anchor = anchor
  }

  /// Whether the value comes next of a '<<', which is refused with all that stands behind it.
  var awaitsMerged: Bool { isMapping && pendingKey?.isMergeKey == true }

  /// Takes the next node, and says what is wrong with the entry that it completes.
  mutating func add(_ built: NodeBuilder.MeasuredNode) -> Diagnostic? {
    size += built.size
    height = max(height, built.height)
    bytes += built.bytes
    guard isMapping else {
      items.append(built.node)
      return nil
    }
    guard let key = pendingKey else {
      pendingKey = built.node
      return nil
    }
    pendingKey = nil
    return checkedEntry(key: key, value: built.node)
  }

  /// Keeps an entry, apart where its key was there before.
  mutating func keep(_ entry: Node.Mapping.Entry, text: String) {
    guard indices[ExactText(text)] == nil else {
      if repeated.count <= Document.diagnosticLimit { repeated.append(entry) }
      return
    }
    indices[ExactText(text)] = entries.count
    entries.append(entry)
  }

  /// What is wrong with keys that were there before, known at the end of the mapping.
  func repetitions() -> [Diagnostic] {
    if repeated.isEmpty { return [] }
    if let parts = entriesRunTogether() {
      return parts.dropFirst().compactMap { part in
        part.first.map { .entryRunsOn(from: entries[0].key, into: $0.key) }
      } + parts.flatMap(\.repetitions)
    }
    if isListEntry, repeated.count > 1, let first = entries.first, let again = repeated.first {
      return [.entryRunsOn(from: first.key, into: again.key, after: first.key)]
    }
    return (entries + repeated).inOrder.repetitions
  }

  /// The node or, where several entries of a list run together, the nodes; all that counts towards
  /// the limits counts with the first.
  func built(in file: SourceFile, end: Int) -> [NodeBuilder.MeasuredNode] {
    guard isMapping else {
      let node = Node(span: file.span(start..<end), content: .sequence(items))
      return [NodeBuilder.MeasuredNode(node: node, size: size, height: height + 1, bytes: bytes)]
    }
    guard let parts = entriesRunTogether() else {
      let mapping = Node.Mapping(
        entries: entries, indices: indices, hasRepeatedKeys: !repeated.isEmpty,
        mayHoldNext: isListEntry && repeated.count > 1)
      let node = Node(span: file.span(start..<end), content: .mapping(mapping))
      return [NodeBuilder.MeasuredNode(node: node, size: size, height: height + 1, bytes: bytes)]
    }
    return parts.enumerated().map { place, part in
      let start = part.first?.key.span.start.offset ?? start
      let end = part.last?.value.span.end.offset ?? end
      let own = part.withoutRepetitions
      let mapping = Node.Mapping(entries: own, hasRepeatedKeys: own.count < part.count)
      let node = Node(span: file.span(start..<max(start, end)), content: .mapping(mapping))
      return NodeBuilder.MeasuredNode(
        node: node, size: place == 0 ? size : 0, height: height + 1, bytes: place == 0 ? bytes : 0)
    }
  }

  /// The entries of a list that were written as one, because the dash before the next was left out:
  /// its first key is there again, and so is another one after it. Nil where that is not so.
  private func entriesRunTogether() -> [[Node.Mapping.Entry]]? {
    guard isListEntry, let first = entries.first?.key.exactText else { return nil }
    let again = repeated.drop { $0.key.exactText != first }
    guard again.contains(where: { $0.key.exactText != first }) else { return nil }
    return (entries + repeated).inOrder.reduce(into: []) { parts, entry in
      if entry.key.exactText == first { parts.append([]) }
      parts[parts.count - 1].append(entry)
    }
  }
}

extension Node {
  /// The text of a key.
  fileprivate var exactText: ExactText? { scalar.map { ExactText($0.text) } }
}

extension [Node.Mapping.Entry] {
  fileprivate var inOrder: Self {
    sorted { $0.key.span.start.offset < $1.key.span.start.offset }
  }

  /// Of each key the first entry.
  fileprivate var withoutRepetitions: Self {
    var seen: Set<ExactText> = []
    return filter { $0.key.exactText.map { seen.insert($0).inserted } ?? false }
  }

  fileprivate var repetitions: [Diagnostic] {
    var first: [ExactText: SourceSpan] = [:]
    return compactMap { entry in
      guard let key = entry.key.exactText else { return nil }
      guard let place = first[key] else {
        first[key] = entry.key.span
        return nil
      }
      // What is wrong with a key that is no text was reported.
      return entry.key.scalar?.value == .string
        ? .duplicateKey(key.text, at: entry.key.span, first: place) : nil
    }
  }
}

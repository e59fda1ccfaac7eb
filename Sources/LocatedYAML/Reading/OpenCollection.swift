internal import PlainText

/// A sequence or mapping whose end has not yet been read.
struct OpenCollection {
  let isMapping: Bool
  let start: Int
  let anchor: Anchors.Reservation?

  private var items: [Node] = []
  private var entries: [Node.Mapping.Entry] = []
  private var indices: [ExactText: Int] = [:]
  private var pendingKey: Node?
  private var size = 1
  private var height = 0
  private var bytes = 0

  init(isMapping: Bool, start: Int, anchor: Anchors.Reservation?) {
    self.isMapping = isMapping
    self.start = start
    self.anchor = anchor
  }

  /// Takes the next node, and says what is wrong with the entry that it completes.
  mutating func add(_ built: NodeBuilder.Built) -> Diagnostic? {
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

  /// Keeps an entry, unless its key was there before: then the place of the first is given.
  mutating func keep(_ entry: Node.Mapping.Entry, text: String) -> SourceSpan? {
    if let first = indices[ExactText(text)] { return entries[first].key.span }
    indices[ExactText(text)] = entries.count
    entries.append(entry)
    return nil
  }

  func built(in file: SourceFile, end: Int) -> NodeBuilder.Built {
    let content: Node.Content =
      isMapping ? .mapping(Node.Mapping(entries: entries, indices: indices)) : .sequence(items)
    let node = Node(span: file.span(start..<end), content: content)
    return NodeBuilder.Built(node: node, size: size, height: height + 1, bytes: bytes)
  }
}

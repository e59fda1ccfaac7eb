/// Builds nodes from events, with a stack of its own, collecting what is wrong on the way.
struct NodeBuilder {
  /// A node with what counts towards the limits.
  struct MeasuredNode {
    let node: Node

    /// The nodes in it, itself included, aliases written out.
    let size: Int

    /// The levels of collections in it.
    let height: Int

    /// The bytes of the texts in it, aliases written out.
    let bytes: Int
  }

  let file: SourceFile
  var diagnostics: DiagnosticList
  var anchors = Anchors()
  /// The marks before texts without quotes, and the names that are repeated.
  private(set) var marks: [Mark] = []
  private(set) var repeatedNames: Set<String> = []
  private(set) var root: Node?
  private var open: [OpenCollection] = []
  private var documents = 0
  private var nodeCount = 0
  private var repeatedBytes = 0
  private var lastEnd = 0

  init(file: SourceFile, diagnostics: DiagnosticList) {
    self.file = file
    self.diagnostics = diagnostics
  }

  /// Takes one event; throws where reading cannot go on.
  mutating func take(_ event: Event) throws(Diagnostic) {
    switch event.kind {
    case .documentStart:
      documents += 1
      lastEnd = event.offsets.upperBound
      if documents > 1 { throw .secondDocument(at: file.span(event.offsets)) }
    case .alias(let name): try takeAlias(name, event)
    case .scalar(let text, let style): try takeScalar(text, style, event)
    case .sequenceStart: try openCollection(event, isMapping: false)
    case .mappingStart: try openCollection(event, isMapping: true)
    case .collectionEnd: try closeCollection(event)
    case .other: break
    }
  }

  private mutating func takeAlias(_ name: String, _ event: Event) throws(Diagnostic) {
    let span = file.span(event.offsets)
    lastEnd = event.offsets.upperBound
    repeatedNames.insert(name)
    switch anchors[name] {
    case .node(let target):
      try count(target.size, isAlias: true, at: span)
      try countRepeated(target.bytes, at: span)
      try checkDepth(target.height, at: span)
      let node = Node(span: span, content: target.node.content)
      try add(
        MeasuredNode(node: node, size: target.size, height: target.height, bytes: target.bytes))
    case .open:
      try diagnostics.add(.aliasOfItself(name, at: span))
      try add(MeasuredNode(node: .null(at: span), size: 1, height: 0, bytes: 0))
    case nil:
      let place = SyntaxPlace(file, span.start.offset)
      if place.isLineStart, place.followsEntries {
        throw .otherBullet(at: file.span(span.start.offset..<span.start.offset + 1))
      }
      let after = SyntaxPlace(file, lastEnd).restSpan.sourceText.first { !" \t".contains($0) }
      if let after, !",]}#".contains(after) {
        throw .textBeginsWithStar(span, isKey: after == ":")
      }
      if open.last?.awaitsMerged != true {
        try diagnostics.add(.undefinedAlias(name, at: span, known: anchors.names))
      }
      try add(MeasuredNode(node: .null(at: span), size: 1, height: 0, bytes: 0))
    }
  }

  private mutating func takeScalar(
    _ text: String, _ style: Node.Scalar.Style, _ event: Event
  ) throws(Diagnostic) {
    let properties = Properties(file, event.offsets, limit: 2)
    let reservation = event.anchor.map { anchors.open($0) }
    let offsets = contentOffsets(of: event, from: properties, text: text, style: style)
    let span = file.span(offsets)
    try count(1, isAlias: false, at: span)
    var value = style == .plain ? Node.Scalar.Value(plain: text) : .string
    if let tag = event.tag, !properties.isNonSpecific {
      let tagSpan = properties.tag.map(file.span) ?? span
      value = try checkedValue(of: text, tag: tag, at: tagSpan, resolved: value)
    } else if properties.isNonSpecific {
      value = .string
    } else if value == .string, style == .plain, let name = event.anchor,
      let place = properties.anchor
    {
      marks.append(Mark(name: name, place: place, isInBrackets: openBracket != nil))
    }
    lastEnd = max(lastEnd, offsets.upperBound)
    if style == .doubleQuoted || style == .singleQuoted, let line = file.swallowedLine(of: span) {
      let opening = file.span(span.start.offset..<span.start.offset + 1)
      throw .quoteSwallows(line, from: opening)
    }
    let scalar = Node.Scalar(text: text, value: value, style: style, source: span)
    let node = Node(span: span, content: .scalar(scalar))
    let built = MeasuredNode(node: node, size: 1, height: 0, bytes: text.utf8.count)
    if let reservation { anchors.complete(reservation, with: built) }
    try add(built)
  }

  private func contentOffsets(
    of event: Event, from properties: Properties, text: String, style: Node.Scalar.Style
  ) -> Range<Int> {
    let (start, end) = (properties.contentStart, event.offsets.upperBound)
    switch style {
    case .literal, .folded:
      let map = TextMap.block(file, start..<end, isFolded: style == .folded, text: text)
      return start..<max(start, map.end)
    case .plain where text.isEmpty: return emptyPlace(event, properties)
    default: return start..<max(start, end)
    }
  }

  /// The place of a value that is not written: after its indicator or its tag.
  private func emptyPlace(_ event: Event, _ properties: Properties) -> Range<Int> {
    let properties = max(properties.tag?.upperBound ?? 0, properties.anchor?.upperBound ?? 0)
    if properties > 0 { return properties..<properties }
    let start = event.offsets.lowerBound
    if start > 0, ":-?".utf8.contains(file.bytes[start - 1]) { return start..<start }
    let before = min(start, max(lastEnd, file.textStart))
    var scanner = SourceScanner(file, before..<start)
    scanner.skipSpaceAndComments()
    let place = scanner.isAt(":") ? scanner.offset + 1 : before
    return place..<place
  }

  private mutating func openCollection(_ event: Event, isMapping: Bool) throws(Diagnostic) {
    let limit = (event.tag == nil ? 0 : 1) + (event.anchor == nil ? 0 : 1)
    let end = limit > 0 ? file.bytes.count : event.offsets.upperBound
    let properties = Properties(file, event.offsets.lowerBound..<end, limit: limit)
    let start = properties.contentStart
    let indicator = file.span(start..<min(start + 1, file.bytes.count))
    try count(1, isAlias: false, at: indicator)
    try checkDepth(1, at: indicator)
    if let tag = event.tag, !properties.isNonSpecific {
      let span = properties.tag.map(file.span) ?? indicator
      try checkCollectionTag(tag, isMapping: isMapping, at: span)
    }
    lastEnd = max(lastEnd, start)
    let isInList = open.last.map { !$0.isMapping } ?? false
    let isInLines = start == file.bytes.count || file.bytes[start] != UInt8(ascii: "{")
    open.append(
      OpenCollection(
        isMapping: isMapping, start: start, isListEntry: isMapping && isInList && isInLines,
        anchor: event.anchor.map { anchors.open($0) }))
  }

  private mutating func closeCollection(_ event: Event) throws(Diagnostic) {
    guard let collection = open.popLast() else { return }
    let isMarked =
      !event.offsets.isEmpty && "]}".utf8.contains(file.bytes[event.offsets.upperBound - 1])
    if isMarked { lastEnd = event.offsets.upperBound }
    for problem in collection.repetitions() { try diagnostics.add(problem) }
    let built = collection.built(in: file, end: max(collection.start, lastEnd))
    if let anchor = collection.anchor, let first = built.first {
      anchors.complete(anchor, with: first)
    }
    for part in built { try add(part) }
  }

  /// Says what is wrong with collections whose end is not read any more.
  mutating func closeUnread() throws(Diagnostic) {
    for collection in open {
      for problem in collection.repetitions() { try diagnostics.add(problem) }
    }
  }

  private mutating func add(_ built: MeasuredNode) throws(Diagnostic) {
    guard !open.isEmpty else {
      if root == nil { root = built.node }
      return
    }
    if let problem = open[open.count - 1].add(built) { try diagnostics.add(problem) }
  }

  /// The innermost `[` or `{` that is not yet closed.
  var openBracket: Int? {
    open.last { "[{".utf8.contains(file.bytes[$0.start]) }?.start
  }

  private mutating func count(
    _ size: Int, isAlias: Bool, at span: SourceSpan
  ) throws(Diagnostic) {
    nodeCount += size
    guard nodeCount <= Document.nodeLimit else {
      throw isAlias
        ? .aliasExpansion("\(Document.nodeLimit) values", at: span) : .tooManyNodes(at: span)
    }
  }

  private mutating func countRepeated(_ bytes: Int, at span: SourceSpan) throws(Diagnostic) {
    repeatedBytes += bytes
    guard repeatedBytes <= Document.repeatedTextLimit else {
      throw .aliasExpansion("\(Document.repeatedTextLimit >> 20) MiB of repeated text", at: span)
    }
  }

  private func checkDepth(_ further: Int, at span: SourceSpan) throws(Diagnostic) {
    guard open.count + further <= Document.depthLimit else { throw .nestingTooDeep(at: span) }
  }
}

extension NodeBuilder {
  /// Runs libyaml over the file and takes its events.
  mutating func read() throws(Diagnostic) {
    let result = file.bytes.withUnsafeBufferPointer { bytes -> Result<Void, Diagnostic> in
      do throws(SyntaxFailure) {
        return try takeEvents(of: EventStream(bytes, of: file))
      } catch {
        return .failure(error.diagnostic(in: file, bracket: openBracket))
      }
    }
    try result.get()
    try reportLostAnchors()
  }

  private mutating func takeEvents(
    of stream: consuming EventStream
  ) throws(SyntaxFailure) -> Result<Void, Diagnostic> {
    while let event = try stream.next() {
      do throws(Diagnostic) {
        try take(event)
      } catch {
        return .failure(error)
      }
    }
    return .success(())
  }
}

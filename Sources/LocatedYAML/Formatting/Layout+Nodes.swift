// Where the lines of each value go.
extension Layout {
  /// Lays out a value; its entries, or the lines that continue it, are indented by so many spaces.
  mutating func place(_ node: Node, at indent: Int) {
    let start = node.span.start.offset
    guard start < file.bytes.count else { return }
    if file.bytes[start] != UInt8(ascii: "*"), case .scalar(let scalar) = node.content {
      placeText(scalar, at: indent)
    } else if "[{*".utf8.contains(file.bytes[start]) {
      let isFirst = isFirstInLine(start)
      if isFirst { indents[line(of: start)] = indent }
      placeBrackets(node, at: isFirst ? indent + 2 : indent)
    } else if let entries = node.sequence {
      placeList(entries, from: start, at: indent)
    } else if let mapping = node.mapping {
      for (key, value) in mapping.entries {
        let start = key.span.start.offset
        if isFirstInLine(start) { indents[line(of: start)] = indent }
        spaceColon(after: key, before: value)
        place(value, at: indent + 2)
      }
    }
  }

  private mutating func placeList(_ entries: [Node], from start: Int, at indent: Int) {
    var place = start
    for entry in entries {
      guard let dash = dash(from: place, before: entry.span.start.offset) else { return }
      if isFirstInLine(dash) { indents[line(of: dash)] = indent }
      space(dash + 1..<entry.span.start.offset, "", keepsEmpty: true)
      self.place(entry, at: indent + 2)
      place = max(dash + 1, entry.span.end.offset)
    }
  }

  /// The dash before an entry, which comments may precede.
  private func dash(from start: Int, before end: Int) -> Int? {
    var place = start
    while place < max(end, start + 1), place < file.bytes.count {
      switch file.bytes[place] {
      case UInt8(ascii: "-"): return place
      case UInt8(ascii: "#"): place = lines[line(of: place)].upperBound
      default: place += 1
      }
    }
    return nil
  }

  private mutating func placeText(_ scalar: Node.Scalar, at indent: Int) {
    let (start, end) = (scalar.source.start.offset, scalar.source.end.offset)
    let first = line(of: start)
    if isFirstInLine(start), start < end { indents[first] = indent }
    let last = line(of: max(start, end - 1))
    switch scalar.style {
    case .literal, .folded: placeBlockText(from: first, to: last, start, at: indent)
    default:
      for line in first..<last {
        indents[line + 1] = indent
        isInText[line + 1] = true
      }
    }
  }

  /// The lines of a `|` or `>` text keep how far they are indented from each other.
  private mutating func placeBlockText(from first: Int, to last: Int, _ start: Int, at indent: Int)
  {
    let header = file.bytes[start..<max(start, lines[first].upperBound)].prefix { $0 != 0x20 }
    var last = last
    if header.contains(UInt8(ascii: "+")) {
      while last + 1 < lines.count, isBlank(last + 1) { last += 1 }
    }
    guard first < last else { return }
    let written = (first + 1...last).filter { !isBlank($0) }
    let old = written.map(oldIndent).min() ?? 0
    let stated = header.first { 0x31...0x39 ~= $0 }.map { Int($0) - 0x30 }
    // With a number after the sign, the text is indented by that many from the entry that it belongs to.
    let new = stated.map { indent - 2 + $0 + old - statedIndent(of: first, $0) } ?? indent
    for line in first + 1...last {
      let spaces = oldIndent(of: line)
      indents[line] = isBlank(line) && spaces <= old ? 0 : max(0, spaces - old + new)
      isInText[line] = true
      isInBlockText[line] = true
    }
  }

  /// How far a text whose indentation is stated begins from the edge.
  private func statedIndent(of line: Int, _ stated: Int) -> Int {
    let bytes = file.bytes[lines[line]]
    let entry = bytes.firstIndex { $0 != 0x20 && $0 != UInt8(ascii: "-") } ?? bytes.startIndex
    return entry - bytes.startIndex + stated
  }

  /// What stands in brackets on several lines is indented by its depth, and a closing bracket as its line.
  private mutating func placeBrackets(_ node: Node, at indent: Int) {
    guard file.bytes[node.span.start.offset] != UInt8(ascii: "*") else { return }
    let (start, end) = (node.span.start.offset, node.span.end.offset)
    let (first, last) = (line(of: start), line(of: max(start, end - 1)))
    for line in first..<last { indents[line + 1] = indent }
    if first < last, isFirstInLine(end - 1) { indents[last] = max(indent - 2, 0) }
    spaceBrackets(node)
    for part in node.parts {
      if part.scalar == nil || file.bytes[part.span.start.offset] == UInt8(ascii: "*") {
        placeBrackets(part, at: indent + 2)
      } else if let scalar = part.scalar {
        let lines = line(of: scalar.source.start.offset)..<line(of: scalar.source.end.offset)
        for line in lines { isInText[line + 1] = true }
      }
    }
  }

  /// A comment on a line of its own goes with what follows, or with what it was aligned to above it.
  mutating func placeComments() {
    var nextLines: [Int?] = Array(repeating: nil, count: lines.count)
    var next: Int?
    for line in lines.indices.reversed() {
      nextLines[line] = next
      if !isBlank(line) && !isComment(line) { next = line }
    }
    // The last line above that was indented so far, by how far that was.
    var above: [Int: Int] = [:]
    for line in lines.indices where !isInText[line] && !isBlank(line) {
      let old = oldIndent(of: line)
      guard isComment(line), indents[line] == nil else {
        if indents[line] != nil && !isComment(line) { above[old] = line }
        continue
      }
      if let next = nextLines[line], oldIndent(of: next) == old || above[old] == nil {
        indents[line] = indents[next] ?? oldIndent(of: next)
      } else {
        indents[line] = above[old].flatMap { indents[$0] } ?? 0
      }
    }
  }
}

extension Node {
  /// The values in it, keys among them.
  var parts: [Node] {
    switch content {
    case .scalar: []
    case .sequence(let nodes): nodes
    case .mapping(let mapping): mapping.entries.flatMap { [$0.key, $0.value] }
    }
  }
}

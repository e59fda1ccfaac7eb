// The spaces around signs.
extension Layout {
  /// Puts one space before and after what stands between two values on a line, where something does, and
  /// otherwise one in all; `sign` goes in front.
  mutating func space(_ gap: Range<Int>, _ sign: String, keepsEmpty: Bool = false) {
    guard gap.lowerBound <= gap.upperBound, line(of: gap.lowerBound) == line(of: gap.upperBound)
    else { return }
    if keepsEmpty && gap.isEmpty { return }
    let rest = words(in: gap, without: sign)
    guard !rest.contains("#") else { return }
    let text = ([sign] + (rest.isEmpty ? [] : [rest])).filter { !$0.isEmpty }.joined(separator: " ")
    replace(gap, with: sign.isEmpty ? " " + (text.isEmpty ? "" : text + " ") : text + " ")
  }

  /// Between a key and its value.
  mutating func spaceColon(after key: Node, before value: Node) {
    let gap = key.span.end.offset..<max(key.span.end.offset, value.span.start.offset)
    guard line(of: gap.lowerBound) == line(of: gap.upperBound),
      let colon = file.bytes[gap].firstIndex(of: UInt8(ascii: ":"))
    else { return }
    let isAlias = file.bytes[key.span.start.offset] == UInt8(ascii: "*")
    replace(gap.lowerBound..<colon, with: isAlias ? " " : "")
    if value.span.start.offset < value.span.end.offset || colon + 1 < gap.upperBound {
      space(colon + 1..<gap.upperBound, "")
    }
  }

  /// Inside brackets: `{ a: 1, b: 2 }` and `[a, b]`.
  mutating func spaceBrackets(_ node: Node) {
    let (start, end) = (node.span.start.offset, node.span.end.offset)
    let entries: [(first: Node, last: Node)]
    switch node.content {
    case .scalar: return
    case .sequence(let nodes): entries = nodes.map { ($0, $0) }
    case .mapping(let mapping):
      entries = mapping.entries.map { ($0.key, $0.value) }
      for (key, value) in mapping.entries { spaceColon(after: key, before: value) }
    }
    let bracket = file.bytes[start]
    guard bracket == UInt8(ascii: "{") || bracket == UInt8(ascii: "[") else { return }
    let edge = bracket == UInt8(ascii: "{") ? " " : ""
    guard let first = entries.first?.first, let last = entries.last?.last else {
      return close(start + 1..<end - 1, "")
    }
    close(start + 1..<first.span.start.offset, edge, opens: true)
    for (one, next) in zip(entries, entries.dropFirst()) {
      let gap =
        one.last.span.end.offset..<max(one.last.span.end.offset, next.first.span.start.offset)
      if file.bytes[gap].contains(UInt8(ascii: ",")) { space(gap, ",") }
    }
    close(last.span.end.offset..<max(last.span.end.offset, end - 1), edge)
  }

  /// Between a bracket and what is next to it.
  private mutating func close(_ gap: Range<Int>, _ edge: String, opens: Bool = false) {
    guard gap.lowerBound <= gap.upperBound, line(of: gap.lowerBound) == line(of: gap.upperBound)
    else { return }
    let rest = words(in: gap, without: opens ? "" : ",")
    guard !rest.contains("#") else { return }
    replace(gap, with: rest.isEmpty ? edge : opens ? "\(edge)\(rest) " : " \(rest)\(edge)")
  }

  /// What stands in a gap, such as a mark, with single spaces and without a sign in front.
  private func words(in gap: Range<Int>, without sign: String) -> String {
    let text = String(decoding: file.bytes[gap], as: UTF8.self)
    let words = text.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
    guard !sign.isEmpty, words.hasPrefix(sign) else { return words }
    return String(words.dropFirst(sign.count).drop { $0 == " " })
  }

  private mutating func replace(_ gap: Range<Int>, with text: String) {
    if file.bytes[gap].elementsEqual(text.utf8) { return }
    replacements[line(of: gap.lowerBound), default: []].append((gap, text))
  }
}

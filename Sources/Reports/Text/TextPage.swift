internal import PlainText

/// Lines of plain text, wrapped to a width, with never more than one empty line in a row.
package struct TextPage {
  package let width: Int
  private var lines: [String] = []

  package init(width: Int) {
    self.width = max(width, 20)
  }

  package var text: String { lines.joined(separator: "\n") + "\n" }

  /// Adds a paragraph. Its first line starts with `mark`; the others are indented as far.
  package mutating func add(_ text: String, indent: Int = 0, mark: String = "") {
    let margin = String(repeating: " ", count: indent)
    let hanging = margin + String(repeating: " ", count: mark.cells)
    let breaker = LineBreaker(width: max(width - hanging.cells, 10))
    for (index, line) in breaker.lines(of: text.sanitized).enumerated() {
      // No-break spaces were for breaking lines; whoever copies the text needs usual ones.
      let start = index == 0 ? margin + mark : hanging.keepingRoom(for: line, in: width)
      lines.append(start + line.replacing("\u{A0}", with: " "))
    }
  }

  /// Leaves one empty line, unless there is one or nothing stands above.
  package mutating func gap() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// Adds a heading with empty lines around it.
  package mutating func heading(_ text: String) {
    gap()
    add(text.uppercased())
    gap()
  }

  /// Adds one text at each edge, or below each other where both do not fit.
  mutating func edges(_ left: String, _ right: String) {
    let (left, right) = (
      left.sanitized.withoutBreakHints, right.sanitized.withoutBreakHints
    )
    let space = width - left.cells - right.cells
    guard !right.isEmpty, space >= 2 else {
      add(left)
      if !right.isEmpty { add(right) }
      return
    }
    lines.append(left + String(repeating: " ", count: space) + right)
  }
}

extension String {
  /// A margin, shorter where an address would not fit behind it: a terminal would break it.
  fileprivate func keepingRoom(for line: String, in width: Int) -> String {
    String(dropLast(max(0, cells + line.cells - width)))
  }
}

internal import PlainText
internal import Reports

/// Rows of text with their columns aligned; the last column is wrapped where a terminal ends.
struct Table {
  private var rows: [[String]] = []

  mutating func add(_ cells: String...) { rows.append(cells) }

  func text(width: Int) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].cells : 0 }.max() ?? 0
    }
    var page = TextPage(width: width)
    for row in rows {
      let start = zip(row.dropLast(), widths).map { $0.padded(to: $1) + "  " }.joined()
      page.add(row.last ?? "", mark: start)
    }
    return page.text
  }
}

extension String {
  /// The text with blanks after it, up to so many terminal cells.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - cells))
  }
}

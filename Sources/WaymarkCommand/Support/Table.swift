internal import PlainText
internal import Reports

/// Rows of text with their columns aligned; the last column is wrapped where a terminal ends, and
/// stands below the others where they leave it no room.
struct Table {
  /// The least room for the last column.
  private static let leastRoom = 20

  private var rows: [[String]] = []

  mutating func add(_ cells: String...) {
    rows.append(cells.map { $0.sanitized.withoutBreakHints })
  }

  func text(width: Int) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].cells : 0 }.max() ?? 0
    }
    let room = width - widths.dropLast().reduce(0) { $0 + $1 + 2 }
    var page = TextPage(width: width)
    for row in rows {
      if room >= min(Self.leastRoom, widths.last ?? 0) {
        let start = zip(row.dropLast(), widths).map { $0.padded(to: $1) + "  " }.joined()
        page.add(row.last ?? "", mark: start)
      } else {
        page.add(row.dropLast().joined(separator: "  "))
        page.add(row.last ?? "", indent: 4)
      }
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

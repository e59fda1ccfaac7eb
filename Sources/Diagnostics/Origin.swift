/// Where a value comes from: a place in a file, a sheet or a resource, so that messages can show it.
package struct Origin: Sendable {
  /// The place, whatever kind of source it is in.
  package enum Place: Hashable, Sendable {
    /// A stretch of a text file.
    case span(SourceSpan)
    /// A cell of a spreadsheet.
    case cell(SheetCell)
    /// A path within a resource, such as `item[2].text` of a questionnaire.
    case path(String, in: String)
    /// Nowhere: a program made the value.
    case code
  }

  package let place: Place
  /// Finds where characters of the value are written, if its source allows that.
  private let spanOfPart: (@Sendable (Range<Int>) -> SourceSpan)?

  package init(_ place: Place) {
    self.place = place
    spanOfPart = nil
  }

  /// A stretch of a text file.
  ///
  /// `spanOfPart` says where a part of the value is written, for a range in its Unicode scalars;
  /// without it, a message about a part points at the whole.
  package init(
    _ span: SourceSpan, spanOfPart: (@Sendable (Range<Int>) -> SourceSpan)? = nil
  ) {
    place = .span(span)
    self.spanOfPart = spanOfPart
  }

  package static let code = Self(.code)
}

extension Origin {
  /// The place of a part of the value, as near as it is known.
  package func part(_ scalars: Range<Int>) -> Origin {
    spanOfPart.map { Origin($0(scalars)) } ?? self
  }

  /// The stretch of a text file; nil in another source.
  package var span: SourceSpan? {
    if case .span(let span) = place { span } else { nil }
  }

  /// The file or resource; nil for what a program made.
  package var sourceName: String? {
    switch place {
    case .span(let span): span.file.name
    case .cell(let cell): cell.file
    case .path(_, let resource): resource
    case .code: nil
    }
  }

  /// Where it is within its source, for putting messages in order.
  var order: (Int, Int) {
    switch place {
    case .span(let span): (span.start.offset, 0)
    case .cell(let cell): (cell.row, cell.column)
    case .path: (0, 0)
    case .code: (-1, 0)
    }
  }
}

/// Two origins are equal if their places are.
extension Origin: Hashable {
  package static func == (left: Self, right: Self) -> Bool { left.place == right.place }

  package func hash(into hasher: inout Hasher) { hasher.combine(place) }
}

extension Origin: CustomStringConvertible {
  /// `FILE:LINE:COLUMN`, `FILE:SHEET!B4` or `FILE:PATH`; empty for what a program made.
  package var description: String {
    switch place {
    case .span(let span): "\(span.file.name):\(span.start.line):\(span.start.column)"
    case .cell(let cell): "\(cell.file):\(cell.sheet)!\(cell.name)"
    case .path(let path, let resource): "\(resource):\(path)"
    case .code: ""
    }
  }
}

/// A cell of a sheet in a spreadsheet file.
package struct SheetCell: Hashable, Sendable {
  package let file: String
  package let sheet: String
  /// The row, from 1.
  package let row: Int
  /// The column, from 1.
  package let column: Int

  package init(file: String, sheet: String, row: Int, column: Int) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// As spreadsheets call it: `B4`, or `AA10` in the 27th column.
  package var name: String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return "\(letters)\(row)"
  }
}

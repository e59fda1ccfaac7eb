/// The `[` and `{` that are open on a line before a place.
package struct FlowBrackets {
  private struct Bracket {
    let isBrace: Bool
    /// Where the entry begins that stands in it at the place.
    var entry: String.Index
  }

  private let line: String
  private var open: [Bracket] = []

  package init(before span: SourceSpan) {
    line = span.file.line(span.start.line)
    let scalars = line.unicodeScalars
    let end = scalars.index(
      scalars.startIndex, offsetBy: span.start.column - 1, limitedBy: scalars.endIndex)
    var quote: Unicode.Scalar?
    var isAtStart = true
    for index in scalars[..<(end ?? scalars.endIndex)].indices {
      let scalar = scalars[index]
      if let mark = quote {
        if scalar == mark { quote = nil }
        continue
      }
      let next = scalars.index(after: index)
      switch scalar {
      case "'", "\"": if isAtStart { quote = scalar }
      case "[" where isAtStart || !open.isEmpty, "{" where isAtStart || !open.isEmpty:
        open.append(Bracket(isBrace: scalar == "{", entry: next))
      case "]" where !open.isEmpty, "}" where !open.isEmpty: open.removeLast()
      case "," where !open.isEmpty: open[open.count - 1].entry = next
      default: break
      }
      isAtStart = "[{,:-".unicodeScalars.contains(scalar) || isAtStart && scalar == " "
    }
  }

  var isEmpty: Bool { open.isEmpty }

  /// Whether the innermost one is a brace.
  package var isInBraces: Bool { open.last?.isBrace ?? false }

  /// From the entry of the innermost brace to the end of the line.
  package var entry: Substring? {
    let brace = open.suffix(2).last { $0.isBrace }
    return brace.map { line[$0.entry...] }
  }
}

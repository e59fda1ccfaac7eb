internal import PlainText

/// Writes diagnostics as text for a terminal.
///
/// Each is `FILE:LINE:COLUMN: error: message [code]`, then the source line with carets under the
/// span (where it has several lines, under its part of the first), then the notes alike. A place in
/// a sheet or resource has no source line. Columns count Unicode code points; carets stand where
/// the characters show. Whatever could command the terminal is printed as its code point.
package struct DiagnosticRenderer: Sendable {
  private let colour: Bool

  package init(colour: Bool = false) {
    self.colour = colour
  }

  /// The text of one diagnostic, each line ended by a line break.
  package func render(_ diagnostic: Diagnostic) -> String {
    let severity = diagnostic.kind.severity
    var text = head(
      severity.rawValue, severity == .error ? .red : .yellow, diagnostic.message,
      code: diagnostic.kind.code, at: diagnostic.origin)
    for note in diagnostic.notes {
      text += head("note", .cyan, note.message, code: nil, at: note.origin)
    }
    return text
  }

  package func render(_ diagnostics: some Sequence<Diagnostic>) -> String {
    diagnostics.map(render).joined()
  }

  private func head(
    _ label: String, _ style: Style, _ message: String, code: String?, at origin: Origin
  ) -> String {
    let place = origin.description.printable
    var line = place.isEmpty ? "" : paint(place + ":", .bold) + " "
    line += paint("\(label):", style) + " " + message.escapedForMessage
    if let code { line += " [\(code)]" }
    return line + "\n" + (origin.span.map { excerpt($0, style) } ?? "")
  }

  private func excerpt(_ span: SourceSpan, _ style: Style) -> String {
    let excerpt = SourceExcerpt(span)
    guard excerpt.text.contains(where: { $0 != " " }) else { return "" }
    let number = String(span.start.line)
    let gutter = String(repeating: " ", count: number.count)
    let indent = String(repeating: " ", count: excerpt.caretStart)
    let carets = paint(String(repeating: "^", count: excerpt.caretWidth), style)
    return " \(number) | \(excerpt.text)\n \(gutter) | \(indent)\(carets)\n"
  }

  /// Parameters of the terminal's "select graphic rendition" command.
  private enum Style: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "1;36"
  }

  private func paint(_ text: String, _ style: Style) -> String {
    colour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

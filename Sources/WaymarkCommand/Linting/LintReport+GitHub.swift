internal import Diagnostics
internal import PlainText
internal import RulePacks

extension Lint.Report {
  /// What was found as workflow commands, a line each, and the last line for people.
  var gitHubCommands: String {
    let remarks = remarks.map { "::notice::\($0.asCommandData)\n" }
    return (diagnostics.map(Self.command) + remarks).joined() + end + "\n"
  }

  private static func command(_ diagnostic: Diagnostic) -> String {
    var properties: [(String, String)] = []
    if let file = diagnostic.origin.sourceName { properties.append(("file", file)) }
    if let lines = diagnostic.origin.lines {
      properties += [
        ("line", String(lines.start.line)), ("endLine", String(lines.end.line)),
        ("col", String(lines.start.column)), ("endColumn", String(lines.end.column)),
      ]
    }
    properties.append(("title", "\(diagnostic.kind.title) [\(diagnostic.kind.code)]"))
    let written = properties.map { "\($0)=\($1.asCommandProperty)" }.joined(separator: ",")
    let notes = diagnostic.notes.map { note in
      let place = note.origin.description
      return "\n" + (place.isEmpty ? "" : place + ": ") + note.message
    }
    let message = diagnostic.message + notes.joined()
    return "::\(diagnostic.kind.severity.rawValue) \(written)::\(message.asCommandData)\n"
  }
}

extension String {
  /// The text as what follows the second `::`; it ends no line, and begins no command.
  fileprivate var asCommandData: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).escapedForMessage.replacing("%", with: "%25") }
      .joined(separator: "%0A")
  }

  /// The text as the value of a property.
  fileprivate var asCommandProperty: String {
    asCommandData.replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}

internal import PlainText

/// What `waymark modules NAME` prints, made from a module's own declarations.
package struct ModuleDocumentation {
  package let name: String
  package let summary: String
  package let details: String
  package let settings: [SettingDescription]
  package let examples: [ScoringExample]

  package init(_ module: any ScoringModule) {
    name = module.name
    summary = module.summary
    details = module.details
    settings = module.settings.map(\.description)
    examples = module.examples
  }

  /// The documentation as plain text of at most 80 columns, apart from examples.
  package var text: String {
    var parts = ["\(name): \(summary)".wrapped(), details.wrapped(), "Settings"]
    parts.append(settings.map { $0.text(indent: 2) }.joined(separator: "\n"))
    for example in examples {
      let lines = ["module: \(name)"] + example.yaml.split(separator: "\n").map(String.init)
      parts.append("Example: \(example.title)")
      parts.append(lines.map { "  \($0)" }.joined(separator: "\n"))
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}

extension SettingDescription {
  fileprivate func text(indent: Int) -> String {
    let need = isRequired ? "required" : fallback.map { "without it: \($0)" } ?? "may be left out"
    let margin = String(repeating: " ", count: indent)
    let lines = [
      "\(margin)\(name) (\(need))", summary.wrapped(indent: indent + 4),
      "Write \(shape.words).".wrapped(indent: indent + 4),
    ]
    return (lines + shape.inner.map { $0.text(indent: indent + 4) }).joined(separator: "\n")
  }
}

extension String {
  /// The same words in lines of at most 80 columns; blank lines stay.
  fileprivate func wrapped(indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent)
    let breaker = LineBreaker(width: 80 - indent)
    return split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { breaker.lines(of: String($0)) }.map { margin + $0 }.joined(separator: "\n")
  }
}

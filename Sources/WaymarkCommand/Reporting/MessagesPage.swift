internal import Diagnostics

/// A page about every kind of problem, in Markdown: what it means, and how it is mended.
struct MessagesPage {
  let kinds: [DiagnosticKind]

  var text: String {
    let rows = kinds.map { kind in
      "| [\(kind.code)](#\(kind.code)) | \(kind.severity.rawValue) | \(kind.title.inMarkdown) |"
    }
    let table = ["| code | severity | what it is |", "| --- | --- | --- |"] + rows
    let parts =
      [
        "<!-- Made by `waymark explain --format markdown` from the sources; a test says when it is stale. -->",
        "# What messages mean",
        """
        A message ends with its code in brackets. `waymark explain` prints the same at a terminal, and lists all \
        codes. An error has to be mended before a pack can be used or given on; a warning wants a look.
        """, table.joined(separator: "\n"),
      ] + kinds.map(\.section)
    return parts.joined(separator: "\n\n") + "\n"
  }
}

extension DiagnosticKind {
  /// Its part of the page.
  var section: String {
    let lines = explanation.split(separator: "\n", omittingEmptySubsequences: false)
    var text = "## \(code)\n\n\(title.capitalizedFirst.inMarkdown) (\(severity.rawValue)).\n"
    var isExample = false
    for line in lines {
      let isIndented = line.hasPrefix(Self.indent)
      if isIndented != isExample, isIndented || !line.isEmpty {
        text += isIndented ? "\n```yaml" : "\n```\n"
        isExample = isIndented
      }
      text +=
        "\n" + (isIndented ? String(line.dropFirst(Self.indent.count)) : String(line).inMarkdown)
    }
    return isExample ? text + "\n```" : text
  }

  /// How far examples are indented in an explanation.
  private static let indent = "    "
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text without anything that Markdown would read as its own; code in backticks stays.
  fileprivate var inMarkdown: String {
    split(separator: "`", omittingEmptySubsequences: false).map(String.init).enumerated().map {
      index, part in
      index % 2 == 1
        ? part
        : part.replacing("<", with: "&lt;").replacing("*", with: "\\*").replacing("|", with: "\\|")
    }.joined(separator: "`")
  }
}

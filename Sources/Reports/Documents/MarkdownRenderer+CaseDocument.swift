extension MarkdownRenderer {
  package func render(_ document: CaseDocument) -> String {
    var page = MarkdownPage()
    page.heading(1, document.title)
    for notice in document.notices { page.emphasized(notice) }
    for part in document.parts {
      if let title = part.title { page.heading(2, title) }
      var lines: [String] = []
      for entry in part.entries {
        if entry.kind == .line {
          lines.append(entry.markdown)
          continue
        }
        page.listOfMarkdown(lines)
        lines = []
        add(entry, to: &page)
      }
      page.listOfMarkdown(lines)
    }
    return page.text
  }

  private func add(_ entry: CaseDocument.Entry, to page: inout MarkdownPage) {
    switch entry.kind {
    case .subtitle:
      page.heading(3, entry.text)
      if let marks = entry.markLine { page.emphasized(marks) }
    case .quotation: page.markdown("> " + entry.markdown)
    case .paragraph, .line: page.markdown(entry.markdown)
    }
  }
}

extension CaseDocument.Entry {
  /// The entry in one line, with what is said of it in italics.
  fileprivate var markdown: String {
    let lines = quoted.split(separator: "\n").map { String($0).markdown }
    let marks = markLine.map { [" *(" + $0.markdown + ")*"] } ?? []
    return lines.joined(separator: " / ") + marks.joined()
  }
}

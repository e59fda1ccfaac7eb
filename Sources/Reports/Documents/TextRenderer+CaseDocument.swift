extension TextRenderer {
  package func render(_ document: CaseDocument) -> String {
    var page = TextPage(width: width)
    page.add(document.title)
    for notice in document.notices {
      page.gap()
      page.add(notice)
    }
    for part in document.parts {
      if let title = part.title { page.heading(title) } else { page.gap() }
      for entry in part.entries { add(entry, to: &page) }
    }
    return page.text
  }

  private func add(_ entry: CaseDocument.Entry, to page: inout TextPage) {
    // Somebody's lines stay lines: a break in a note means something.
    let lines = entry.quoted.split(separator: "\n", omittingEmptySubsequences: true).map(
      String.init)
    switch entry.kind {
    case .paragraph, .subtitle, .quotation: page.gap()
    case .line: break
    }
    for (number, line) in lines.enumerated() {
      switch entry.kind {
      case .line where number == 0: page.add(line, indent: 2, mark: "- ")
      case .line: page.add(line, indent: 4)
      case .paragraph, .subtitle, .quotation: page.add(line, indent: 2)
      }
    }
    if let marks = entry.markLine { page.add("(\(marks))", indent: 4) }
  }
}

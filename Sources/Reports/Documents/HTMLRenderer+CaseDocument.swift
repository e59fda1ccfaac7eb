internal import HTMLKit

extension HTMLRenderer {
  /// A page to print. It has no way to leave it, since nobody reads it on a device that is not theirs.
  package func render(_ document: CaseDocument) -> String {
    var frame = PageFrame(wording: wording)
    frame.hasLeaveButton = false
    return frame.html { body in
      body.element("main") { main in
        main.element("h1", document.title)
        for notice in document.notices {
          main.element("p", ["class": "error"], notice)
        }
        for part in document.parts { add(part, to: &main) }
      }
    }
  }

  private func add(_ part: CaseDocument.Part, to page: inout HTML) {
    page.element("section") { section in
      if let title = part.title { section.element("h2", title) }
      var rest = part.entries[...]
      while let entry = rest.first {
        let lines = rest.prefix { $0.kind == .line }
        if lines.isEmpty {
          rest.removeFirst()
          add(entry, to: &section)
        } else {
          rest = rest.dropFirst(lines.count)
          section.element("ul") { list in
            for line in lines { list.element("li") { addText(of: line, to: &$0) } }
          }
        }
      }
    }
  }

  private func add(_ entry: CaseDocument.Entry, to page: inout HTML) {
    switch entry.kind {
    case .subtitle: page.element("h3") { addText(of: entry, to: &$0) }
    case .quotation:
      page.element("blockquote") { quotation in
        quotation.element("p") { addText(of: entry, to: &$0) }
      }
    case .paragraph, .line: page.element("p") { addText(of: entry, to: &$0) }
    }
  }

  private func addText(of entry: CaseDocument.Entry, to page: inout HTML) {
    for (number, line) in entry.quoted.split(separator: "\n").enumerated() {
      if number > 0 { page.void("br") }
      page.text(String(line))
    }
    if let marks = entry.markLine {
      page.text(" ")
      page.element("span", ["class": "soft"], "(\(marks))")
    }
  }
}

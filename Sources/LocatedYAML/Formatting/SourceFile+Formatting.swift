extension SourceFile {
  /// Why a file has no canonical form.
  package enum FormattingRefusal: Error, Sendable, Hashable {
    /// It cannot be read without errors.
    case errors
    /// It is written in a way in which another layout could change what it says.
    case unusual
  }

  /// The file in its canonical layout: the same values, comments and quotes, with two spaces for each
  /// level, entries of a list below their key, single spaces around signs and at most one empty line.
  package func formatted() throws(FormattingRefusal) -> String {
    let document = Document.read(self)
    guard !document.hasErrors, let root = document.root else { throw .errors }
    var text = laidOut(root)
    // A comment goes with what it was aligned to, which another layout can change once.
    for _ in 0..<4 {
      let file = SourceFile(name: name, text: text)
      let again = Document.read(file)
      guard let now = again.root, now.hasSameValues(as: root), !again.hasErrors,
        again.diagnostics.count <= document.diagnostics.count
      else { throw .unusual }
      let next = file.laidOut(now)
      if next == text { return text }
      text = next
    }
    throw .unusual
  }

  private func laidOut(_ root: Node) -> String {
    var layout = Layout(of: self)
    layout.place(root, at: 0)
    layout.placeComments()
    return layout.text
  }
}

extension Node {
  /// Whether it has the same values in the same order, wherever they stand and however they are quoted.
  package func hasSameValues(as other: Node) -> Bool {
    switch (content, other.content) {
    case (.scalar(let one), .scalar(let two)):
      return one.text == two.text && one.value == two.value
        && one.text.unicodeScalars.elementsEqual(two.text.unicodeScalars)
    case (.sequence(let one), .sequence(let two)):
      return one.count == two.count && zip(one, two).allSatisfy { $0.hasSameValues(as: $1) }
    case (.mapping(let one), .mapping(let two)):
      return one.entries.count == two.entries.count
        && zip(one.entries, two.entries).allSatisfy {
          $0.key.hasSameValues(as: $1.key) && $0.value.hasSameValues(as: $1.value)
        }
    default: return false
    }
  }
}

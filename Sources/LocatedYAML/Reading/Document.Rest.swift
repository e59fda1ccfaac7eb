extension Document {
  /// What can be read of a file without the lines that mistakes in its syntax spoil.
  package struct Rest: Sendable {
    package let root: Node
    private let file: SourceFile
    private let spoilt: Set<Int>

    init(_ root: Node, of file: SourceFile, without spoilt: Set<Int>) {
      self.root = root
      self.file = file
      self.spoilt = spoilt
    }
  }
}

extension Document.Rest {
  /// Whether what stands at a place goes on in lines that are missing, so that it says nothing by itself.
  package func isCut(at span: SourceSpan) -> Bool {
    let number = span.end.line
    let next = (number + 1..<max(number + 1, file.lineCount + 1)).first {
      !SyntaxPlace.isBlank(file.offsets(ofLine: $0), in: file)
    }
    guard let next, spoilt.contains(next) else { return false }
    let (line, other) = (place(ofLine: number), place(ofLine: next))
    // A tab says nothing of the column in which its line was to begin.
    if file.bytes[other.line.lowerBound..<other.lineStart].contains(0x09) { return false }
    return other.lineStart - other.line.lowerBound > line.keyStart - line.line.lowerBound
  }

  /// What is called by a key in the missing lines, and in the entries of lists that lack some of theirs.
  package func names(at key: String) -> Set<String> {
    var names: Set<String> = []
    var last: Substring?
    for number in 1...max(1, file.lineCount) {
      let parts = file.line(number).split { " {,}[]".contains($0) }
      let found = zip(parts, parts.dropFirst()).filter { $0.0 == "\(key):" }.map(\.1)
      if spoilt.contains(number) {
        names.formUnion(
          (found + [last].compactMap(\.self)).map { String($0.filter { !"\"'".contains($0) }) })
      }
      last = found.last ?? last
    }
    return names
  }

  private func place(ofLine number: Int) -> SyntaxPlace {
    SyntaxPlace(file, file.offsets(ofLine: number).lowerBound)
  }
}

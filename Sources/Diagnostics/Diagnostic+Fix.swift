extension Diagnostic {
  /// A change within a line of a file that does what a message says.
  package struct Fix: Sendable, Hashable {
    /// What is taken out; where it is empty, something is only put in.
    package let span: SourceSpan
    package let replacement: String
  }

  /// The same with a fix that writes a text in place of a stretch.
  package func fixed(at span: SourceSpan, by replacement: String) -> Self {
    var copy = self
    copy.fix = Fix(span: span, replacement: replacement)
    return copy
  }

  /// The same with a fix that writes the name that the message suggests, if there is one; `part` is where it
  /// stands, if that is not all of the place.
  ///
  /// There is no fix where the file has the name in another form than it was read in, such as with escapes.
  package func suggesting(
    _ name: String?, for written: String, at part: Origin? = nil
  ) -> Self {
    guard let name, let span = (part ?? origin).span, let place = span.place(of: written) else {
      return self
    }
    return fixed(at: place, by: name)
  }
}

extension SourceSpan {
  /// Where a name stands that is all of this stretch, perhaps within quotes.
  fileprivate func place(of name: String) -> SourceSpan? {
    switch sourceText {
    case name: self
    case "'\(name)'", "\"\(name)\"": file.span(offsets.dropFirst().dropLast())
    default: nil
    }
  }
}

/// A file with the fixes of what was found in it.
package struct FixedFile: Sendable {
  package let file: SourceFile
  /// In order; none reaches into another.
  package let fixes: [Diagnostic.Fix]

  /// The files that have fixes, by their names; of two fixes for one place only the first is kept.
  package static func all(_ diagnostics: [Diagnostic]) -> [FixedFile] {
    let fixes = diagnostics.compactMap(\.fix)
    return Dictionary(grouping: fixes, by: \.span.file.name).values.map(FixedFile.init)
      .sorted { $0.file.name < $1.file.name }
  }

  private init(_ fixes: [Diagnostic.Fix]) {
    file = fixes[0].span.file
    var kept: [Diagnostic.Fix] = []
    for fix in fixes.sorted(by: { $0.span.start < $1.span.start }) {
      guard let last = kept.last?.span.offsets else {
        kept.append(fix)
        continue
      }
      let start = fix.span.start.offset
      if start > last.lowerBound, start >= last.upperBound { kept.append(fix) }
    }
    self.fixes = kept
  }

  /// The file as it is then, every other byte as it was.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var place = 0
    for fix in fixes {
      bytes += file.bytes[place..<fix.span.start.offset]
      bytes += fix.replacement.utf8
      place = fix.span.offsets.upperBound
    }
    return bytes + file.bytes[place...]
  }

  /// The changed lines as `diff -U0` writes them, without a line break at the end.
  package var difference: String {
    let new = SourceFile(name: file.name, bytes: bytes)
    let lines = Set(fixes.map(\.span.start.line)).sorted()
    let hunks = lines.map { line in
      "\n@@ -\(line) +\(line) @@\n-\(file.line(line))\n+\(new.line(line))"
    }
    return "--- \(file.name)\n+++ \(file.name)" + hunks.joined()
  }
}

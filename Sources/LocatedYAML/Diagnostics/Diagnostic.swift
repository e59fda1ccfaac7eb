/// One problem, at its place, in words that say what to do.
package struct Diagnostic: Error, Sendable, Hashable {
  /// Something more that helps, perhaps at another place.
  package struct Note: Sendable, Hashable {
    package let message: String
    package let span: SourceSpan?

    package init(_ message: String, at span: SourceSpan? = nil) {
      self.message = message
      self.span = span
    }
  }

  package let kind: DiagnosticKind
  package let message: String
  package let span: SourceSpan?
  package let notes: [Note]

  package init(
    _ kind: DiagnosticKind, _ message: String, at span: SourceSpan?, notes: [Note] = []
  ) {
    self.kind = kind
    self.message = message
    self.span = span
    self.notes = notes
  }

  package var isError: Bool { kind.severity == .error }
}

extension Sequence<Diagnostic> {
  /// The same diagnostics in the order of their places: by file, then by offset; those without a place first.
  package func orderedByPlace() -> [Diagnostic] {
    enumerated().sorted { left, right in
      let (first, second) = (left.element.span, right.element.span)
      let names = (first?.file.name ?? "", second?.file.name ?? "")
      if names.0 != names.1 { return names.0 < names.1 }
      let offsets = (first?.start.offset ?? -1, second?.start.offset ?? -1)
      return offsets.0 != offsets.1 ? offsets.0 < offsets.1 : left.offset < right.offset
    }.map(\.element)
  }
}

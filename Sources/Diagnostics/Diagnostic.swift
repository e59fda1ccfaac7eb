/// One problem, at its place, in words that say what to do.
package struct Diagnostic: Error, Sendable, Hashable {
  /// Something more that helps, perhaps at another place.
  package struct Note: Sendable, Hashable {
    package let message: String
    package let origin: Origin

    package init(_ message: String, at origin: Origin) {
      self.message = message
      self.origin = origin
    }

    package init(_ message: String, at span: SourceSpan? = nil) {
      self.init(message, at: span.map { Origin($0) } ?? .code)
    }

    package var span: SourceSpan? { origin.span }
  }

  package var kind: DiagnosticKind
  package let message: String
  package let origin: Origin
  package var notes: [Note]
  /// What `--fix` changes; nil where only a person can tell.
  package var fix: Fix?

  package init(
    _ kind: DiagnosticKind, _ message: String, at origin: Origin, notes: [Note] = []
  ) {
    self.kind = kind
    self.message = message
    self.origin = origin
    self.notes = notes
  }

  package init(
    _ kind: DiagnosticKind, _ message: String, at span: SourceSpan?, notes: [Note] = []
  ) {
    self.init(kind, message, at: span.map { Origin($0) } ?? .code, notes: notes)
  }

  package var isError: Bool { kind.severity == .error }

  /// The stretch of a text file that it is about; nil in another source.
  package var span: SourceSpan? { origin.span }
}

extension Sequence<Diagnostic> {
  /// The same diagnostics in the order of their places: by source, then by place within it; those
  /// without a place first.
  package func orderedByPlace() -> [Diagnostic] {
    enumerated().sorted { left, right in
      let (first, second) = (left.element.origin, right.element.origin)
      let names = (first.sourceName ?? "", second.sourceName ?? "")
      if names.0 != names.1 { return names.0 < names.1 }
      let (one, other) = (first.order, second.order)
      return one != other ? one < other : left.offset < right.offset
    }.map(\.element)
  }
}

extension String {
  /// The text, or its beginning where it is too long for a message.
  package var shortened: String {
    let scalars = unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: 41, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return self }
    return String(scalars.prefix(40)) + "…"
  }
}

package import Diagnostics

/// Collects what is wrong while files are read, so that all problems come in one run.
package final class Findings {
  package private(set) var diagnostics: [Diagnostic] = []

  /// Where YAML could not be read; later problems there follow from that and are not reported.
  private var unreadable: Set<SourceSpan> = []

  /// The paths of the files that were read.
  package private(set) var filesRead: [String] = []

  package init() {}

  /// Remembers that a file was read, so that no output overwrites it.
  func note(read path: String) { filesRead.append(path) }
  func note(read paths: [String]) { filesRead += paths }

  package func report(_ diagnostic: Diagnostic) {
    if let span = diagnostic.span, unreadable.contains(span) { return }
    diagnostics.append(diagnostic)
  }

  package func report(_ further: some Sequence<Diagnostic>) {
    for diagnostic in further { report(diagnostic) }
  }

  /// Reports what is wrong with a file as YAML.
  package func report(yaml further: [Diagnostic]) {
    report(further)
    unreadable.formUnion(further.filter(\.isError).compactMap(\.span))
  }

  package var hasErrors: Bool { diagnostics.contains(where: \.isError) }

  /// How many errors there are, to see whether a step added some.
  package var errorCount: Int { diagnostics.count(where: \.isError) }

  package var ordered: [Diagnostic] { diagnostics.orderedByPlace() }
}

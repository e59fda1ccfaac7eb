package import LocatedYAML

/// Collects what is wrong while files are read, so that all problems come in one run.
package final class Findings {
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  package func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  package func report(_ further: some Sequence<Diagnostic>) {
    diagnostics.append(contentsOf: further)
  }

  package var hasErrors: Bool { diagnostics.contains(where: \.isError) }

  /// How many errors there are, to see whether a step added some.
  package var errorCount: Int { diagnostics.count(where: \.isError) }

  package var ordered: [Diagnostic] { diagnostics.orderedByPlace() }
}

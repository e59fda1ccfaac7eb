internal import Conditions
package import Diagnostics
internal import LocatedYAML

extension [Diagnostic] {
  /// The same, where a name that is not declared is reported once, with its further places as notes:
  /// most often it is the declaration that is wrong.
  fileprivate func joiningUnknownNames() -> Self {
    let kinds: [DiagnosticKind] = [
      .unknownPattern, .unknownSource, .unknownGuidance, .unknownItem, .unknownChoice, .unknownStep,
      .unknownSituation,
      ConditionProblem.Category.unknownName.diagnosticKind,
      ConditionProblem.Category.unknownChoice.diagnosticKind,
    ]
    var places: [String: Int] = [:]
    var further: [Int: [Diagnostic]] = [:]
    var kept: [Diagnostic] = []
    for diagnostic in self {
      let isNamed = kinds.contains(diagnostic.kind) || diagnostic.kind.code == "score-unknown-item"
      if isNamed, let first = places[diagnostic.message] {
        further[first, default: []].append(diagnostic)
      } else {
        if isNamed { places[diagnostic.message] = kept.count }
        kept.append(diagnostic)
      }
    }
    for (place, others) in further {
      let most = 3
      let left = others.count - most
      let notes = others.prefix(most).enumerated().map { index, other in
        let more = index == most - 1 && left > 0 ? ", and at \(left) further places" : ""
        return Diagnostic.Note("the same name here\(more)", at: other.origin)
      }
      kept[place].notes += notes
    }
    return kept
  }
}

extension DiagnosticKind {
  /// Whether it is about a key, a word, a text or a condition alone, whatever else is there.
  fileprivate var isOfOneLine: Bool {
    let kinds: [DiagnosticKind] = [
      .unknownKey, .unknownWord, .wrongKind, .badName, .twiceInList, .unknownPattern,
      .unknownSource,
      .badVersion, .badLanguage, .badAges,
    ]
    return (kinds + Self.oddTexts + ParsedCondition.diagnosticKinds).contains(self)
  }
}

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

  /// Reports of what was found in a part of a file what depends on nothing that it lacks.
  func report(_ further: Findings, within rest: Document.Rest? = nil) {
    report(
      further.diagnostics.filter { found in
        found.kind.isOfOneLine && !(found.span.map { rest?.isCut(at: $0) ?? false } ?? false)
      })
  }

  package var hasErrors: Bool { diagnostics.contains(where: \.isError) }

  /// How many errors there are, to see whether a step added some.
  package var errorCount: Int { diagnostics.count(where: \.isError) }

  package var ordered: [Diagnostic] { diagnostics.orderedByPlace().joiningUnknownNames() }
}

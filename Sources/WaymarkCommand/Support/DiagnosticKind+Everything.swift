internal import Conditions
internal import LocatedYAML
internal import RulePacks
internal import ScoringKit

extension DiagnosticKind {
  /// Every kind of problem that the program can report, by its code.
  static func everyKind(modules: [any ScoringModule]) -> [DiagnosticKind] {
    let own = modules.flatMap(\.problems).map { DiagnosticKind($0) }
    let all =
      Document.diagnosticKinds + ParsedCondition.diagnosticKinds + DiagnosticKind.scoring
      + Library.diagnosticKinds + own
    var seen: Set<String> = []
    return all.filter { seen.insert($0.code).inserted }.sorted { $0.code < $1.code }
  }
}

package import Diagnostics

extension DiagnosticKind {
  package static let unknownModule = DiagnosticKind(
    code: "unknown-module",
    title: "there is no scoring module of this name",
    explanation: "`waymark modules` lists the modules; the name after `module:` is one of them.")

  package static let scoreRange = DiagnosticKind(
    code: "score-out-of-range",
    title: "a score could leave the range of numbers",
    explanation: """
      Figures lie between ±9,223,372,036,854,775.807. A score that could leave that range is found \
      while loading, so that evaluation never fails. Use smaller weights.
      """)

  package static let bandNeverReached = DiagnosticKind(
    code: "band-never-reached", severity: .warning,
    title: "a band starts above the highest value of the score",
    explanation: "No answers lead to this band. Lower where it starts, or leave it out.")

  /// The kinds of problem that reading scores can find; each module may have more of its own.
  package static let scoring: [DiagnosticKind] = [
    .unknownModule, .missingSetting, .unknownSetting, .wrongSetting,
    .unreadableNumber, .settingOutOfRange, .unknownItem, .wrongItem, .missingChoice,
    .unknownChoice, .unknownPattern, .listedTwice, .bandsNotAscending, .bandNeverReached,
    .scoreRange, DiagnosticKind(.refused),
  ]

  /// The same kind as `waymark explain` knows it.
  package init(_ kind: ProblemKind) {
    self.init(kind, kind.severity == .warning ? .warning : .error)
  }

  init(_ kind: ProblemKind, _ severity: Severity) {
    self.init(
      code: kind.code, severity: severity, title: kind.title, explanation: kind.explanation)
  }
}

extension String {
  static func unknownModule(_ name: String, _ names: [String]) -> String {
    if let close = nearest(name, in: names) {
      return "there is no scoring module '\(name)': did you mean '\(close)'?"
    }
    return "there is no scoring module '\(name)': write one of \(names.joined(separator: ", "))"
  }

  static let scoreRange = "this score could leave the range of numbers: use smaller weights"

  static func neverReached(_ band: Band, _ highest: String) -> String {
    "the band '\(band.name)' starts at \(band.from.decimal), but the score goes only up to \(highest)"
  }
}

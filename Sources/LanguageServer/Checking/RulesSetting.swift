package import RulePacks
package import ScoringKit
package import ScreeningCore

/// What rules are loaded with, beside the folder that a file belongs to.
package struct RulesSetting: Sendable {
  /// Further folders of rules with absolute paths, in order of precedence.
  let folders: [RulesPath]
  let modules: [any ScoringModule]
  /// The day on which the age of contacts is worked out.
  let today: @Sendable () -> CalendarDate

  package init(
    folders: [RulesPath], modules: [any ScoringModule],
    today: @escaping @Sendable () -> CalendarDate
  ) {
    self.folders = folders
    self.modules = modules
    self.today = today
  }
}

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

  /// What a need is about, in words; nil for a word that is none.
  let wordsOfNeed: @Sendable (String) -> String?

  package init(
    folders: [RulesPath], modules: [any ScoringModule],
    today: @escaping @Sendable () -> CalendarDate,
    wordsOfNeed: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.folders = folders
    self.modules = modules
    self.today = today
    self.wordsOfNeed = wordsOfNeed
  }
}

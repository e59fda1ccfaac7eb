internal import RulePacks
internal import ScreeningCore

extension ServerProblem {
  init(_: PlanImage.Refusal, of checklist: PlannedChecklist) {
    self.init(
      sentence: "\(checklist.id) is too large for a page; divide it into smaller checklists.")
  }
}

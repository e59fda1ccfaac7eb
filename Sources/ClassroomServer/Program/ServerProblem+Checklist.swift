internal import Pages
internal import RulePacks
internal import ScreeningCore

extension ServerProblem {
  init(_ refusal: PlanImage.Refusal, of checklist: PlannedChecklist) {
    self.init(sentence: refusal.sentence(about: checklist) + ".")
  }
}

package import ScreeningCore

extension PlanImage.Refusal {
  /// Why there is no page of a checklist, and what to do; without a full stop.
  package func sentence(about planned: PlannedChecklist) -> String {
    switch self {
    case .tooLarge:
      "\(planned.id) is too large for a page; divide it into smaller checklists"
    case .flawedPlan:
      "\(planned.id) has conditions or scores that no page can work out; make them simpler"
    case .notAnImage, .otherVersion, .damaged, .malformed:
      "\(planned.id) is not understood by the engine of its own page (\(self)); report this mistake"
    }
  }
}

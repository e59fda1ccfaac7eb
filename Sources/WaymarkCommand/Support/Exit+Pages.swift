internal import Pages
internal import RulePacks
internal import ScreeningCore

extension Exit {
  /// Makes a page; says which checklist is too large for one.
  static func making<Page>(
    of planned: PlannedChecklist, _ page: () throws(PlanImage.Refusal) -> Page
  ) throws -> Page {
    do throws(PlanImage.Refusal) {
      return try page()
    } catch {
      Output.errors.line(
        "waymark: \(planned.id) is too large for a page; divide it into smaller checklists")
      throw findings
    }
  }
}

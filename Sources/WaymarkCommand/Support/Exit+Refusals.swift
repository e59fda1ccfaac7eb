internal import Pages
internal import RulePacks
internal import ScreeningCore

extension Exit {
  /// Makes a page; if it is refused, says for which checklist and why, and ends the command.
  static func reportingRefusal<Page>(
    of planned: PlannedChecklist, _ page: () throws(PlanImage.Refusal) -> Page
  ) throws -> Page {
    do throws(PlanImage.Refusal) {
      return try page()
    } catch {
      Output.errors.message("waymark: " + error.sentence(about: planned))
      throw findings
    }
  }
}

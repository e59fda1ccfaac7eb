internal import Pages
internal import RulePacks
internal import ScreeningCore

extension Exit {
  /// Makes a page; says of which checklist there is none, and why.
  static func making<Page>(
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

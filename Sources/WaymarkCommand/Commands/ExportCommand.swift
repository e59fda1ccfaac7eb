internal import ArgumentParser
internal import Pages
internal import RulePacks
internal import ScreeningCore

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a checklist or a story to a file that needs no network.",
    discussion: """
      Examples:
        waymark export html new_online_friend --region PH -o page.html
        waymark export handout new_online_friend --story the_same_band --for teacher -o key.html
        waymark export site --region PH -o site
      """,
    subcommands: [
      ExportHTMLCommand.self, ExportHandoutCommand.self, ExportSiteCommand.self,
    ])
}

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

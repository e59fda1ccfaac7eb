internal import HTTPTypes
internal import Hummingbird
package import Localization
internal import Pages
internal import Reports
package import RulePacks
package import ScreeningCore

/// `waymark serve`: an index of the checklists, their pages, and nothing else.
package struct SiteServer: Sendable {
  let library: Library
  let today: CalendarDate
  let endpoint: Endpoint
  let wording: Wording

  package init(library: Library, today: CalendarDate, endpoint: Endpoint, wording: Wording) {
    self.library = library
    self.today = today
    self.endpoint = endpoint
    self.wording = wording
  }

  /// Runs until the program is told to stop; gives the exit code.
  package func run() -> Int32 {
    Terminal.run { () async throws(ServerProblem) in
      let router = WebServer.router(at: endpoint)
      try addPages(to: router)
      try await WebServer(endpoint: endpoint, router: router) { port in
        Terminal.say(announcement(port: port))
      }.run()
      Terminal.say(["Stopped."])
    }
  }

  /// Makes every page once. Addresses are numbers, so that a list of them tells nothing.
  private func addPages(to router: Router<WebContext>) throws(ServerProblem) {
    let checklists = library.checklists
    let index = SiteIndex(checklists: checklists, wording: wording).page
    router.get("/") { _, _ in index.response() }
    for (number, checklist) in checklists.enumerated() {
      let made = try page(of: checklist)
      router.get("/\(number + 1)") { _, _ in made.response() }
    }
  }

  private func page(of checklist: PlannedChecklist) throws(ServerProblem) -> WebPage {
    do {
      let page = try OfflinePage(
        checklist, contacts: library.contacts, place: .askedFor, today: today, wording: wording)
      return WebPage(html: page.html, policy: page.contentSecurityPolicy)
    } catch {
      throw ServerProblem(error, of: checklist)
    }
  }

  private func announcement(port: Int) -> [String] {
    ["Open in a browser:"] + endpoint.addresses(port: port).map { "  \($0)/" } + [
      "",
      endpoint.isOnLAN
        ? "Every device in this network can. Answers stay on the device that gives them."
        : "Only this computer can. With --lan, other devices in the network can too.",
      "Ctrl-C stops it.",
    ]
  }
}

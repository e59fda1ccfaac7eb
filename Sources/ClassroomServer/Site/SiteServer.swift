internal import Hummingbird
package import Localization
package import RulePacks
package import ScreeningCore

/// `waymark serve`: an index of the checklists, their pages, and nothing else.
package struct SiteServer: Sendable {
  let library: Library
  let today: CalendarDate
  let endpoint: Endpoint
  let wording: Wording
  /// Gives the library anew where a file of it has changed; nil where no one is to look for that.
  let changed: (@Sendable () -> Library?)?

  package init(
    library: Library, today: CalendarDate, endpoint: Endpoint, wording: Wording,
    changed: (@Sendable () -> Library?)? = nil
  ) {
    self.library = library
    self.today = today
    self.endpoint = endpoint
    self.wording = wording
    self.changed = changed
  }

  /// Runs until the program is told to stop; gives the exit code.
  package func run() -> Int32 {
    Terminal.run { () async throws(ServerProblem) in
      let pages = SitePages(today: today, wording: wording)
      if let refusal = pages.take(library).first { throw refusal }
      let router = WebServer.router(at: endpoint)
      router.get("/") { _, _ in pages.index.response() }
      router.get("/:number") { _, context in
        guard let page = pages[context.parameters.get("number")] else { throw Refusal.notFound }
        return page.response()
      }
      let watch = changed.map { [SiteWatch(pages: pages, changed: $0)] } ?? []
      try await WebServer(endpoint: endpoint, router: router, services: watch) { port in
        Terminal.say(announcement(port: port))
      }.run()
      Terminal.say(["Stopped."])
    }
  }

  private func announcement(port: Int) -> [String] {
    ["Open in a browser:"] + endpoint.addresses(port: port).map { "  \($0)/" } + [
      "",
      endpoint.isOnLAN
        ? "Every device in this network can. Answers stay on the device that gives them."
        : "Only this computer can. With --lan, other devices in the network can too.",
    ] + (changed == nil ? [] : ["What changes in a pack is there when the page is loaded again."])
      + [
        "Ctrl-C stops it."
      ]
  }
}

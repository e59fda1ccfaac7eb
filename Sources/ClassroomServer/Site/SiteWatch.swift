internal import RulePacks
internal import ServiceLifecycle

/// Asks once a second whether packs have changed, as long as the server runs.
struct SiteWatch: Service {
  let pages: SitePages
  let changed: @Sendable () -> Library?

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while (try? await Task.sleep(for: .seconds(1))) != nil {
        guard let library = changed() else { continue }
        let refusals = pages.take(library)
        for refusal in refusals { Terminal.warn(refusal) }
        Terminal.say([
          library.hasErrors || !refusals.isEmpty
            ? "Read again. What no longer loads stays as it was." : "Read again."
        ])
      }
    }
  }
}

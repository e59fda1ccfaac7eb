package import CaseFiles
internal import Dispatch
package import HTMLKit
internal import Hummingbird
package import Interviews
package import Localization
package import RulePacks
package import ScreeningCore

/// `waymark interview --page`: one guided talk on a page that only this computer can open.
package struct TalkServer: Sendable {
  let room: TalkRoom
  let page: TalkPage
  let endpoint: Endpoint
  let kept: CaseAccess?
  let report: @Sendable ([CaseEvent], PageFrame) -> String

  /// - Parameters:
  ///   - planned: The checklist, which is made for interviews.
  ///   - words: In whose words it is said; nil as it stands.
  ///   - events: What a case holds already.
  ///   - place: The code of the country; nil where none was named.
  ///   - present: Who is there, as roles.
  ///   - person: The person whom the program plays, where the talk is practised.
  ///   - danger: What to do in danger, in a line.
  ///   - help: The first thing to do in a piece of guidance, and who helps with it, in a line each.
  ///   - port: Where to listen; 0 for any that is free.
  ///   - wording: The language of what is not the pack's own.
  ///   - kept: The case; nil where nothing is kept.
  ///   - secondsUntilCovered: After how long without a key the page covers itself; nil for never.
  ///   - secondsUntilLocked: After how many of them it shows nothing any more; nil for never.
  ///   - report: What helps, or what a practice has shown, as a whole page in a frame.
  package init(
    _ planned: PlannedChecklist, words: AgeGroup?, events: [CaseEvent], place: String?,
    present: [String],
    person: PracticePerson?, danger: String,
    help: @escaping @Sendable (_ guidance: Int, _ answers: Answers) -> [String], port: Int,
    wording: Wording,
    kept: CaseAccess?, secondsUntilCovered: Int?, secondsUntilLocked: Int?,
    report: @escaping @Sendable ([CaseEvent], PageFrame) -> String
  ) {
    room = TalkRoom(
      planned, words: words, events: events, place: place, present: present,
      kept: kept)
    page = TalkPage(
      planned: planned, person: person, danger: danger, help: help,
      secondsUntilCovered: secondsUntilCovered, secondsUntilLocked: secondsUntilLocked,
      wording: wording)
    self.kept = kept
    endpoint = Endpoint(port: port, isOnLAN: false)
    self.report = report
  }

  /// Runs until the program is told to stop; gives the exit code.
  package func run() -> Int32 {
    Terminal.run { () async throws(ServerProblem) in
      let router = WebServer.router(at: endpoint)
      TalkRoutes(room: room, page: page, report: report).add(to: router)
      try await WebServer(endpoint: endpoint, router: router) { port in
        Terminal.say(Self.announcement(of: await room.firstKey, port: port))
        Task { await giveNewAddresses(port: port) }
        if let kept { Task { await lockWhenIdle(kept) } }
      }.run()
      Terminal.say(["Stopped."])
    }
  }

  private static func announcement(of key: String, port: Int) -> [String] {
    [
      "Open in a browser on this computer, in a private window:",
      "  \(Endpoint.addressHere(port: port))/\(key)",
      "",
      "The address opens the talk once; a reload does not bring it back. Enter here: a new address, and the",
      "page from before can do nothing more: close it. Ctrl-C ends it. What is not in a case is gone then.",
    ]
  }

  /// Prints a new address each time Enter is pressed alone, and asks for the passphrase before where the case
  /// was locked.
  private func giveNewAddresses(port: Int) async {
    while let line = await Self.blocking({ Terminal.readLine() }) {
      guard line.isEmpty else { continue }
      if await room.isLocked, let kept {
        guard await Self.blocking({ kept.unlock() }) else { continue }
        await room.unlocked()
      }
      Terminal.say(["  \(Endpoint.addressHere(port: port))/\(await room.newKey())"])
    }
  }

  /// Wipes the keys of the case each time nobody did anything for long enough.
  private func lockWhenIdle(_ kept: CaseAccess) async {
    while !Task.isCancelled {
      // While somebody types the passphrase, the case is theirs alone.
      guard await !room.isLocked else {
        try? await Task.sleep(for: .seconds(1))
        continue
      }
      guard let rest = kept.timeUntilLock() else { return }
      try? await Task.sleep(for: max(rest, .milliseconds(10)))
      if await room.lockIfIdle() {
        Terminal.say([
          "Nothing was done for a while: the case is locked, and the page shows nothing any more. Enter here, and",
          "then the passphrase of the key, give a new address.",
        ])
      }
    }
  }

  /// Does something that waits, on a thread of its own.
  private static func blocking<Result: Sendable>(
    _ work: @escaping @Sendable () -> Result
  ) async -> Result {
    await withCheckedContinuation { done in
      DispatchQueue.global().async { done.resume(returning: work()) }
    }
  }
}

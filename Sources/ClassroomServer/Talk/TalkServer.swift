package import CaseFiles
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
  let report: @Sendable ([CaseEvent]) -> String

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
  ///   - keep: Takes what has happened to the case; gives what kept it from that.
  ///   - report: What helps, or what a practice has shown, as a whole page.
  package init(
    _ planned: PlannedChecklist, words: AgeGroup?, events: [CaseEvent], place: String?,
    present: [String],
    person: PracticePerson?, danger: String,
    help: @escaping @Sendable (_ guidance: Int, _ answers: Answers) -> [String], port: Int,
    wording: Wording,
    keep: @escaping @Sendable (InterviewSession) -> String?,
    report: @escaping @Sendable ([CaseEvent]) -> String
  ) {
    room = TalkRoom(
      planned, words: words, events: events, place: place, present: present, keep: keep)
    page = TalkPage(planned: planned, person: person, danger: danger, help: help, wording: wording)
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
        Self.giveNewAddresses(of: room, port: port)
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

  /// Prints a new address each time Enter is pressed alone.
  private static func giveNewAddresses(of room: TalkRoom, port: Int) {
    Task.detached {
      while let line = readLine() {
        guard line.isEmpty else { continue }
        Terminal.say(["  \(Endpoint.addressHere(port: port))/\(await room.newKey())"])
      }
    }
  }
}

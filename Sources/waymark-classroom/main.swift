internal import BundledScoring
internal import ClassroomServer
internal import RulePacks
internal import WaymarkCommand

Waymark.main(
  modules: bundledModules,
  classroom: ClassroomProgram(
    serve: { call in
      SiteServer(
        library: call.library, today: call.today,
        endpoint: Endpoint(call.endpoint), wording: call.wording, changed: call.changed
      ).run()
    },
    hold: { call in
      ClassServer(
        story: call.story, contacts: call.library.contacts, country: call.country,
        today: call.today, leftOver: call.leftOver.map { $0 == .goOn ? .goOn : .delete },
        endpoint: Endpoint(call.endpoint), wording: call.wording
      ).run()
    },
    talk: { call in
      TalkServer(
        call.planned, words: call.words, events: call.events, place: call.place,
        present: call.present,
        person: call.person, danger: call.danger, help: call.help,
        port: call.port,
        wording: call.wording,
        kept: call.kept, secondsUntilCovered: call.secondsUntilCovered,
        secondsUntilLocked: call.secondsUntilLocked, report: call.report
      ).run()
    }))

extension Endpoint {
  fileprivate init(_ endpoint: ClassroomProgram.Endpoint) {
    self.init(port: endpoint.port, isOnLAN: endpoint.isOnLAN, address: endpoint.address)
  }
}

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
        place: ServerPlace(call.spot), wording: call.wording
      ).run()
    },
    hold: { call in
      ClassServer(
        story: call.story, contacts: call.library.contacts, country: call.country,
        today: call.today, leftOver: call.leftOver.map { $0 == .goOn ? .goOn : .delete },
        place: ServerPlace(call.spot), wording: call.wording
      ).run()
    }))

extension ServerPlace {
  fileprivate init(_ spot: ClassroomProgram.Spot) {
    self.init(port: spot.port, isOnLAN: spot.isOnLAN, address: spot.address)
  }
}

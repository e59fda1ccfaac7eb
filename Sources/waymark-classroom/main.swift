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
        place: ServerPlace(port: call.port, isOnLAN: call.isOnLAN)
      ).run()
    },
    hold: { call in
      ClassServer(
        story: call.story, contacts: call.library.contacts, country: call.country,
        today: call.today, beginsAnew: call.beginsAnew,
        place: ServerPlace(port: call.port, isOnLAN: call.isOnLAN)
      ).run()
    }))

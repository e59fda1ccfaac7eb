internal import HTMLKit
internal import Localization
internal import Pages
internal import Reports
internal import RulePacks

/// The list of checklists that one can open.
struct SiteIndex {
  let checklists: [PlannedChecklist]
  let wording: Wording

  var page: WebPage {
    let frame = PageFrame(wording: wording, kind: "index")
    let html = frame.html { body in
      body.element("main") { main in
        main.element("h1", wording.indexTitle)
        main.element("p", wording.indexLead)
        main.element("ul", ["class": "contents"]) { list in
          for (number, planned) in checklists.enumerated() {
            list.element("li") { item in
              item.element(
                "a", ["href": "/\(number + 1)", "dir": "auto"], wording.say(planned.checklist.title)
              )
            }
          }
        }
      }
    }
    return WebPage(html: html, policy: frame.contentSecurityPolicy)
  }
}

extension Wording {
  var indexTitle: String { say("Checklists") }

  var indexLead: String {
    say("Each is about a situation. What you answer stays on your device; nothing is sent.")
  }
}

internal import HTMLKit
internal import Localization
internal import PlainText
internal import Reports
internal import RulePacks

/// The list of the stories of a site, for a class.
struct StoryList {
  let stories: [PlannedScenario]
  /// The number of the first story's page.
  let first: Int
  let countries: [ContactDirectory.Country]
  let wording: Wording
  let address: @Sendable (Int) -> String

  var html: String {
    PageFrame(
      wording: wording, kind: "index", style: .site,
      scripts: countries.isEmpty ? [] : HTMLScript.ofIndex
    ).html { body in
      body.element("main") { main in
        main.element("h1", wording.storiesTitle)
        main.element("p", wording.storiesLead)
        main.element("p") { $0.element("a", ["href": Site.indexName], wording.toIndex) }
        main.countryChoice(countries, wording)
        var last = ""
        for (place, story) in stories.enumerated() where story.checklist.id != last {
          last = story.checklist.id
          let checklist = story.checklist.checklist
          main.element("h2", ["dir": "auto"], wording.say(checklist.title))
          main.element("ul", ["class": "stories"]) { list in
            for (offset, story) in stories.enumerated().dropFirst(place)
            where story.checklist.id == last {
              list.element("li") { line in
                line.element(
                  "a", ["href": address(first + offset), "dir": "auto"], story.nameInWords)
              }
            }
          }
        }
      }
    }
  }
}

extension PlannedScenario {
  /// The name of the story, as words: "The chess club".
  var nameInWords: String {
    scenario.name.value.replacing("_", with: " ").capitalizedAtStart
  }
}

import Pages
import Questions
import RulePacks
import ScreeningCore
import Testing

/// The document itself: the paper that is there also where no script runs.
struct DocumentTests {
  @Test(arguments: Bundled.names, [true, false])
  func `is well-formed, and whatever it refers to is in it once`(
    name: String, asksForCountry: Bool
  ) throws {
    let page = try Bundled.page(name, place: asksForCountry ? .askedFor : .anywhere)
    let markup = try Markup(page.html)
    let ids = markup.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for element in markup.elements {
      for reference in ["for", "aria-labelledby", "aria-describedby"] {
        guard let id = element.attributes[reference] else { continue }
        #expect(ids.contains(id), "\(element.name) refers to \(id)")
      }
    }
  }

  @Test(arguments: Bundled.names)
  func `holds every question with every answer, also not sure and rather not`(name: String) throws {
    let planned = try Bundled.library.checklist(named: name)
    let markup = try Markup(Bundled.page(name).html)
    for (index, item) in planned.checklist.items.enumerated() {
      let text = markup.text(in: "item-\(index)")
      #expect(text.contains(item.ask.paragraphs.joined(separator: " ")))
      for label in item.labels { #expect(text.contains(label.text)) }
      guard item.isQuestion else { continue }
      #expect(text.contains("I'd rather not say"))
      #expect(text.contains("Not sure") == item.question.offersNotSure)
      for move in ["Next", "Back", "Skip", "Stop here"] { #expect(text.contains(move)) }
    }
  }

  @Test(arguments: Bundled.names)
  func `holds all guidance with what one can do, once`(name: String) throws {
    let planned = try Bundled.library.checklist(named: name)
    let markup = try Markup(Bundled.page(name, place: Bundled.country("PH")).html)
    for (index, guidance) in planned.checklist.guidance.enumerated() {
      let text = markup.text(in: "guidance-\(index)")
      #expect(text.contains(guidance.title.text))
      for paragraph in guidance.say?.paragraphs ?? [] { #expect(text.contains(paragraph)) }
      for step in planned.plan.guidance[index].steps {
        #expect(text.contains(planned.steps[step].text.paragraphs[0]))
      }
      #expect(markup.elements.filter { $0.attributes["id"] == "guidance-\(index)" }.count == 1)
    }
  }

  @Test(arguments: Bundled.names)
  func `tells everyone what to do in danger before the first question`(name: String) throws {
    for place in try [OfflinePage.Place.anywhere, Bundled.country("PH"), .askedFor] {
      let text = try Markup(Bundled.page(name, place: place).html).text(in: "notice")
      #expect(text.contains("Is someone in danger right now?"))
      #expect(text.contains("Leave now"))
      #expect(text.contains("skip any question and stop at any time"))
    }
  }

  @Test func `holds the contacts of the chosen country and of nowhere else`() throws {
    let page = try Bundled.page("new_online_friend", place: Bundled.country("PH"))
    let text = try Markup(page.html).text(in: "help")
    #expect(text.contains("Bantay Bata 163"))
    #expect(text.contains("Find A Helpline"))
    #expect(!text.contains("Childline"))
  }

  @Test func `holds the contacts of every country where it asks for one`() throws {
    let markup = try Markup(Bundled.page("new_online_friend", place: .askedFor).html)
    let places = Bundled.library.contacts.countries.filter { $0.code.value != "INT" }
    #expect(markup.elements("option").count == places.count + 1)
    for country in places {
      if let emergency = country.emergency {
        #expect(markup.text(in: "countries").contains(emergency.phone.text))
      }
    }
    let without = try Markup(Bundled.page("new_online_friend").html)
    #expect(without.element("country") == nil)
  }
}

internal import HTMLKit
package import Localization
internal import PlainText
internal import Reports
package import RulePacks
internal import ScreeningCore
internal import Web

/// The list of checklists that one can open: a card for each, in the words of those it is for.
///
/// A country is chosen here once and goes along to each page behind a `#`: no server sees that, and
/// the page takes it out of its address.
package struct SiteIndex: Sendable {
  let checklists: [PlannedChecklist]
  let countries: [ContactDirectory.Country]
  /// The address of the list of stories, where there is one.
  let stories: String?
  let languages: [OtherLanguage]
  let wording: Wording
  let address: @Sendable (Int) -> String

  /// `countries` are those to choose from, none where every page has its own; `address` gives the
  /// address of a page, as a link on this one has it, by its number from 1 on.
  package init(
    checklists: [PlannedChecklist], countries: [ContactDirectory.Country], stories: String? = nil,
    languages: [OtherLanguage] = [], wording: Wording,
    address: @escaping @Sendable (Int) -> String
  ) {
    self.checklists = checklists
    self.countries = countries
    self.stories = stories
    self.languages = languages
    self.wording = wording
    self.address = address
  }

  /// The same index in another language.
  package struct OtherLanguage: Sendable {
    let language: Language
    /// What the language is called in itself.
    let name: String
    let address: String

    package init(_ wording: Wording, at address: String) {
      language = wording.language
      name = wording.languageName(wording.language.tag)
      self.address = address
    }
  }

  package var html: String {
    frame.html { body in
      body.element("main") { main in
        addLanguages(to: &main)
        main.element("h1", wording.indexTitle)
        main.element("p", wording.indexLead)
        main.countryChoice(countries, wording)
        for audience in Audience.inIndex { addCards(for: audience, to: &main) }
        if let stories {
          main.element("h2", wording.storiesTitle)
          main.element("ul", ["class": "stories"]) { list in
            list.element("li") { $0.element("a", ["href": stories], wording.seeStories) }
          }
        }
      }
    }
  }

  package var contentSecurityPolicy: String { frame.contentSecurityPolicy }

  private var frame: PageFrame {
    PageFrame(
      wording: wording, kind: "index", style: .site,
      scripts: countries.isEmpty ? [] : HTMLScript.ofIndex)
  }

  private func addLanguages(to main: inout HTML) {
    guard !languages.isEmpty else { return }
    main.element("ul", ["class": "languages"]) { list in
      for other in languages {
        list.element("li") { line in
          line.element(
            "a",
            [
              "href": other.address, "lang": other.language.tag, "hreflang": other.language.tag,
              "dir": other.language.direction,
            ], other.name)
        }
      }
    }
  }

  private func addCards(for audience: Audience, to main: inout HTML) {
    let cards = checklists.enumerated().filter { $0.element.checklist.audience == audience }
    guard !cards.isEmpty else { return }
    main.element("h2", wording.indexTitle(for: audience))
    main.element("ul", ["class": "cards"]) { list in
      for (place, planned) in cards {
        list.element("li") { card in
          card.drawing(planned.checklist.mark)
          card.element("div") { addCard(planned, at: place, to: &$0) }
        }
      }
    }
  }

  private func addCard(_ planned: PlannedChecklist, at place: Int, to card: inout HTML) {
    let checklist = planned.checklist
    let invitation = wording.say(checklist.invitation ?? checklist.title)
    card.element("a", ["href": address(place + 1), "dir": "auto"], invitation)
    if checklist.invitation != nil {
      card.element("p", ["dir": "auto"], wording.say(checklist.title))
    }
    let length = SiteLength(of: checklist)
    card.element(
      "p", ["class": "soft"],
      [checklist.ages.map { wording.ages(from: $0.from, to: $0.to) }, wording.length(length)]
        .compactMap { $0 }.joined(separator: " · ").capitalizedAtStart)
  }
}

extension Audience {
  /// Young people first, then those who look after them.
  fileprivate static let inIndex: [Audience] = [.student, .caregiver, .adult, .professional]
}

extension ContactDirectory.Country {
  /// Its code as it stands behind the `#` of an address.
  var nameInAddress: String { code.value.lowercased() }
}

extension HTML {
  /// Adds the question for the country, which goes along with every link; nothing where none is asked.
  mutating func countryChoice(_ countries: [ContactDirectory.Country], _ wording: Wording) {
    guard !countries.isEmpty else { return }
    element("p", ["class": "live field"]) { field in
      field.element("label", ["for": "country"], wording.whichCountryOnce)
      field.element("select", ["id": "country", "autocomplete": "off"]) { select in
        select.element("option", ["value": ""], wording.noCountry)
        let named = countries.map { ($0.nameInAddress, Report.Place($0, in: wording).title) }
        for (name, title) in named.sorted(by: { $0.1 < $1.1 }) {
          select.element("option", ["value": name], title)
        }
      }
    }
  }
}

extension HTMLStyle {
  /// That of every page, with the cards of an index.
  static let site = HTMLStyle(WebFile.pageStyle + WebFile.siteStyle)
}

extension HTMLScript {
  /// What takes the chosen country along.
  static let ofIndex = [HTMLScript(WebFile.helpers), HTMLScript(WebFile.index)]
}

internal import HTMLKit
package import Localization
internal import Reports
package import RulePacks
package import ScreeningCore
internal import Web

/// A checklist as one file: readable and printable as it stands, and with a script one question at
/// a time, worked out on the reader's own device.
///
/// The document is the paper. The script hides and shows what is in it and moves it about; it
/// brings no text and no rule of its own.
package struct OfflinePage: Sendable {
  let planned: PlannedChecklist
  let contacts: PageContacts
  let place: Place
  let story: PlannedScenario?
  let wording: Wording
  let isProjected: Bool
  let classroom: Classroom?
  let isInSite: Bool
  let assembly: ReportAssembly

  /// A story, or a wall, has no private items. Refused where the checklist is too large for a page.
  ///
  /// `isInSite` says that an index leads to it, which sends the chosen country along.
  package init(
    _ planned: PlannedChecklist, contacts: ContactDirectory, place: Place = .anywhere,
    today: CalendarDate, story: PlannedScenario? = nil, wording: Wording = .english,
    isProjected: Bool = false, classroom: Classroom? = nil, isInSite: Bool = false
  ) throws(PlanImage.Refusal) {
    let planned = story?.checklist ?? (isProjected ? planned.withoutPrivateItems : planned)
    self.planned = planned
    self.place = place
    self.story = story
    self.wording = wording
    self.isProjected = isProjected
    self.classroom = classroom
    self.isInSite = isInSite
    assembly = ReportAssembly(
      planned: planned, contacts: contacts, country: place.country, today: today, wording: wording,
      mode: story == nil ? .me : .story)
    self.contacts = try PageContacts(of: contacts, for: planned, place: place, today: today)
  }

  /// Where the reader is, as far as contacts go.
  package enum Place: Sendable {
    /// Not said: international contacts, and "the emergency number where you are".
    case anywhere
    case country(ContactDirectory.Country)
    /// The page asks, and holds the contacts of every country.
    case askedFor

    var country: ContactDirectory.Country? {
      if case .country(let country) = self { country } else { nil }
    }
  }

  /// The class that a reader can add the answers to a story to.
  package struct Classroom: Sendable {
    /// The path that they are posted to, on the server that the page came from.
    package let address: String

    package init(address: String) {
      self.address = address
    }
  }

  package var html: String {
    frame.html { body in
      body.element("p", ["id": "announcement", "class": "unseen", "aria-live": "polite"], "")
      body.element(
        "main",
        [
          "data-country": place.country == nil ? nil : "0",
          "data-made": assembly.today.description,
          "data-zones": contacts.zones.joined(separator: " "),
        ]
      ) { main in
        main.element("p", ["id": "why-paper", "class": "paper screen-only"], wording.whyPaper)
        addNotice(to: &main)
        if story != nil { addStory(to: &main) }
        addItems(to: &main)
        addOffer(to: &main)
        addGuidance(to: &main)
        addReport(to: &main)
        addShortVersion(to: &main)
        if story != nil { addKey(to: &main) }
      }
      addEngine(to: &body)
    }
  }

  /// What the page may load, send and run; a server can say the same in a header.
  package var contentSecurityPolicy: String { frame.contentSecurityPolicy }

  private var frame: PageFrame {
    var frame = PageFrame(
      wording: wording, kind: isProjected ? "projector" : nil, style: isProjected ? .wall : .page,
      scripts: [.helpers, .engine, .fields, .report, .accidents]
        + (takesCountryAlong ? [.country] : []) + [.page] + (classroom == nil ? [] : [.sharing]),
      connects: classroom != nil)
    frame.privacyNote = wording.nothingIsSaved
    frame.runsEngine = true
    if isProjected, story != nil { frame.barButton = ("turn-story", wording.storyKey) }
    return frame
  }

  /// Whether the country may come along from an index.
  var takesCountryAlong: Bool {
    if case .askedFor = place { isInSite } else { false }
  }

  /// The language of the pack's texts, where it is not that of the page.
  var packLanguage: String? {
    let language = assembly.textLanguage
    return language == wording.language ? nil : language.tag
  }

  /// The direction of the pack's texts, where it may differ from that of the page.
  var packDirection: String? { packLanguage == nil ? nil : assembly.textLanguage.direction }
}

extension HTMLStyle {
  fileprivate static let wall = HTMLStyle(WebFile.pageStyle + WebFile.wallStyle)
}

extension HTMLScript {
  fileprivate static let helpers = HTMLScript(WebFile.helpers)
  fileprivate static let engine = HTMLScript(WebFile.engine)
  fileprivate static let fields = HTMLScript(WebFile.fields)
  fileprivate static let country = HTMLScript(WebFile.country)
  fileprivate static let page = HTMLScript(WebFile.page)
  fileprivate static let report = HTMLScript(WebFile.report)
  fileprivate static let accidents = HTMLScript(WebFile.accidents)
  fileprivate static let sharing = HTMLScript(WebFile.sharing)
}

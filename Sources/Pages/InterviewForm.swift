internal import HTMLKit
package import Localization
internal import Questions
internal import Reports
package import RulePacks
package import ScreeningCore
internal import Web

/// A checklist for interviews on paper: phase by phase, what is said, and beside it room for what is heard.
package struct InterviewForm: Sendable {
  let checklist: Checklist
  let page: OfflinePage
  /// Whether nothing says that it was tried out with people.
  let isDraft: Bool
  /// In whose words it is said; nil: in all there are.
  let age: AgeGroup?
  let plan: Plan
  /// What may have to be passed on in the place that was named, which may be nothing that is known.
  let duties: [Duty]
  let placeName: String?
  let today: CalendarDate
  /// The numbers by which conditions speak of items; none for what takes no answer and no note.
  let numbers: [Int?]
  let letters: [String]
  /// The items that are there as soon as it is ticked how they came.
  let tickedByHow: Set<Int>

  /// Refused where the checklist is too large for a page. Of one that is observed it is a form for what was seen.
  package init(
    _ planned: PlannedChecklist, contacts: ContactDirectory, duties: [PlaceDuties] = [],
    place: OfflinePage.Place = .anywhere,
    today: CalendarDate, wording: Wording = .english, age: AgeGroup? = nil
  ) throws(PlanImage.Refusal) {
    checklist = planned.checklist
    plan = planned.plan
    isDraft = planned.isDraftOfTalk
    self.age = age
    let known = place.country.flatMap { country in
      duties.first { $0.code.value == country.code.value }
    }
    self.duties = known?.current(on: today) ?? []
    placeName = place.country?.name.text
    self.today = today
    page = try OfflinePage(
      planned, contacts: contacts, place: place, today: today, wording: wording)
    var last = 0
    numbers = checklist.items.enumerated().map { place, item in
      guard item.question.kind != .notice, planned.has(item: place) else { return nil }
      last += 1
      return last
    }
    var (first, there) = (0, 0)
    letters = checklist.sections.map { section in
      let items = first..<first + section.items.count
      first = items.upperBound
      if items.contains(where: planned.has(item:)) { there += 1 }
      return there <= 26 ? String(UnicodeScalar(UInt8(0x40 + max(there, 1)))) : String(there)
    }
    let phases = checklist.sections.flatMap { section in section.items.map { _ in section.phase } }
    let items = checklist.items
    tickedByHow = Set(
      items.indices.filter { place in
        items[place].isSign && items[place].question.kind == .yesNo
          && Self.asksHow(in: phases[place])
      })
  }

  /// Whether it matters in a phase how something came: not before the person is there, nor in what they
  /// decide.
  static func asksHow(in phase: Phase?) -> Bool {
    phase.map { [.safety, .listening, .clarifying].contains($0) } ?? true
  }

  var wording: Wording { page.wording }
  var isObserved: Bool { checklist.isObserved }

  package var html: String {
    var frame = PageFrame(wording: wording, kind: "handout form", style: .form)
    frame.hasLeaveButton = false
    return frame.html { body in
      body.element("main") { main in
        addHead(to: &main)
        addStop(to: &main)
        addDuties(to: &main)
        var first = 0
        for (place, section) in checklist.sections.enumerated() {
          add(section, place, items: first..<first + section.items.count, to: &main)
          first += section.items.count
        }
        if !checklist.hasPhases || isObserved {
          addOwnWords(to: &main)
          addAgreed(to: &main)
        }
        addGuidance(to: &main)
        page.addHelp(to: &main)
        page.addLimits(to: &main)
      }
    }
  }

  private func addHead(to main: inout HTML) {
    main.element("section", ["id": "notice"]) { section in
      section.element(
        "p", ["class": "progress"],
        isObserved ? wording.printedForObservers : wording.printedForInterviewers(age))
      section.element("h1", packText, wording.say(checklist.title))
      if isDraft { section.element("p") { $0.element("strong", wording.draftOfTalk) } }
      section.element("div", ["class": "court"]) { box in
        box.element("p") { $0.element("strong", wording.courtMayDemand) }
        box.element("p", wording.writeLittle)
      }
      page.addEmergency(to: &section)
      section.element("ul", ["class": "facts"]) { list in
        for fact in wording.factsOfTheTalk { list.element("li", fact) }
        list.element("li", ["class": "wide"], wording.whoWasThere)
      }
      if let opening = checklist.opening {
        for paragraph in wording.paragraphs(opening) { section.element("p", packText, paragraph) }
      }
      section.element("ul", ["class": "keep"]) { list in
        for line in isObserved ? wording.howToObserve : wording.howToUseTheForm {
          list.element("li", line)
        }
      }
    }
  }

  private func addStop(to main: inout HTML) {
    guard let stop = checklist.plainStop else { return }
    main.element("section", ["class": "stop"]) { box in
      box.element("h3", wording.stopTitle)
      if case .any(let parts) = stop {
        box.element("p", wording.stopAsSoonAsOne)
        box.element("ul") { list in
          for part in parts { list.element("li", words(of: part, withTexts: true)) }
        }
      } else {
        box.element("p", wording.stopAsSoonAs(words(of: stop, withTexts: true)))
      }
      box.element("p", wording.whatStopMeans)
      box.element("ul", ["class": "ticks"]) { $0.element("li", wording.wentOn) }
      addLines(1, quoted: false, to: &box)
    }
  }

  var packText: HTML.Attributes { ["lang": page.packLanguage, "dir": page.packDirection] }
  var words: HTML.Attributes {
    ["class": "words", "lang": page.packLanguage, "dir": page.packDirection]
  }
}

extension Checklist.Item {
  /// Whether it is there as soon as it is told or seen; what is asked in a talk has a yes and a no.
  fileprivate var isSign: Bool { voice == .listenedFor || voice == .seen && seen == nil }
}

extension HTMLStyle {
  fileprivate static let form = HTMLStyle(WebFile.pageStyle + WebFile.formStyle)
}

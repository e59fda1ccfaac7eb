internal import HTMLKit
internal import Localization
internal import Reports
internal import RulePacks

extension OfflinePage {
  func addNotice(to page: inout HTML) {
    page.element(
      "h1", ["tabindex": "-1", "lang": packLanguage, "dir": packDirection],
      wording.say(planned.checklist.title))
    page.element("section", ["id": "notice", "class": "screen"]) { section in
      if story != nil {
        section.element("p", ["class": "progress"], wording.storyMark.capitalizedAtStart)
      }
      addEmergency(to: &section)
      section.element("p", wording.whatThisIs)
      if let opening = planned.checklist.opening {
        for paragraph in wording.paragraphs(opening) {
          section.element("p", ["lang": packLanguage, "dir": packDirection], paragraph)
        }
      }
      if planned.checklist.isOftenGoneThroughTogether {
        section.element("p", ["class": "soft"], wording.dutyToReport)
      }
      addLeavingNotice(to: &section)
      if case .askedFor = place { addCountryChoice(to: &section) }
      section.element("div", ["class": "moves live"]) { moves in
        moves.button(
          "start", story == nil ? wording.start : wording.startWithStory, kind: "on", turns: .on)
        moves.button("paper", wording.printAsPaper)
      }
    }
  }

  private func addLeavingNotice(to section: inout HTML) {
    section.element("h2", wording.leavingTitle)
    section.element("p", ["class": "live"], wording.keptWhileOpen(inClass: classroom != nil))
    section.element("p", ["class": "live"], wording.leavingQuickly)
    section.element("p", ["class": "live", "id": "inside", "hidden": ""], wording.leavingInside)
    section.element("p", ["class": "paper"], wording.keptOnPaper(inClass: classroom != nil))
    section.element("p", wording.historyRemains)
  }

  private func addCountryChoice(to section: inout HTML) {
    section.element("p", ["class": "live field"]) { field in
      field.element("label", ["for": "country"], wording.whichCountry)
      field.element("select", ["id": "country", "autocomplete": "off"]) { select in
        select.element("option", ["value": "-1"], wording.noCountry)
        for (index, country) in contacts.countries.enumerated() {
          let place = Report.Place(country, in: wording)
          select.element(
            "option", ["value": String(index), "data-place": place.name], place.title)
        }
      }
    }
  }
}

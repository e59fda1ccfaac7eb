internal import HTMLKit
internal import PlainText
internal import Reports
internal import RulePacks

extension OfflinePage {
  /// What stands before the first question: on a screen a few lines and the way on, with the rest
  /// folded; on paper all of it.
  func addNotice(to page: inout HTML) {
    page.element(
      "h1", ["tabindex": "-1", "lang": packLanguage, "dir": packDirection],
      wording.say(planned.checklist.title))
    page.element("section", ["id": "notice", "class": "screen"]) { section in
      if story != nil {
        section.element("p", ["class": "progress paper"], wording.storyMark.capitalizedAtStart)
      }
      addEmergency(to: &section)
      section.element("p", ["class": "live"], wording.noticeInShort(inClass: classroom != nil))
      if case .askedFor = place { addCountryChoice(to: &section) }
      section.element("div", ["class": "moves live"]) { moves in
        moves.button(
          "start", story == nil ? wording.start : wording.startWithStory, kind: "on", turns: .on)
      }
      if mayBeForWork { section.element("p", ["class": "soft live"], wording.dutyInShort) }
      addFoldedNotice(to: &section)
    }
  }

  /// Whether a duty to report is told of.
  private var mayBeForWork: Bool {
    planned.checklist.isOftenGoneThroughTogether || isProjected
  }

  private func addFoldedNotice(to section: inout HTML) {
    section.element("details", ["class": "fold", "open": ""]) { details in
      details.element("summary", ["class": "live"]) { $0.element("h2", wording.leavingTitle) }
      details.element("p", ["class": "paper"], wording.whatThisIs)
      if let opening = planned.checklist.opening {
        for paragraph in wording.paragraphs(opening) {
          details.element("p", ["lang": packLanguage, "dir": packDirection], paragraph)
        }
      }
      if mayBeForWork { details.element("p", ["class": "soft"], wording.dutyToReport) }
      if case .askedFor = place { details.element("p", ["class": "live"], wording.whyCountry) }
      addLeavingNotice(to: &details)
      details.element("div", ["class": "moves live"]) { $0.button("paper", wording.printAsPaper) }
    }
  }

  private func addLeavingNotice(to details: inout HTML) {
    details.element("h2", ["class": "paper"], wording.leavingTitle)
    addUnlessSent(
      "p", "live", wording.keptWhileOpen(inClass: classroom != nil),
      later: wording.keptAfterSending, to: &details)
    details.element("p", ["class": "live"], wording.leavingQuickly)
    details.element("p", ["class": "live"], wording.tabsStayOpen)
    details.element("p", ["class": "live", "id": "inside", "hidden": ""], wording.leavingInside)
    details.element("p", ["class": "paper"], wording.keptOnPaper(inClass: classroom != nil))
    details.element("p", wording.historyRemains)
  }

  private func addCountryChoice(to section: inout HTML) {
    section.element("p", ["class": "live field"]) { field in
      field.element("label", ["for": "country"], wording.yourCountry)
      field.element("select", ["id": "country", "autocomplete": "off"]) { select in
        select.element("option", ["value": "-1"], wording.noCountry)
        for country in contacts.countries {
          let place = Report.Place(country, in: wording)
          select.element(
            "option",
            [
              "data-place": place.name == place.title ? nil : place.name,
              "data-code": takesCountryAlong ? country.nameInAddress : nil,
            ], place.title)
        }
      }
    }
  }
}

internal import CaseFiles
internal import HTMLKit
internal import Interviews
internal import Localization
internal import Questions
internal import Reports
internal import RulePacks
internal import ScreeningCore

// What is at this place of the talk: what is said on one side, what is heard on the other.
extension TalkPage {
  func addHere(_ view: TalkRoom.View, to main: inout HTML) {
    if let item = view.screen.item {
      add(item, view, to: &main)
    } else if let gate = view.screen.gate {
      add(gate, view, to: &main)
    } else {
      addEnd(view, to: &main)
    }
  }

  /// Which section this is, of those that are there.
  private func headingHere(_ view: TalkRoom.View) -> String {
    guard let here = view.screen.sectionHere else { return "" }
    let title = wording.title(of: planned.checklist.sections[here.index])
    return "\(here.number)/\(view.screen.sections.count) · \(title)"
  }

  /// The heading of what is shown, at which somebody who hears the page begins.
  private func addHeading(_ words: String, to main: inout HTML) {
    main.element("h1", ["tabindex": "-1", "autofocus": ""], words)
  }

  private func add(_ shown: InterviewScreen.Item, _ view: TalkRoom.View, to main: inout HTML) {
    let item = planned.checklist.items[shown.index]
    addHeading(headingHere(view), to: &main)
    form(in: &main, view, id: "here") { form in
      form.void("input", ["type": "hidden", "name": "item", "value": "\(shown.index)"])
      form.element("div", ["class": "sides"]) { sides in
        // The words that are said stand apart, so that nothing else is read aloud with them.
        if let say = shown.say {
          sides.element("section", ["class": "said"]) { section in
            section.element(
              "h2",
              shown.standing.isOffered
                ? wording.voice(shown.voice) : wording.notSaidNow(shown.voice))
            section.element("p", ["class": "words", "dir": "auto"], wording.say(say))
          }
        }
        sides.element("section", ["class": "heard"]) { section in
          section.element(
            "h2",
            wording.heard(
              shown.voice, in: planned.checklist.sections[shown.section].phase))
          addUrgent(view, to: &section)
          addStop(view.screen, to: &section)
          if let note = wording.standing(shown.standing, in: planned) {
            section.element("p", ["class": "note"], note)
          }
          if let listenFor = shown.listenFor { section.element("p", wording.say(listenFor)) }
          if let help = shown.help { section.element("p", ["class": "soft"], wording.say(help)) }
          if let avoid = shown.avoid { addAvoid(avoid, to: &section) }
          addResponse(to: shown, &section)
          addAnswers(to: item, shown, view, &section)
        }
      }
      form.element("div", ["class": "moves"]) { moves in
        let isAsked = item.isQuestion
        if isAsked {
          moves.element(
            "button", ["class": "on", "name": "act", "value": "keep"], wording.keepAndGoOn)
        }
        moves.element(
          "button", ["class": isAsked ? nil : "on", "name": "act", "value": "leave"],
          isAsked ? wording.leaveAndGoOn : wording.goOn)
        if view.canGoBack {
          moves.element("button", ["name": "act", "value": "back"], wording.backButton)
        }
        if shown.answer.isGiven {
          moves.element("button", ["name": "act", "value": "takeOut"], wording.takeOutButton)
        }
        if view.screen.canBeTakenBack {
          moves.element("button", ["name": "act", "value": "takeBack"], wording.theyTakeItBack)
        }
      }
    }
  }

  private func addAvoid(_ avoid: Text, to section: inout HTML) {
    section.element("p", ["class": "avoid"]) { line in
      line.element("strong", wording.notHere + " ")
      line.text(wording.say(avoid))
    }
  }

  /// What the person says or shows here, whom the program plays.
  private func addResponse(to shown: InterviewScreen.Item, _ section: inout HTML) {
    guard let person, shown.standing.isOffered else { return }
    addToldBefore(person.toldBefore(shown.index), &section)
    guard let response = person.response(to: shown.index) else { return }
    section.element("div", ["class": "played"]) { part in
      switch response {
      case .answers(let labels):
        part.element("p", wording.personAnswers(labels.map(wording.say).joined(separator: "; ")))
      case .saysNothing: part.element("p", wording.personSaysNothing)
      case .tells(let lines, let signs):
        for line in lines { part.element("p", ["dir": "auto"], wording.line(line)) }
        guard !signs.isEmpty else { return }
        part.element("p", wording.personTells)
        part.element("ul") { list in
          for sign in signs { list.element("li", wording.say(person.label(of: sign))) }
        }
      }
    }
  }

  /// What was told in this part before; a terminal has it on its screen still.
  private func addToldBefore(_ lines: [PracticePerson.Line], _ section: inout HTML) {
    guard !lines.isEmpty else { return }
    section.element("details", ["class": "played"]) { part in
      part.element("summary", wording.whatTheySaid)
      for line in lines { part.element("p", ["dir": "auto"], wording.line(line)) }
    }
  }

  private func addAnswers(
    to item: Checklist.Item, _ shown: InterviewScreen.Item, _ view: TalkRoom.View,
    _ section: inout HTML
  ) {
    guard item.isQuestion else { return }
    let isObserved = planned.isObserved
    section.element("fieldset") { fields in
      fields.element("legend", isObserved ? wording.whatYouKnow : wording.whatYouHeard)
      if case .wholeNumber(let range) = item.question.input {
        fields.void(
          "input",
          [
            "type": "number", "name": "answer[]", "min": "\(range.lowerBound)",
            "max": "\(range.upperBound)", "aria-label": wording.say(item.ask),
            "value": item.question.number(in: shown.answer).map(String.init),
          ])
      }
      for option in item.question.options {
        let type = item.question.input == .any ? "checkbox" : "radio"
        choice(
          "answer[]", option.name, wording.say(option.label), type: type,
          isOn: !shown.isAskedAgain && item.question.isChosen(option, in: shown.answer), to: &fields
        )
      }
      if !isObserved {
        choice(
          "answer[]", "declined", wording.ratherNotSay,
          type: item.question.input == .any ? "checkbox" : "radio",
          isOn: !shown.isAskedAgain && shown.answer.state == .declined, to: &fields)
      }
    }
    section.element("fieldset", ["class": "how"]) { fields in
      fields.element("legend", wording.howItCame)
      let usual = shown.source ?? shown.usualSource
      for source in CaseEvent.Source.allCases where source != .asked || !isObserved {
        choice(
          "how", source.rawValue, wording.how(source.inSheets), type: "radio",
          isOn: source.inSheets == usual, to: &fields)
      }
    }
    if shown.mayStop { section.element("p", ["class": "soft"], wording.mayEndTheAsking) }
  }

  private func choice(
    _ name: String, _ value: String, _ words: String, type: String, isOn: Bool,
    to fields: inout HTML
  ) {
    fields.element("label", ["class": "tick"]) { label in
      label.void(
        "input", ["type": type, "name": name, "value": value, "checked": isOn ? "" : nil])
      label.element("span", ["dir": "auto"], words)
    }
  }

  private func add(_ gate: InterviewScreen.Gate, _ view: TalkRoom.View, to main: inout HTML) {
    addHeading(headingHere(view), to: &main)
    let isClosed = gate.state == .closed
    main.element("div", ["class": "sides"]) { sides in
      sides.element("section", ["class": "heard gate"]) { section in
        section.element("p", isClosed ? wording.gateIsClosed : wording.gateWaits)
        // What is done then is said to whoever leads, not to the person.
        if isClosed {
          for paragraph in wording.paragraphs(gate.ending) { section.element("p", paragraph) }
        }
        addUrgent(view, to: &section)
        addStop(view.screen, to: &section)
      }
    }
    form(in: &main, view, id: "here") { form in
      form.element("div", ["class": "moves"]) { moves in
        moves.element(
          "button", ["class": "on", "name": "act", "value": "leave"],
          isClosed ? wording.toWhatYouAgree : wording.toWhatIsOpen)
        if view.canGoBack {
          moves.element("button", ["name": "act", "value": "back"], wording.backButton)
        }
        if view.screen.canBeTakenBack {
          moves.element("button", ["name": "act", "value": "takeBack"], wording.theyTakeItBack)
        }
      }
    }
  }

  private func addEnd(_ view: TalkRoom.View, to main: inout HTML) {
    addHeading(planned.isObserved ? wording.seenEnds : wording.talkEnds, to: &main)
    addUrgent(view, to: &main)
    addStop(view.screen, to: &main)
    if let open = view.screen.openSafety, !planned.isObserved {
      let title = wording.title(of: planned.checklist.sections[open.index])
      main.element("p", ["class": "note"], wording.stillOpen(title))
    }
    if view.record.steps.isEmpty, !planned.isObserved { main.element("p", wording.noAgreedStep) }
    for note in view.record.notes { main.element("p", ["class": "kept"], note.text) }
    main.element("p", wording.reportIsForYou)
    main.element("p", wording.howToFinish)
  }
}

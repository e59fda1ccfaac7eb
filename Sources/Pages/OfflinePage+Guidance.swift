internal import HTMLKit
internal import Localization
internal import Reports
internal import RulePacks
internal import ScreeningCore

extension OfflinePage {
  /// All guidance, the most urgent first: on paper for everyone, otherwise a store that the
  /// report and the offer of help take from.
  func addGuidance(to page: inout HTML) {
    page.element("section", ["id": "guidance", "class": "paper"]) { section in
      section.element("h2", wording.guidanceTitle)
      addSituations(to: &section)
      for index in planned.possibleGuidance { addGuidance(index, to: &section) }
    }
  }

  /// The offer of help that is certain before the last question: to read it now, or to go on.
  func addOffer(to page: inout HTML) {
    page.element(
      "aside", ["id": "offer", "class": "screen live", "aria-labelledby": "offer-title"]
    ) { offer in
      offer.element("h2", ["id": "offer-title", "tabindex": "-1"], wording.urgency(.now))
      offer.element("ul", ["id": "offer-titles"]) { _ in }
      offer.element("div", ["class": "danger-slot"]) { _ in }
      offer.element("p", ["id": "offer-choice"], wording.nowOrLater)
      offer.element("div", ["id": "offer-help"]) { _ in }
      offer.element("div", ["class": "moves"]) { moves in
        moves.button("see-help", wording.seeHelp, kind: "on")
        moves.button("go-on", wording.goOn, turns: .on)
        moves.element(
          "button", ["type": "button", "class": "back", "data-turns": "back"], wording.back)
        moves.element("button", ["type": "button", "class": "stop"], wording.stop)
      }
    }
  }

  /// The words of situations, from which a script makes the "If" before steps.
  private func addSituations(to section: inout HTML) {
    section.element(
      "ul",
      [
        "id": "situations", "hidden": "", "data-template": wording.conditionTemplate,
        "data-joint": wording.clauseJoint,
      ]
    ) { list in
      for situation in planned.situations {
        list.element(
          "li",
          [
            "data-so": wording.say(situation.words),
            "data-not-so": wording.say(situation.otherwise),
          ], "")
      }
    }
  }

  /// The steps that are not ruled out on a sheet of answers; a script puts others in their place.
  func addSteps(of index: Int, on answers: Answers, to page: inout HTML) {
    let evaluator = Evaluator(planned.plan)
    evaluator.evaluate(answers)
    let sayings = evaluator.sayings(of: index)
    guard !sayings.isEmpty else { return }
    page.element(
      "div",
      [
        "class": "steps", "lang": packLanguage, "dir": packDirection,
        "data-in-any-case": wording.inAnyCase,
      ]
    ) { steps in
      for (place, group) in sayings.byConditions.enumerated() {
        let condition = wording.condition(before: group[0], in: planned)
        if let heading = condition ?? (place > 0 ? wording.inAnyCase : nil) {
          steps.element("p", ["class": condition == nil ? "if any-case" : "if"], heading)
        }
        steps.element("ol") { list in
          for saying in group {
            list.element(
              "li", ["data-step": String(saying.step)],
              wording.say(planned.steps[saying.step].text))
          }
        }
      }
    }
    page.element(
      "p", ["class": "above soft", "hidden": "", "data-template": wording.stepsAboveTemplate], "")
  }

  /// One piece of guidance, with whom to turn to; its steps are those for a sheet of answers, and for
  /// an empty one where nothing else is said.
  func addGuidance(_ index: Int, on answers: Answers? = nil, to page: inout HTML) {
    let guidance = planned.checklist.guidance[index]
    let words = wording.words(of: index, in: planned, steps: [])
    page.element(
      "article",
      [
        "class": "guidance \(guidance.urgency)", "id": "guidance-\(index)",
        // For a report that begins with a step of this.
        "data-sentence": wording.sentence(of: index, in: planned),
      ]
    ) { card in
      card.element("details", ["class": "more fold", "open": ""]) { more in
        more.element("summary") { summary in
          summary.element(
            "h3", ["tabindex": "-1", "lang": packLanguage, "dir": packDirection], words.title)
          // In view while the rest is folded, filled in by the script.
          for kind in ["if live", "first live"] {
            summary.element(
              "span", ["class": kind, "lang": packLanguage, "dir": packDirection], "")
          }
        }
        more.element("p", ["class": "when"], wording.urgency(guidance.urgency))
        for paragraph in words.say {
          more.element(
            "p", ["class": "say", "lang": packLanguage, "dir": packDirection], paragraph)
        }
        addSteps(of: index, on: answers ?? Answers(for: planned.plan), to: &more)
        if !guidance.isAlways { addHelpers(of: index, to: &more) }
      }
      guard !guidance.isAlways else { return }
      card.element("ul", ["class": "act live"]) { _ in }
      card.element("details", ["class": "why live", "hidden": ""]) { why in
        why.element("summary", wording.whyTitle)
        why.element("dl") { _ in }
      }
    }
  }

  /// Whom to turn to with it; so many contacts, or all that stand with it.
  func addHelpers(of index: Int, atMost most: Int = .max, to card: inout HTML) {
    let before = planned.checklist.guidance[index].contactsBeforeEmergency
    card.element(
      "div", ["class": "who", "data-before-emergency": before.map { String($0) }]
    ) { who in
      who.element("p", wording.whoCanHelpHere)
      who.element("ul") { list in
        list.helpers(
          Array(assembly.firstContacts(ofGuidance: index).prefix(most)), assembly.emergency,
          after: before, wording)
      }
    }
  }
}

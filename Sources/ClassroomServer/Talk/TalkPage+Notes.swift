internal import CaseFiles
internal import HTMLKit
internal import Interviews
internal import Localization
internal import Reports
internal import RulePacks
internal import ScreeningCore

// What is written down, where one can go, and what ends the asking.
extension TalkPage {
  func addNotes(_ view: TalkRoom.View, to main: inout HTML) {
    main.element("details", ["class": "fold"]) { details in
      details.element("summary", wording.writeDown(view.record.notes.count))
      if view.record.isWritingRefused {
        details.element("p", ["class": "note"], wording.nothingIsWritten)
      }
      details.element(
        "p", ["id": "not-kept", "class": "error", "role": "alert", "hidden": ""], wording.notKeptYet
      )
      form(in: &details, view, kind: "writes") { form in
        field("words", "text", wording.inTheirWords, isLong: true, to: &form)
        form.element("div", ["class": "moves"]) { moves in
          moves.void("input", ["type": "hidden", "name": "act", "value": "note"])
          moves.element("button", ["name": "kind", "value": "own_words"], wording.asOwnWords)
          moves.element("button", ["name": "kind", "value": "observed"], wording.asSeen)
          moves.element("button", ["name": "kind", "value": "passed_on"], wording.asPassedOn)
        }
      }
      for note in view.record.notes { details.element("p", ["class": "kept"], note.text) }
    }
    main.element("details", ["class": "fold"]) { details in
      details.element("summary", wording.agreedSteps(view.record.steps.count))
      form(in: &details, view, kind: "writes") { form in
        field("what", "text", wording.nextStep, to: &form)
        field("who", "who", wording.whoDoesIt, to: &form)
        field("by", "by", wording.byWhen, to: &form)
        form.element("label", ["class": "tick"]) { label in
          label.void("input", ["type": "checkbox", "name": "duty", "value": "yes"])
          label.element("span", wording.byDuty)
        }
        form.element("div", ["class": "moves"]) { moves in
          moves.element("button", ["name": "act", "value": "agree"], wording.keepStep)
        }
      }
      for step in view.record.steps {
        let parts = [step.what, step.who, step.by].compactMap(\.self)
        details.element("p", ["class": "kept"], parts.joined(separator: " · "))
      }
    }
  }

  /// What the case holds and the checklist has no item for any more: it is kept, and not hidden.
  func addLeftOver(_ screen: InterviewScreen, to main: inout HTML) {
    guard !screen.leftOver.isEmpty else { return }
    main.element("details", ["class": "fold"]) { details in
      details.element("summary", wording.leftOverTitle)
      for answer in screen.leftOver {
        details.element("p", ["class": "kept"], wording.leftOver(answer))
      }
    }
  }

  /// What the pack says to whoever leads, before they begin.
  func addOpening(to main: inout HTML) {
    guard let opening = planned.checklist.opening else { return }
    main.element("details", ["class": "fold", "open": ""]) { details in
      details.element("summary", wording.beforeYouBegin)
      for paragraph in wording.paragraphs(opening) { details.element("p", paragraph) }
    }
  }

  /// So many characters fit into what the server takes, in any script: nothing that was typed is lost.
  private static let longestNote = 800
  private static let longestLine = 250

  private func field(
    _ id: String, _ name: String, _ words: String, isLong: Bool = false, to form: inout HTML
  ) {
    form.element("div", ["class": "field"]) { field in
      field.element("label", ["for": "field-\(id)"], words)
      if isLong {
        field.element(
          "textarea",
          ["id": "field-\(id)", "name": name, "rows": "3", "maxlength": "\(Self.longestNote)"], "")
      } else {
        field.void(
          "input",
          [
            "id": "field-\(id)", "name": name, "type": "text", "spellcheck": "false",
            "maxlength": "\(Self.longestLine)",
          ])
      }
    }
  }

  func addPhases(_ view: TalkRoom.View, to main: inout HTML) {
    main.element("details", ["class": "fold phases"]) { details in
      details.element("summary", wording.goElsewhere)
      form(in: &details, view) { form in
        form.void("input", ["type": "hidden", "name": "act", "value": "go"])
        form.element("ol") { list in
          for section in view.screen.sections {
            list.element("li", ["class": section.isHere ? "here" : nil]) { entry in
              addSection(section, view, to: &entry)
            }
          }
        }
      }
    }
  }

  private func addSection(
    _ section: InterviewScreen.Section, _ view: TalkRoom.View, to entry: inout HTML
  ) {
    let title = wording.title(of: planned.checklist.sections[section.index])
    entry.element(
      "button",
      [
        "name": "item", "value": "\(section.items[0])",
        "aria-current": section.isHere ? "step" : nil,
      ], wording.phase(title, section))
    guard section.isHere else { return }
    entry.element("ol") { inner in
      for item in section.items {
        inner.element("li") { line in
          line.element(
            "button", ["name": "item", "value": "\(item)"],
            wording.say(planned.checklist.items[item].ask))
        }
      }
    }
  }

  func addEnding(_ view: TalkRoom.View, to main: inout HTML) {
    if !planned.isObserved { addStopping(view, to: &main) }
    form(in: &main, view, target: "_blank") { form in
      form.element("div", ["class": "moves"]) { moves in
        moves.element(
          "button", ["name": "act", "value": "report"],
          person == nil ? wording.whatHelpsSoFar : wording.howPracticeWent)
      }
    }
    if view.screen.place != .end {
      form(in: &main, view) { form in
        form.element("div", ["class": "moves"]) { moves in
          moves.element(
            "button", ["name": "act", "value": "end"],
            planned.isObserved ? wording.toTheEndOfSeen : wording.toTheEnd)
        }
      }
    }
  }

  private func addStopping(_ view: TalkRoom.View, to main: inout HTML) {
    main.element("details", ["class": "fold"]) { details in
      details.element("summary", wording.stopOrGoOn)
      form(in: &details, view) { form in
        form.element("div", ["class": "moves"]) { moves in
          if view.screen.stop == nil {
            moves.element("button", ["name": "act", "value": "stop"], wording.youStopAsking)
          }
        }
      }
      if let stop = view.screen.stop, stop != .person {
        form(in: &details, view) { form in
          field("reason", "text", wording.whyGoOn, to: &form)
          form.element("div", ["class": "moves"]) { moves in
            moves.element("button", ["name": "act", "value": "goOnAsking"], wording.goOnAsking)
          }
        }
      }
    }
  }
}

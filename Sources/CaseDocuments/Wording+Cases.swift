package import CaseFiles
package import Localization
internal import Reports

// How the parts of a case are called where people read them.
extension Wording {
  package var mayBeDemanded: String {
    say(
      """
      A court may demand this note. It has what was said and seen, and not what anybody makes of it. Keep \
      it locked away, and give it only to whoever may have it.
      """)
  }

  var writingUnwanted: String {
    say(
      """
      The person did not want this written down. Keep only what a duty asks for, and what danger was seen.
      """)
  }

  var notWritten: String { say("not written down") }

  /// How something came to be known.
  package func source(_ source: CaseEvent.Source) -> String {
    switch source {
    case .asked: say("answered when asked")
    case .told: say("told without being asked")
    case .observed: say("seen or heard by the interviewer")
    case .knownFromOthers: say("known from others")
    }
  }

  package func kind(_ kind: CaseEvent.Note.Kind) -> String {
    switch kind {
    case .ownWords: say("the person's own words")
    case .observed: say("observed")
    case .passedOn: say("passed on")
    case .decided: say("decided")
    }
  }

  func matter(_ matter: CaseEvent.Consent.Matter) -> String {
    switch matter {
    case .talking: say("Talking")
    case .writing: say("Writing down")
    case .passingOn: say("Passing on")
    }
  }

  func given(_ given: CaseEvent.Consent.Given) -> String {
    switch given {
    case .yes: say("yes")
    case .no: say("no")
    case .notNow: say("not now")
    case .takenBack: say("the yes was taken back")
    }
  }

  /// A step, with who does it, by when, and whether duty decides it.
  func entry(_ step: CaseEvent.Step) -> CaseDocument.Entry {
    let marks = [
      step.who.map { say("who: {person}", ["person": $0]) },
      step.by.map { say("when: {time}", ["time": $0]) },
      step.isByDuty ? say("by duty, told beforehand") : nil,
    ]
    return CaseDocument.Entry(.line, step.what, marks: marks.compactMap(\.self))
  }
}

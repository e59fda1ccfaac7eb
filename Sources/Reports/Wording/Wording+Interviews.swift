package import Localization
package import RulePacks

// How the parts of an interview are called where people read them.
extension Wording {
  package func phase(_ phase: Phase) -> String {
    switch phase {
    case .setting: say("Before the person is there")
    case .opening: say("What is said first")
    case .consent: say("Whether to talk")
    case .settling: say("Settling in")
    case .safety: say("Safe now")
    case .listening: say("Listening")
    case .clarifying: say("A few plain questions")
    case .agreeing: say("What we agree")
    case .closing: say("To close")
    }
  }

  /// The heading of a section: its own title, or else its phase or name.
  package func title(of section: Checklist.Section, isObserved: Bool = false) -> String {
    if isObserved, let phase = section.phase { return observed(phase) }
    return section.title.map { say($0) } ?? section.phase.map { phase($0) } ?? section.name.value
  }

  /// The same where nobody is questioned, and the titles of a pack, which are for a talk, do not fit.
  private func observed(_ phase: Phase) -> String {
    switch phase {
    case .setting: say("Danger that was seen already")
    case .safety: say("Safe now")
    case .listening: say("What was told or seen")
    case .clarifying: say("A few plain facts")
    case .opening, .consent, .settling, .agreeing, .closing: self.phase(phase)
    }
  }

  package func age(_ age: AgeGroup) -> String {
    switch age {
    case .child: say("Child, up to 12")
    case .teen: say("Teenager, 13 to 17")
    case .adult: say("Adult")
    case .easy: say("In easy words")
    }
  }

  /// Before what the interviewer sees to before the person is there.
  package var seeToIt: String { say("See to it") }

  /// Before what somebody writes down who questions nobody.
  package var seenOrKnown: String { say("Seen or known") }

  /// Before what is listened for.
  package func heard(in phase: Phase?, isObserved: Bool) -> String {
    isObserved ? seenOrKnown : phase == .setting ? seeToIt : voice(.listenedFor)
  }

  /// Before what is not said or asked in this place.
  package var notHere: String { say("Not here:") }

  /// What an interviewer does with the words of an item.
  package func voice(_ voice: Checklist.Item.Voice) -> String {
    switch voice {
    case .asked: say("Ask")
    case .said: say("Say")
    case .listenedFor: say("Listen for")
    }
  }
}

extension PlannedChecklist {
  /// Whether it is a talk of which nothing says that it was tried out with people.
  package var isDraftOfTalk: Bool {
    checklist.isForInterviewsOnly && pack.validation.status == .none
  }
}

extension Wording {
  /// Stands where such a talk begins, on every face of it.
  package var draftOfTalk: String {
    say(
      """
      This is a draft: nobody trained for such talks has read it yet. Look at it, practise with it, and lead \
      no talk with it before somebody has.
      """)
  }

  /// The same where there is room for little.
  package var draftInShort: String {
    say("A draft: nobody trained for such talks has read it yet.")
  }
}

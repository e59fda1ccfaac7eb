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
  package func title(of section: Checklist.Section) -> String {
    if section.isObserved, let phase = section.phase { return observed(phase) }
    return section.title.map { say($0) } ?? section.phase.map { phase($0) } ?? section.name.value
  }

  /// The name of a phase where nobody is questioned.
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

  /// Before what comes back to something that is said, or is heard without that.
  package func heard(_ voice: Checklist.Item.Voice, in phase: Phase?) -> String {
    voice == .seen ? self.voice(.seen) : phase == .setting ? seeToIt : self.voice(.listenedFor)
  }

  /// Before what is not said or asked in this place.
  package var notHere: String { say("Not here:") }

  /// What an interviewer does with the words of an item.
  package func voice(_ voice: Checklist.Item.Voice) -> String {
    switch voice {
    case .asked: say("Ask")
    case .said: say("Say")
    case .listenedFor: say("Listen for")
    case .seen: say("Seen or known")
    }
  }
}

extension Wording {
  /// Stands where such a talk begins, on every face of it.
  package var draftOfTalk: String {
    say(
      """
      This is a draft: nothing here says that somebody trained for such talks has read it. Look at it, \
      practise with it, and lead no talk with it before somebody has.
      """)
  }

  /// The same where there is room for little.
  package var draftInShort: String {
    say("A draft: nothing here says that somebody trained for such talks has read it.")
  }
}

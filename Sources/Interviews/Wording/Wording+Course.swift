package import Localization
internal import Reports
package import RulePacks

// What ends the asking, and what waits, in the same words on every face.
extension Wording {
  /// Why nothing more is asked, and what remains.
  package func hasStopped(_ stop: StopReason) -> String {
    switch stop {
    case .rule:
      say(
        """
        Nothing more is asked: others are trained to ask, and asking again would hurt. Do not interrupt \
        whoever is telling; write down their own words. What remains is whether they are safe, what you \
        agree, and the closing.
        """)
    case .interviewer:
      say(
        "You ended the asking. What remains is whether they are safe, what you agree, and the closing."
      )
    case .person:
      say(
        """
        They do not want to talk, or not now. That is an answer, and help is there all the same. Nothing \
        more is asked.
        """)
    }
  }

  /// The label of words that are not read aloud now.
  package func notSaidNow(_ voice: Checklist.Item.Voice) -> String {
    say("Not now ({voice})", ["voice": self.voice(voice).lowercased()])
  }

  package var mayEndTheAsking: String { say("An answer here can end the asking.") }

  package var gateIsClosed: String { say("Here the questions end.") }
  package var gateWaits: String {
    say(
      """
      Before you go on, what this part rests on has to be answered: until then nothing more is said or \
      asked.
      """)
  }

  package var nothingIsWritten: String {
    say(
      "They do not want anything written down. Write only what a duty asks for, and tell them so.")
  }

  /// At the end, where nobody has asked yet whether somebody is safe today.
  package func stillOpen(_ title: String) -> String {
    say("Still open before they go: {part}.", ["part": title])
  }
}

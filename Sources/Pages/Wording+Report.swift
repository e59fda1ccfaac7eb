package import Localization
internal import Reports

// What a page says around its report.
extension Wording {
  /// The heading over contacts, with the name of a blank for a script to fill in.
  var helpTitleTemplate: String { say("Who can help in {place}") }

  var leftOutHere: String { say("Left out, because an earlier question was left open.") }
  var youCanOpenOne: String { say("You can open one:") }

  package var print: String { say("Print") }
  var startAgain: String { say("Start again") }
  var shortVersion: String { say("Short version") }
  var shortTitle: String { say("Numbers to keep") }
  var trustedPerson: String { say("A person I trust:") }

  var shortSteps: [String] {
    [
      say("Talk to one person you trust."),
      say("Or turn to one of these. You do not have to be sure, and you can take someone along."),
      say("If the first one does not listen, try the next."),
    ]
  }

  var callsMayShow: String {
    say("A number that you call may show in the phone's list of calls.")
  }
}

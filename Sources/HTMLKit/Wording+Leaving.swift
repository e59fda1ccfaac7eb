package import Localization

extension Wording {
  /// The neutral name of a page, for tabs and histories.
  package var pageTitle: String { say("Checklist") }

  var leaveNow: String { say("Leave now") }
  var shiftTwiceMore: String { say("Shift. Press it two more times to leave.") }
  var shiftOnceMore: String { say("Shift. Press it one more time to leave.") }
  var shiftIsOver: String { say("Leaving was not chosen.") }
}

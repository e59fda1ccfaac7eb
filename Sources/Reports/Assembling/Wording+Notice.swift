package import Localization
package import RulePacks
internal import ScreeningCore

// What stands before the first question, on every way through a checklist.
extension Wording {
  /// The line about danger: the first, and the last again where somebody leaves.
  package func inDanger(_ emergency: Report.Emergency?, in place: Report.Place?) -> String {
    say("Is someone in danger right now? {call}", ["call": callNow(emergency, in: place)])
  }

  package var whatThisIs: String {
    say(
      """
      This is a list of questions about a situation. At the end it says what one can do, and \
      who can help. It does not judge anyone. You can skip any question and stop at any time.
      """)
  }

  package var dutyToReport: String {
    say(
      """
      For adults who go through this with somebody as part of their work: a duty to report \
      may apply where you are. Say so before you start.
      """)
  }
}

extension Checklist {
  /// Whether an adult who does this as their work is often present.
  package var isOftenGoneThroughTogether: Bool {
    audience != .student || modes.contains { $0 == .interview || $0 == .lesson }
  }
}

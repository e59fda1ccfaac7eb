extension Wording {
  /// The heading over the emergency number.
  package var dangerTitle: String { say("If someone is in danger right now") }

  /// What to do in danger: call.
  package func callNow(_ emergency: Report.Emergency?, in place: Report.Place?) -> String {
    guard let emergency, !emergency.numbers.isEmpty else {
      return say("Call the emergency number where you are.")
    }
    let numbers = either(emergency.numbers.map(addressAndNote))
    guard let place else { return say("Call {numbers}.", ["numbers": numbers]) }
    return say("In {place}, call {numbers}.", ["place": place.name, "numbers": numbers])
  }

  /// What to do in danger, where the report's reader is.
  func callNow(_ report: Report) -> String {
    callNow(report.emergency, in: report.place)
  }

  /// Stands before numbers that are buttons.
  package func callNow(in place: Report.Place) -> String {
    say("In {place}:", ["place": place.name])
  }

  /// The line after the emergency number, for everyone else.
  package var ifNobodyIsInDanger: String {
    say("If nobody is in danger right now, the help below is there just the same.")
  }

  /// The emergency number beside guidance that was left undecided.
  package var dangerInPassing: String { say("If someone is in danger right now:") }

  package var emergencyName: String { say("Emergency") }
  package var emergencyUse: String { say("Any time, if someone is in danger right now.") }
}

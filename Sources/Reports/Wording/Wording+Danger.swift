extension Wording {
  /// The heading over the emergency number.
  var dangerTitle: String { say("If someone is in danger right now") }

  /// What to do in danger: call.
  package func callNow(_ emergency: Report.Emergency?) -> String {
    guard let emergency, !emergency.numbers.isEmpty else {
      return say("Call the emergency number where you are.")
    }
    return say("Call {numbers}.", ["numbers": either(emergency.numbers.map(addressAndNote))])
  }

  /// The line after the emergency number, for everyone else.
  var ifNobodyIsInDanger: String {
    say("If nobody is in danger right now, the help below is there just the same.")
  }

  /// The emergency number beside guidance that was left undecided.
  var dangerInPassing: String { say("If someone is in danger right now:") }

  var emergencyName: String { say("Emergency") }
  var emergencyUse: String { say("Any time, if someone is in danger right now.") }
}

extension Wording {
  /// The heading over the emergency number.
  var dangerTitle: String { say("If someone is in danger right now") }

  /// What to do in danger: call. Notes are left out, so that nobody takes a number in one of them
  /// for the one to call, unless there are several numbers to tell apart.
  package func callNow(_ emergency: Report.Emergency?, in place: Report.Place?) -> String {
    call(emergency, in: place, withNotes: emergency?.needsNotes == true)
  }

  /// The same with all that is to be known of the number.
  func emergencyNumbers(_ emergency: Report.Emergency?, in place: Report.Place?) -> String {
    call(emergency, in: place, withNotes: true)
  }

  private func call(
    _ emergency: Report.Emergency?, in place: Report.Place?, withNotes: Bool
  ) -> String {
    guard let emergency, !emergency.numbers.isEmpty else {
      return say("Call the emergency number where you are.")
    }
    let numbers = either(
      emergency.numbers.map { withNotes ? addressAndNote($0) : $0.shortAddress })
    guard let place else { return say("Call {numbers}.", ["numbers": numbers]) }
    return say("In {place}, call {numbers}.", ["place": place.name, "numbers": numbers])
  }

  /// What to do in danger, where the report's reader is.
  func callNow(_ report: Report) -> String {
    callNow(report.emergency, in: report.place)
  }

  /// Stands before numbers that are buttons.
  func callNow(in place: Report.Place) -> String {
    say("In {place}:", ["place": place.name])
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

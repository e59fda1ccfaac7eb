extension Wording {
  /// The heading over the emergency number.
  var dangerTitle: String { say("If someone is in danger right now") }

  /// What to do in danger: call. Nothing but the number, so that nobody has to choose.
  package func callNow(_ emergency: Report.Emergency?, in place: Report.Place?) -> String {
    callNow(emergency.map { $0.numbers.map(\.shortAddress) } ?? [], in: place)
  }

  /// The same with what is to be known of the number, such as how to write to it.
  func emergencyNumbers(_ emergency: Report.Emergency?, in place: Report.Place?) -> String {
    callNow(emergency.map { $0.numbers.map(addressAndNote) } ?? [], in: place)
  }

  private func callNow(_ numbers: [String], in place: Report.Place?) -> String {
    guard !numbers.isEmpty else { return say("Call the emergency number where you are.") }
    let numbers = either(numbers)
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

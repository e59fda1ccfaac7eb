extension PageSession {
  /// What the answers come to so far, with the reasons; figures in thousandths.
  package func outcome() -> [UInt8] {
    let outcome = session.outcome
    let reasons = session.reasons(for: outcome)
    var json = JSONBytes()
    json.write("{\"shown\":")
    json.array(zip(outcome.shown, reasons)) { json, shown in
      json.write("{\"guidance\":")
      json.write(shown.0)
      json.write(",\"reasons\":")
      json.array(shown.1)
      json.write("}")
    }
    json.write(",\"undecided\":")
    json.array(outcome.undecided)
    json.write(",\"leftOpen\":")
    json.array(outcome.leftOpen)
    json.write(",\"openable\":")
    json.array(session.openable)
    json.write(",\"figures\":")
    json.array(outcome.figures) { $0.write($1) }
    json.write(",\"answers\":")
    json.array(session.answers.indices) { $0.write(session.answers[$1]) }
    let emphasis = Emphasis(outcome, of: image.plan)
    json.write(",\"danger\":")
    json.write(emphasis.leadsWithEmergency)
    json.write(",\"dangerInPassing\":")
    json.write(emphasis.mentionsEmergency)
    json.write(",\"describesSomething\":")
    json.write(emphasis.describesSomething)
    json.write("}")
    return json.bytes
  }
}

extension JSONBytes {
  fileprivate mutating func write(_ figure: Outcome.Figure) {
    write("{\"low\":")
    write(figure.interval.low.thousandths)
    write(",\"high\":")
    write(figure.interval.high.thousandths)
    write(",\"sufficient\":")
    if figure.sufficient.isDecided { write(figure.sufficient == .yes) } else { write("null") }
    write("}")
  }
}

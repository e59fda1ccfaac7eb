package import Localization
internal import ScreeningCore

extension Wording {
  /// The heading over the emergency number.
  package var dangerTitle: String { say("If someone is in danger right now") }

  /// What to do in danger: call.
  package func callNow(_ emergency: Report.Emergency?, in place: Report.Place?) -> String {
    call(emergency?.numbersInShort ?? [], in: place)
  }

  /// The same with the whole note of each number.
  func emergencyNumbers(_ emergency: Report.Emergency?, in place: Report.Place?) -> String {
    call(emergency?.numbers ?? [], in: place)
  }

  private func call(_ numbers: [Report.Channel], in place: Report.Place?) -> String {
    guard !numbers.isEmpty else { return say("Call the emergency number where you are.") }
    let numbers = orList(numbers.map(addressAndNote))
    guard let place else { return say("Call {numbers}.", ["numbers": numbers]) }
    return say("In {place}, call {numbers}.", ["place": place.name, "numbers": numbers])
  }

  /// What to do in danger, where the report's reader is.
  func callNow(_ report: Report) -> String {
    callNow(report.emergency, in: report.place)
  }

  /// The lines under the next step, for those who did not say whether they are in danger, or were not
  /// asked whether they think of hurting themselves.
  func linesForDanger(_ report: Report) -> [String] {
    var lines: [String] = []
    if report.dangers.mentionEmergency { lines.append(dangerInPassing + " " + callNow(report)) }
    if report.mentionsCrisisLine {
      lines.append(
        condition([report.crisisLine.situation]) + " " + help(from: report.crisisLine, in: report))
    }
    if let line = noCrisisLine(report) { lines.append(line) }
    return lines
  }

  /// The crisis line, and the emergency number with it where it is closed now or none is known.
  private func help(from line: Report.CrisisLine, in report: Report) -> String {
    let emergency = line.needsEmergency ? callNow(report) : nil
    guard let contact = line.contact else { return callNow(report) }
    let parts = line.isKnown ? [brief(contact), emergency] : [emergency, brief(contact)]
    return parts.compactMap(\.self).joined(separator: line.isKnown ? ". " : " ")
  }

  /// Says that no crisis line is known, and what stands in its place; nil where one is, or where somebody
  /// said that they need none.
  func noCrisisLine(_ report: Report) -> String? {
    guard report.mentionsCrisisLine || report.beginsWithCrisisLine, !report.crisisLine.isKnown,
      let place = report.place
    else { return nil }
    return noCrisisLine(in: place, report.crisisLine.contact?.name)
  }

  /// The same with blanks for a script to fill in: with and without somebody beside the emergency number.
  package var noCrisisLineTemplates: (named: String, alone: String) {
    (
      say(
        "We know of no crisis line in {place}. You can call emergency services, or turn to {name}."),
      say("We know of no crisis line in {place}. You can call emergency services.")
    )
  }

  /// The same for a place, with the name of what stands there beside the emergency number.
  private func noCrisisLine(in place: Report.Place, _ name: String?) -> String {
    guard let name else {
      return say(
        "We know of no crisis line in {place}. You can call emergency services.",
        ["place": place.name])
    }
    return say(
      "We know of no crisis line in {place}. You can call emergency services, or turn to {name}.",
      ["place": place.name, "name": name])
  }

  /// The emergency number among those who can help with a piece of guidance.
  func briefEmergency(_ help: Report.Help) -> [String] {
    guard let emergency = help.emergency, !emergency.numbers.isEmpty else {
      return [callNow(help.emergency, in: help.place)]
    }
    return emergency.numbers.map { number in
      let channel = verb(number.means) + " " + number.shortAddress
      let line = say("{channel} · {name}", ["channel": channel, "name": emergencyName])
      // A note tells several numbers apart.
      guard emergency.numbers.count > 1, let note = number.note else { return line }
      return line + " (" + note + ")"
    }
  }

  /// Who can help with a piece of guidance, a line each.
  func firstHelp(
    for guidance: Report.Guidance, in help: Report.Help, isNow: Bool = true
  ) -> [String] {
    guidance.inOrder(
      emergency: briefEmergency(help),
      contacts: help.first(for: guidance).map { brief($0, isNow: isNow) })
  }

  /// Stands before numbers that are buttons.
  package func callNow(in place: Report.Place) -> String {
    say("In {place}:", ["place": place.name])
  }

  /// The line after the emergency number, for everyone else.
  package var ifNobodyIsInDanger: String {
    say("If nobody is, read on below.")
  }

  /// The emergency number beside guidance that was left undecided.
  package var dangerInPassing: String { say("If someone is in danger right now:") }

  package var emergencyName: String { say("Emergency") }
  package var emergencyUse: String { say("Any time, if someone is in danger right now.") }
}

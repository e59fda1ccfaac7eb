package import Localization
package import Reports

/// What a case comes to for whoever led the talk: guidance, contacts with those that are held back, duties
/// that may apply, and what is undecided.
package struct InterviewerPage: Sendable {
  package var report: Report
  /// Answers that the checklist has no item or choice for any more, in words.
  package var leftOver: [String]

  package init(report: Report, leftOver: [String]) {
    self.report = report
    self.leftOver = leftOver
  }

  package func document(_ wording: Wording) -> CaseDocument {
    var parts = report.documentParts(wording)
    let limits = parts.removeLast()
    parts.append(.init(wording.say("Duties"), [.init(.paragraph, duties(wording))]))
    if !leftOver.isEmpty {
      parts.append(
        .init(
          wording.say("Kept, and not counted"),
          [
            .init(
              .paragraph,
              wording.say("The checklist has no words for these answers any more:"))
          ] + leftOver.map { .init(.line, $0) }))
    }
    return CaseDocument(
      title: wording.say("For whoever led the talk"),
      notices: [
        wording.say("For you alone, and not for handing out. A court may demand what is kept.")
      ], parts: parts + [limits])
  }

  private func duties(_ wording: Wording) -> String {
    let rest = wording.say(
      """
      A duty to report, or to keep records, may apply to you in person. Ask whoever is responsible for that \
      where you work, today.
      """)
    let known =
      report.place.map {
        wording.say("Which duties apply in {place} is not known here.", ["place": $0.name])
      } ?? wording.say("No place was named, so that no duties can be named either.")
    return "\(known) \(rest)"
  }
}

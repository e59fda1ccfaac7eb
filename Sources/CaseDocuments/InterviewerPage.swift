package import Localization
package import Reports
package import RulePacks
package import ScreeningCore

/// What a case comes to for whoever led the talk: guidance, contacts with those that are held back, duties
/// that may apply, and what is undecided.
package struct InterviewerPage: Sendable {
  package var report: Report
  /// Answers that the checklist has no item or choice for any more, in words.
  package var leftOver: [String]
  /// What may have to be passed on in the place of the talk.
  package var duties: [Duty]
  package var today: CalendarDate

  package init(report: Report, leftOver: [String], duties: [Duty] = [], today: CalendarDate) {
    self.report = report
    self.leftOver = leftOver
    self.duties = duties
    self.today = today
  }

  package func document(_ wording: Wording) -> CaseDocument {
    var parts = report.documentParts(wording)
    let limits = parts.removeLast()
    parts.append(.init(wording.dutiesTitle, dutyEntries(wording)))
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

  private func dutyEntries(_ wording: Wording) -> [CaseDocument.Entry] {
    let rest = wording.say(
      """
      A duty to report, or to keep records, may apply to you in person. Ask whoever is responsible for that \
      where you work, today.
      """)
    let notice = duties.isEmpty ? wording.noDuties(in: report.place?.name) : wording.dutiesNotice
    return [.init(.paragraph, notice), .init(.paragraph, rest)]
      + duties.flatMap { duty in
        [.init(.paragraph, wording.sentence(duty))]
          + wording.lines(of: duty).map { .init(.line, "\($0.about): \($0.text)") }
          + [.init(.line, wording.age(of: duty, on: today))]
      }
  }
}

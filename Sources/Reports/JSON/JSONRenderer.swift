package import Localization
internal import PlainText

/// JSON as Docs/report.schema.json describes it; scores are there only if the report has them.
package struct JSONRenderer: Renderer {
  /// The version of the schema; it changes when programs made for the older one would misread a
  /// report.
  package static let schema = 2
  /// Whether to give the answers that each shown piece of guidance rests on.
  package var why: Bool
  package var wording: Wording

  package init(why: Bool = false, wording: Wording = .english) {
    self.why = why
    self.wording = wording
  }

  package func render(_ report: Report) -> String {
    var members: [(name: String, value: JSONValue)] = [
      ("schema", .number(String(Self.schema))),
      ("checklist", json(report.checklist)),
      ("mode", .string(report.mode.rawValue)),
      ("language", .string(report.language.tag)),
      ("place", report.place.map(json) ?? .null),
      ("emergency", emergency(of: report)),
      ("next", report.next.map(json) ?? .null),
      ("if_in_danger", JSONValue(wording.linesForDanger(report))),
      ("thanks", .string(wording.thanks(report.mode))),
      ("notices", JSONValue(report.notices.map(wording.notice))),
      ("shown", .array(report.shown.map { json($0, in: report) })),
      ("undecided", .array(report.undecided.map { json($0, in: report) })),
      ("not_asked", JSONValue(report.leftOut)),
      ("contacts", .array(report.contacts.map(json))),
    ]
    if !report.scores.isEmpty {
      members.append(("scores", .array(report.scores.map(json))))
      members.append(("scores_notice", .string(wording.figuresNotice(report.scores))))
    }
    members.append(("limits", JSONValue(wording.limits(report.checklist))))
    members.append(("kept", .string(wording.kept(report.keeping))))
    return JSONValue.object(members).text + "\n"
  }
}

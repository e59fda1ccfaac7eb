import Reports
import ScoringKit
import ScreeningCore
import Testing

extension Report {
  /// A report to show in tests, by the name of its snapshots.
  struct Sample: CustomTestStringConvertible {
    let name: String
    let report: Report

    var testDescription: String { name }

    static let all = [
      Sample(name: "now", report: .now), Sample(name: "nothing", report: .nothing),
      Sample(name: "skipped", report: .skipped), Sample(name: "story", report: .story),
      Sample(name: "arabic", report: .arabic), Sample(name: "japanese", report: .japanese),
      Sample(name: "figures", report: .figures), Sample(name: "hostile", report: .hostile),
    ]
  }

  static let friends = Checklist(
    id: "new_online_friend", title: "A new friend online", pack: "online-friends",
    packTitle: "New friends online", version: "0.1.0",
    sources: ["Cybersex trafficking (encyclopedia article), read 2026-11-23"])
  static let lighthouse = Place(code: "XX", name: "the Lighthouse Islands")

  static let now = Report(
    checklist: friends, mode: .me, place: lighthouse, emergency: .one,
    next: Next(
      guidance: "threat", title: "If someone threatens to share something private",
      step: "Call or write to a helpline.", contact: .helpline),
    dangers: Dangers(harm: .isSo, selfHarm: .isNotSo),
    shown: [
      .threat(reasons: [.threatened]), .allToThemselves(reasons: [.moved, .secret]), .everyone,
    ],
    undecided: [.pictures()], contacts: [.helpline, .reporting, .takedown, .directory])

  static let nothing = Report(
    checklist: friends, mode: .me, place: lighthouse, emergency: .two, shown: [.everyone],
    contacts: [.helpline, .directory])

  static let skipped = Report(
    checklist: friends, mode: .me,
    next: Next(
      guidance: "all_to_themselves", title: "If a friend wants you all to themselves",
      step: "Tell one person you trust.", contact: nil),
    dangers: Dangers(harm: .isHidden), shown: [.allToThemselves(reasons: [.unsure]), .everyone],
    undecided: [.threat(), .pictures()], contacts: [.takedown, .directory],
    leftOut: ["When the answer is no, how often do they ask again?"], keeping: .file)

  static let story = Report(
    checklist: Checklist(
      id: "new_online_friend", title: "A new friend online", pack: "online-friends",
      packTitle: "New friends online", version: "0.2.0",
      validation: .piloted(citation: "Doe 2027"), sources: []),
    mode: .story, place: lighthouse, emergency: .one,
    next: Next(
      guidance: "threat", title: "If someone threatens to share something private",
      step: "Call or write to a helpline.", contact: .helpline),
    crisisLine: CrisisLine(contact: .helpline, isKnown: true, needsEmergency: false),
    shown: [
      .threat(reasons: [.threatened]), .pictures(reasons: [.askedFor]),
      .allToThemselves(reasons: [.moved, .secret]), .everyone,
    ],
    contacts: [.helpline, .reporting, .takedown, .directory])

  static let figures = Report(
    checklist: friends, mode: .story, place: lighthouse, emergency: .one, shown: [.everyone],
    contacts: [.helpline],
    scores: [
      Score(
        id: "pressure", name: "pressure",
        interval: .between(Number(thousandths: 2000), Number(thousandths: 5500)),
        bands: ["few", "several"]),
      Score(
        id: "signs", name: "signs",
        interval: .between(Number(thousandths: 3000), Number(thousandths: 3000))),
      Score(
        id: "mood", name: "mood",
        interval: .between(Number(thousandths: 1000), Number(thousandths: 4000)),
        isSufficient: false),
    ])
}

extension Interval {
  static func between(_ low: Number, _ high: Number) -> Interval { Interval(low: low, high: high) }
}

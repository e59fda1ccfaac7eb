import Testing

@testable import CaseFiles

/// A case as an interview and the notes after it leave it.
enum SampleCase {
  /// The events, a minute apart from each other.
  static let events: [CaseEvent] = [
    .session(
      .init(
        checklist: "young_person_interview", pack: "interviews", version: "0.1.0", place: "PH",
        words: "teen", present: ["school counselor", "interpreter by phone"])),
    .consent(.init(to: .talking, .yes)), .consent(.init(to: .writing, .yes)),
    .consent(.init(to: .passingOn, .yes)),
    .answer(.init("afraid_today", .word("yes"), source: .asked)),
    .answer(.init("danger_seen", .words(["hurt"]), source: .observed)),
    .answer(.init("doctor_today", .word("declined"))), .answer(.init("harm_told", .word("yes"))),
    .how(item: "harm_told", .told), .stop(reason: "disclosed_harm"),
    .note(.init("He says he *sends it* to everyone <if> I don't come.", .ownWords)),
    .note(.init("Held the phone in both hands.\nLooked at the door.", .observed)),
    .note(.init("The head of child protection, at 14:30; the student knew before.", .passedOn)),
    .agreed(.init("Call the helpline together", who: "the counselor", by: "today, 15:00")),
    .agreed(.init("The social worker is told", who: "the counselor", by: "today", isByDuty: true)),
  ]

  static func record(_ events: [CaseEvent] = events) throws -> CaseRecord {
    let start = 1_764_511_200
    let lines = events.enumerated().map { place, event in
      CaseRecord.line(event, at: Timestamp(seconds: start + 60 * place))
    }
    let payload = [CaseRecord.head(at: Timestamp(seconds: start))] + lines
    let bytes = try SecretBytes(copying: Array(payload.joined()))
    return try #require(CaseRecord(reading: bytes))
  }
}

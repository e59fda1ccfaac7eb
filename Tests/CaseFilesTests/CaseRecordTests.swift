import SystemPackage
import Testing

@testable import CaseFiles

/// What a case says: one line for each event, read by name.
final class CaseRecordTests {
  private let place: Workplace
  private var moment: Timestamp { place.moment }

  init() throws { place = try Workplace() }

  @Test func `every event comes back as it was added`() throws {
    let events: [CaseEvent] = [
      .session(
        .init(
          checklist: "young_person_interview", pack: "interviews", version: "1.2.0", place: "PH",
          words: "child", present: ["counselor", "interpreter"],
          isObserved: true)),
      .session(.init(checklist: "x")),
      .answer(.init("moved_chat", .word("private_app"), source: .told)),
      .answer(.init("asked_for", .words(["photo", "secret"]))),
      .answer(.init("meeting", .word("skipped"), source: .asked)),
      .how(item: "asked_for", .knownFromOthers),
      .note(.init("\"He said: \\ don't tell\"\n\tmamá \u{202E}🧸", .ownWords)),
      .note(.init("cried", .observed)), .note(.init("the school, today", .passedOn)),
      .note(.init("went on, because …", .decided)),
      .consent(.init(to: .talking, .yes)), .consent(.init(to: .writing, .notNow)),
      .consent(.init(to: .passingOn, .takenBack)), .stop(reason: "disclosed_harm"),
      .stop(reason: nil), .agreed(.init("call the helpline", who: "counselor", by: "tonight")),
      .agreed(.init("tell the school", isByDuty: true)),
      .recipient(place.supervisor.recipient, name: "supervisor"), .newKey, .reduced(lines: 3),
    ]
    let file = try place.newCase()
    for event in events { try file.append(event, at: moment) }
    let lines = try file.record().lines.dropFirst()
    #expect(lines.map(\.event) == events)
    #expect(lines.allSatisfy { $0.at == moment })
  }

  @Test func `a line can be read by anybody, and has no line break in it`() throws {
    let line = CaseRecord.line(.note(.init("one\ntwo", .ownWords)), at: moment)
    #expect(
      String(decoding: line, as: UTF8.self)
        == #"{"kind": "note", "at": "2025-11-30T10:53:20Z", "as": "own_words", "text": "one\ntwo"}"#
        + "\n")
  }

  @Test func `a case is read by names: other members, and another order, change nothing`() throws {
    try keep(
      #"{"new": [1, {"deep": null}], "answer": "yes", "at": "2026-01-02T03:04:05Z", "item": "a", "kind": "answer"}"#
    )
    let record = try place.record()
    #expect(record.answers == [.init("a", .word("yes"))])
    #expect(record.lines.last?.at?.text == "2026-01-02T03:04:05Z")
  }

  @Test func `the last answer to an item counts, and all before it stay in the case`() throws {
    let file = try place.newCase()
    try file.append(.answer(.init("a", .word("yes"), source: .told)), at: moment)
    try file.append(.answer(.init("b", .word("no"))), at: moment)
    try file.append(.answer(.init("a", .word("not sure"))), at: moment)
    try file.append(.how(item: "a", .observed), at: moment)
    let record = try file.record()
    #expect(
      record.answers == [.init("a", .word("not sure"), source: .observed), .init("b", .word("no"))])
    #expect(record.lines.count == 5)
    #expect(record.lines[1].text.contains(#""answer": "yes", "how": "told""#))
  }

  @Test func `what a newer pack has no item for is set apart, and stays in the case`() throws {
    let file = try place.newCase()
    try file.append(.session(.init(checklist: "c", version: "1.0.0")), at: moment)
    for item in ["kept", "renamed", "choice_gone"] {
      try file.append(.answer(.init(item, .word("old_word"))), at: moment)
    }
    file.close()
    let again = try CaseFile(place.path(), with: [place.counselor])
    try again.append(.session(.init(checklist: "c", version: "2.0.0")), at: moment)
    try again.append(.answer(.init("new", .word("yes"))), at: moment)
    let items = ["kept": ["old_word"], "choice_gone": ["other"], "new": ["yes"]]
    let (fitting, leftOver) = try again.record().answers { answer in
      guard case .word(let word) = answer.value else { return false }
      return items[answer.item]?.contains(word) == true
    }
    #expect(fitting.map(\.item) == ["kept", "new"])
    #expect(leftOver.map(\.item) == ["renamed", "choice_gone"])
  }

  @Test(arguments: [
    #"{"kind": "picture", "at": "2030-01-01T00:00:00Z", "of": {"x": [1, 2.50e3]}}"#,
    #"{"kind": "answer", "item": "a", "answer": {"a": "form", "that": "is new"}}"#,
    #"{"kind": "consent", "to": "something new", "given": "yes"}"#,
    #"{"kind": "note", "as": "drawing", "text": "a house"}"#, "no JSON at all", #"{"kind": 5}"#,
    "[]",
    #"{"kind": "recipient", "recipient": "age1pq1later"}"#,
  ])
  func `a line that this version does not understand is kept and shown as it stands`(line: String)
    throws
  {
    try keep(line)
    let file = try CaseFile(place.path(), with: [place.counselor])
    try file.append(.answer(.init("a", .word("yes"))), at: moment)
    let record = try place.record()
    #expect(record.unknownLines.map(\.text) == [line])
    #expect(record.answers.count == 1)
  }

  @Test func `a case of a later version is read, and nothing is added to it`() throws {
    try keep(#"{"kind": "answer", "item": "a", "answer": "yes"}"#, version: 2)
    let before = try place.bytes()
    let file = try CaseFile(place.path(), with: [place.counselor])
    let record = try file.record()
    #expect(record.isNewer && record.answers.count == 1)
    let attempts: [(CaseFile) throws -> Void] = [
      { [moment] in try $0.append(.newKey, at: moment) },
      { [moment, place] in try $0.add(place.supervisor.recipient, name: nil, at: moment) },
      { [moment] in try $0.reduce(at: moment) { _ in true } },
      { [moment, place] in
        try $0.renewKey(for: [(place.counselor.recipient, nil)], at: moment)
      },
    ]
    for attempt in attempts {
      #expect(throws: CaseProblem.newerVersion(2)) { try attempt(file) }
    }
    #expect(try place.bytes() == before)
    let message = CaseProblem.newerVersion(2).message(.caseFile, at: "a.case.age")
    #expect(message.contains("later version") && message.contains("Nothing in it was changed."))
  }

  /// Written with version 1 when there was no other, and opened by every version after it.
  @Test func `a case of the first version still opens`() throws {
    try place.write(Array(CaseOfVersion1.file.utf8), to: "old.case.age")
    let key = try Identity.reading(CaseOfVersion1.key)
    let record = try place.record("old.case.age", with: key)
    #expect(record.schemaVersion == 1)
    #expect(
      record.answers == [
        .init("moved_chat", .word("private_app"), source: .told),
        .init("asked_for", .words(["photo", "secret"])),
      ])
    #expect(record.consent(to: .writing) == .yes)
    #expect(record.unknownLines.isEmpty)
    #expect(record.recipients.map(\.name) == ["counselor"])
  }

  @Test(arguments: [
    #"{"kind": "case", "schema": "another", "version": 1}"#, "{}", "", "hello",
    #"{"kind": "case", "schema": "waymark-case", "version": 0}"#,
    #"{"kind": "case", "schema": "waymark-case"}"#,
  ])
  func `an age file that is no case is not taken for one`(head: String) throws {
    let payload = try SecretBytes("\(head)\n")
    try place.write(AgeFile.encrypt(payload, to: [place.counselor.recipient]), to: "a.case.age")
    #expect(throws: CaseProblem.notACase) { try self.place.record() }
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_399, "2000-02-28T23:59:59Z"),
    (951_782_400, "2000-02-29T00:00:00Z"), (1_764_500_000, "2025-11-30T10:53:20Z"),
    (4_107_542_400, "2100-03-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
  ])
  func `moments are written as days and times`(seconds: Int, text: String) {
    #expect(Timestamp(seconds: seconds).text == text)
    #expect(Timestamp(text)?.seconds == seconds)
  }

  @Test(arguments: [
    "2026-02-30T00:00:00Z", "2026-11-30T14:05:09", "2026-11-30T14:05:09+01:00", "yesterday",
    "2026-13-01T00:00:00Z", "2026-11-30T24:00:00Z", "",
  ])
  func `what is no moment is none`(text: String) { #expect(Timestamp(text) == nil) }

  /// Puts a case with one more line there, as another program might have.
  private func keep(_ line: String, version: Int = 1) throws {
    let head = #"{"kind": "case", "schema": "waymark-case", "version": \#(version)}"#
    let payload = try SecretBytes("\(head)\n\(line)")
    try place.write(AgeFile.encrypt(payload, to: [place.counselor.recipient]), to: "a.case.age")
  }
}

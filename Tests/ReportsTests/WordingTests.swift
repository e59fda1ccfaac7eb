import Localization
import RulePacks
import ScreeningCore
import Testing

@testable import Reports

struct WordingTests {
  private let wording = Wording.english

  @Test(arguments: [
    ("It is not your fault. Help is there.", "It is not your fault."),
    ("You say \u{201C}stop it.\u{201D} Then you go.", "You say \u{201C}stop it.\u{201D}"),
    ("Is it so? Yes.", "Is it so?"), ("One thing only", "One thing only"), ("", ""),
    ("Wait\u{2026} Then call.", "Wait\u{2026}"), ("It is 2.5 km away. Go.", "It is 2.5 km away."),
    ("あなたは悪くない。大丈夫。", "あなたは悪くない。"),
    ("(You can. Really.) Go on. Now.", "(You can. Really.) Go on."),
    ("⟦Ít íš. Hélp.⟧", "⟦Ít íš. Hélp.⟧"),
  ])
  func `the first sentence of a text ends where a reader would say so`(
    text: String, sentence: String
  ) {
    #expect(text.firstSentence == sentence)
  }

  @Test(arguments: [
    (
      Report.Record(source: "x", confirmed: "2026-12-01", pageDate: "2024"),
      "Confirmed by us in December 2026."
    ),
    (
      Report.Record(source: "x", pageDate: "2026-05-02"),
      "From a page of May 2026, not yet confirmed by us."
    ),
    (
      Report.Record(source: "x", pageDate: "2026", isUncertain: true),
      "From a page of 2026, not yet confirmed by us: please check first."
    ),
    (
      Report.Record(source: "x", confirmed: "2025-01-01", age: .overOneYear),
      "Confirmed by us in January 2025, more than a year ago: please check first."
    ),
    (
      Report.Record(source: "x", pageDate: "2024-01", age: .overTwoYears),
      "From a page of January 2024, more than two years old, not yet confirmed by us: please check first."
    ),
    (
      Report.Record(source: "x", age: .overTwoYears),
      "From a page without a date, not yet confirmed by us: please check first."
    ),
  ])
  func `a contact says how old it is`(record: Report.Record, text: String) {
    #expect(wording.age(record) == text)
  }

  @Test(arguments: [
    (nil, nil, "Call 1 · Line"), (WeeklyHours.always, true, "Call 1 · Line"),
    (.weekdays, nil, "Call 1 · Line, Mon to Fri 9:00–12:00 and 14:00–17:00, Sat 20:00–2:00"),
    (
      .weekdays, true,
      "Call 1 · Line, Mon to Fri 9:00–12:00 and 14:00–17:00, Sat 20:00–2:00, open now by its own hours"
    ),
    (
      .weekdays, false,
      "Call 1 · Line, Mon to Fri 9:00–12:00 and 14:00–17:00, Sat 20:00–2:00, closed now"
    ),
  ])
  func `where a line closes, its hours stand beside its number`(
    hours: WeeklyHours?, isOpen: Bool?, text: String
  ) {
    let line = Report.Contact(
      id: "line", name: "Line", needs: ["counselling"],
      channels: [.init(.phone, "1", hours: hours, isOpen: isOpen)],
      record: Report.Record(source: "x"))
    #expect(wording.brief(line) == text)
  }

  @Test(arguments: [
    ([[], [], [], [], [], [600..<840], [600..<840]], "Sat and Sun 10:00–14:00"),
    (Array(repeating: [540..<1440], count: 7), "every day 9:00–24:00"),
    (
      [[0..<1440], [1080..<1560], [0..<1440], [], [0..<1440], [0..<1440], [0..<1440]],
      "Mon, Wed and Fri to Sun all day, Tue 18:00–2:00"
    ),
  ])
  func `hours are told as people tell them`(days: [[Range<Int>]], text: String) {
    #expect(wording.hours(WeeklyHours(days: days)) == text)
  }

  @Test func `what is filled in is not filled in again`() {
    let text = wording.say("{a} and {b}", ["a": "{b}", "b": "2"])
    #expect(text == "{b} and 2")
  }

  @Test func `a translation takes the place of the English text`() {
    let german = Wording(
      language: Language("de"), translations: ["Call {numbers}.": "Ruf {numbers} an."])
    #expect(german.callNow(.one, in: nil) == "Ruf 555 an.")
    #expect(german.whyTitle == "Why this is here")
  }

  @Test func `the emergency number says where it holds`() {
    #expect(
      wording.callNow(.two, in: Report.Place(code: "JP", name: "Japan"))
        == "In Japan, call 551 (police) or 552 (fire, ambulance).")
    #expect(wording.callNow(nil, in: nil) == "Call the emergency number where you are.")
  }

  @Test func `the line to call in danger holds one number, and the contact all that is known`() {
    let islands = Report.lighthouse
    #expect(wording.callNow(.noted, in: islands) == "In the Lighthouse Islands, call 555.")
    #expect(
      wording.emergencyNumbers(.noted, in: islands)
        == "In the Lighthouse Islands, call 555 (police, not urgent: 55 100).")
  }

  @Test(arguments: [
    ("police", "In the Lighthouse Islands, call 555 (police)."),
    (
      "police; in two towns only; fire: 55",
      "In the Lighthouse Islands, call 555 (police; in two towns only)."
    ),
    ("fire: 55; police", "In the Lighthouse Islands, call 555."),
  ])
  func `of a note the line to call has what comes before other numbers`(
    note: String, line: String
  ) {
    let emergency = Report.Emergency(
      numbers: [.init(.phone, "555", note: note)], record: .init(source: nil))
    #expect(wording.callNow(emergency, in: Report.lighthouse) == line)
  }

  @Test(arguments: ["ar", "he", "fa-IR", "ur", "az-Arab"])
  func `right to left`(tag: String) { #expect(Language(tag).isRightToLeft) }

  @Test(arguments: ["en", "fil", "ja", "ks-Deva", "az", ""])
  func `left to right`(tag: String) { #expect(!Language(tag).isRightToLeft) }
}

import Foundation
import Questions
import RulePacks
import Testing

@testable import ClassroomServer

struct SheetTests {
  let form: ClassForm

  init() throws {
    let library = try #require(TestClass.library)
    form = ClassForm(try library.checklist(named: "new_online_friend"))
  }

  @Test func `Each answer falls into the cell of its label`() throws {
    #expect(try labels(["threatened_to_share": "yes"]) == ["Yes"])
    #expect(try labels(["threatened_to_share": "no"]) == ["No"])
    #expect(try labels(["only_photos": "not_sure", "how_met": "they_wrote"]).contains("Not sure"))
    #expect(
      try labels(["moved_chat": "private_app"]) == ["In a private app that they asked me to use"])
    #expect(
      try labels(["story_check": .list(["changing_facts", "too_good"])])
        == ["Their age, name or story changes", "Their life looks too good to be real"])
    #expect(try labels(["story_check": "none"]) == ["None of these"])
  }

  @Test(arguments: ["skipped", "declined", "not_asked"])
  func `A question that is left open falls into no cell, whatever the reason`(
    answer: String
  ) throws {
    #expect(try labels(["threatened_to_share": .word(answer)]) == [])
  }

  @Test func `A number is not counted`() throws {
    let sheet = Sheet(
      token: Array(repeating: 0, count: 16),
      answers: AnswerSheet(entries: [.init(Name("weeks_known"), "3")]))
    #expect(SheetReader(form).cells(of: sheet) == nil, "a number never leaves the device")
    #expect(!form.questions.contains { $0.text.hasPrefix("About how many weeks") })
  }

  @Test func `An answer to a question that the other answers leave unasked is not counted`() throws
  {
    #expect(
      try labels(["meet_plans": "no_plan", "meet_set": "yes"]) == [
        "No, we have not talked about it"
      ])
    #expect(try labels(["meet_plans": "alone", "meet_set": "yes"]).contains("Yes"))
  }

  @Test func `A pattern has the greatest number that one of its signs shows`() throws {
    var numbers = Array(repeating: 0, count: form.cellCount)
    numbers[try cells(of: "threatened_to_share").lowerBound] = 10
    let picture = ClassPicture(sheets: 25, numbers: numbers)
    let names = form.planned.pack.patterns.map(\.name.value)
    let shown = names.indices.map { picture.share(ofPattern: $0, in: form) }
    #expect(zip(names, shown).filter { $1.least > 0 }.map(\.0) == ["leverage"])
    #expect(shown.map(\.least).max() == 10)
    #expect(shown.allSatisfy { $0.most == 25 }, "whoever shows no other sign may show this one")
  }

  @Test(arguments: [
    "", "[]", "{}", #"{"token":"","answers":{}}"#, #"{"token":"0","answers":{"yes_0":"yes"}}"#,
    #"{"token":"0123456789abcdef0123456789abcdeg","answers":{"yes_0":"yes"}}"#,
    #"{"token":"0123456789abcdef0123456789abcdef"}"#,
    #"{"token":"0123456789abcdef0123456789abcdef","answers":["yes"]}"#,
    #"{"token":"0123456789abcdef0123456789abcdef","answers":null}"#,
    #"{"token":"0123456789abcdef0123456789abcdef","answers":{"a":"yes","a":"no"}}"#,
    #"{"token":"0123456789abcdef0123456789abcdef","answers":{},"name":"Mina"}"#,
  ])
  func `What is no sheet is not read`(json: String) {
    #expect(Sheet(json: json.utf8) == nil)
  }

  @Test(arguments: [
    #"{"nobody_has_this":"yes"}"#, #"{"moved_chat":"maybe"}"#, #"{"moved_chat":null}"#,
    #"{"moved_chat":[["private_app"]]}"#, #"{"moved_chat":["private_app"]}"#,
    #"{"story_check":["too_good","maybe"]}"#, #"{"weeks_known":"answered"}"#,
  ])
  func `What does not fit the questions is not counted`(answers: String) throws {
    let json = #"{"token":"000102030405060708090a0b0c0d0e0f","answers":"# + answers + "}"
    let sheet = try #require(Sheet(json: json.utf8))
    #expect(SheetReader(form).cells(of: sheet) == nil)
  }

  @Test func `A word that no question has is refused, also where it has no place in a file`() {
    let sheet = Sheet(
      token: Array(repeating: 0, count: 16),
      answers: AnswerSheet(entries: [.init(Name("story_check"), .list(["maybe", "maybe"]))]))
    #expect(SheetReader(form).cells(of: sheet) == nil)
  }

  @Test func `A sheet is read as the page writes it`() throws {
    let json = """
      {"token":"000102030405060708090a0b0c0d0e0f","answers":{"moved_chat":"private_app",\
      "only_photos":"not_sure","keep_secret":["hide_friend"],"says_special":"skipped"}}
      """
    let sheet = try #require(Sheet(json: json.utf8))
    #expect(sheet.token == Array(0..<16))
    #expect(
      sheet.answers.entries.map(\.item.value) == [
        "moved_chat", "only_photos", "keep_secret", "says_special",
      ])
    #expect(SheetReader(form).cells(of: sheet)?.count == 3)
  }

  /// The labels of the cells that a sheet falls into, where all other items are left open.
  private func labels(_ answers: [String: Question.Written]) throws -> [String] {
    let sheet = Sheet(
      token: Array(repeating: 0, count: 16),
      answers: AnswerSheet(entries: answers.map { .init(Name($0.key), $0.value) }))
    let cells = try #require(SheetReader(form).cells(of: sheet))
    return form.questions.flatMap { question in
      zip(question.cells, question.labels).filter { cells.contains($0.0) }.map(\.1)
    }.filter { answers["how_met"] == nil || $0 != "They wrote to me first" }
  }

  private func cells(of item: String) throws -> Range<Int> {
    let index = try #require(form.planned.index(ofItem: item))
    return try #require(form.questions.first { $0.item == index }).cells
  }
}

extension Question.Written: ExpressibleByStringLiteral {
  public init(stringLiteral word: String) { self = .word(word) }
}

import BundledRules
import BundledScoring
import Foundation
import RulePacks
import Testing

@testable import ClassroomServer

struct SheetTests {
  let form: ClassForm

  init() throws {
    let library = Library(
      folders: [try #require(BundledRules.folder)], modules: bundledModules)
    form = ClassForm(try library.checklist(named: "new_online_friend"))
  }

  @Test func `Each answer falls into the cell of its label`() throws {
    #expect(try labels(["threatened_to_share": .code(1)]) == ["Yes"])
    #expect(try labels(["threatened_to_share": .code(0)]) == ["No"])
    #expect(try labels(["only_photos": .notSure, "how_met": .code(0)]).contains("Not sure"))
    #expect(try labels(["moved_chat": .code(1)]) == ["In a private app that they asked me to use"])
    #expect(
      try labels(["story_check": .code(0b101)])
        == ["Their age, name or story changes", "Their life looks too good to be real"])
    #expect(try labels(["story_check": .code(0)]) == ["None of these"])
  }

  @Test(arguments: [Sheet.Answer.open, .skipped, .declined, .notAsked])
  func `A question that is left open falls into no cell, whatever the reason`(
    answer: Sheet.Answer
  ) throws {
    #expect(try labels(["threatened_to_share": answer]) == [])
  }

  @Test func `A number is not counted`() throws {
    #expect(try labels(["weeks_known": .answered]) == [])
    #expect(!form.questions.contains { $0.text.hasPrefix("About how many weeks") })
  }

  @Test func `An answer to a question that the other answers leave unasked is not counted`() throws
  {
    #expect(
      try labels(["meet_plans": .code(0), "meet_set": .code(1)]) == [
        "No, we have not talked about it"
      ])
    #expect(try labels(["meet_plans": .code(2), "meet_set": .code(1)]).contains("Yes"))
  }

  @Test func `Questions that depend on each other share a room`() throws {
    let alone = try cells(of: "says_special")
    #expect(room(of: alone) == [alone])
    let plans = try cells(of: "meet_plans")
    #expect(room(of: plans) == [plans, try cells(of: "meet_set")])
  }

  @Test func `A pattern has the greatest number that one of its signs shows`() throws {
    var picture = ClassPicture(cells: form.cellCount)
    var numbers = picture.atLeast
    numbers[try cells(of: "threatened_to_share").lowerBound] = 10
    picture = ClassPicture(sheets: 25, atLeast: numbers)
    let names = form.planned.pack.patterns.map(\.name.value)
    let shown = zip(names, form.patterns(in: picture)).filter { $0.1 > 0 }
    #expect(shown.map(\.0) == ["leverage"])
    #expect(shown.map(\.1) == [10])
  }

  @Test(arguments: [
    "", "[]", "{}", #"{"token":"","answers":[]}"#, #"{"token":"0","answers":[1]}"#,
    #"{"token":"0123456789abcdef0123456789abcdeg","answers":[1]}"#,
    #"{"token":"0123456789abcdef0123456789abcdef"}"#,
    #"{"token":"0123456789abcdef0123456789abcdef","answers":["maybe"]}"#,
    #"{"token":"0123456789abcdef0123456789abcdef","answers":[null]}"#,
    #"{"token":"0123456789abcdef0123456789abcdef","answers":[[1]]}"#,
    #"{"token":"0123456789abcdef0123456789abcdef","answers":[1.5]}"#,
  ])
  func `What is no sheet is not read`(json: String) {
    #expect(Sheet(json: json.utf8) == nil)
  }

  @Test func `A sheet is read as the page writes it`() throws {
    let json = #"{"token":"000102030405060708090a0b0c0d0e0f","answers":[1,"not_sure","skipped"]}"#
    let sheet = try #require(Sheet(json: json.utf8))
    #expect(sheet.token == Array(0..<16))
    #expect(sheet.answers == [.code(1), .notSure, .skipped])
  }

  /// The labels of the cells that a sheet falls into, where all other items are left open.
  private func labels(_ answers: [String: Sheet.Answer]) throws -> [String] {
    var all = form.planned.checklist.items.map { _ in Sheet.Answer.skipped }
    for (name, answer) in answers { all[try #require(form.planned.index(ofItem: name))] = answer }
    let sheet = Sheet(token: Array(repeating: 0, count: 16), answers: all)
    let cells = try #require(SheetReader(form).cells(of: sheet))
    return form.questions.flatMap { question in
      zip(question.cells, question.labels).filter { cells.contains($0.0) }.map(\.1)
    }.filter { answers["how_met"] == nil || $0 != "They wrote to me first" }
  }

  private func cells(of item: String) throws -> Range<Int> {
    let index = try #require(form.planned.index(ofItem: item))
    return try #require(form.questions.first { $0.item == index }).cells
  }

  /// The questions, by their cells, that share a room with some cells.
  private func room(of cells: Range<Int>) -> [Range<Int>] {
    let all =
      form.rooms.first { $0.stacks.joined().contains(cells.lowerBound) }
      .map { Set($0.stacks.joined()) } ?? []
    return form.questions.map(\.cells).filter { all.contains($0.lowerBound) }
  }
}

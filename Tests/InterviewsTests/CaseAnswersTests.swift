import CaseFiles
import Interviews
import Questions
import RulePacks
import ScreeningCore
import Testing

/// Answers between a case, which keeps names, and a checklist, which has places.
struct CaseAnswersTests {
  private let planned: PlannedChecklist

  init() throws { planned = try SmallTalk.planned() }

  @Test func `every answer that an item has comes back from a case as it was`() throws {
    for (place, item) in planned.checklist.items.enumerated() where item.isQuestion {
      let domain = planned.plan.items[place].domain
      let states = [Answer.declined, .skipped] + (item.question.offersNotSure ? [.notSure] : [])
      for answer in domain.codes.map({ Answer.answered($0) }) + states {
        for source in AnswerSheet.Source.allCases {
          let kept = CaseEvent.Answer(answer.opened, to: item.question, source: source)
          let read = CaseAnswers([kept], to: planned)
          #expect(read.answers[place] == answer)
          #expect(read.sources == [place: source])
          #expect(read.leftOver == [])
        }
      }
    }
  }

  @Test(arguments: [
    CaseEvent.Answer("no_such_item", .word("yes"), source: .told),
    CaseEvent.Answer("may_talk", .word("later")),
    CaseEvent.Answer("alone", .words(["yes"])),
    CaseEvent.Answer("thanks", .word("yes")),
    CaseEvent.Answer("brought_here", .word("yes")),
  ])
  func `what no longer fits the checklist is kept beside the answers, and counts for nothing`(
    answer: CaseEvent.Answer
  ) throws {
    let read = CaseAnswers([answer, .init("safe", .word("no"))], to: planned)
    #expect(read.leftOver == [answer])
    let safe = try #require(planned.index(ofItem: "safe"))
    #expect(read.answers.indices.filter { !read.answers[$0].isOpen } == [safe])
  }

  @Test func `an answer that is taken out again leaves the item open`() throws {
    let events: [CaseEvent] = [
      .answer(.init("safe", .word("no"), source: .asked)),
      .answer(.init("safe", .word("not_asked"))),
    ]
    let read = CaseAnswers(events.answers, to: planned)
    #expect(read == CaseAnswers([], to: planned))
  }

  @Test func `as a sheet of answers, a case keeps every word and how it came`() throws {
    let answers: [CaseEvent.Answer] = [
      .init("gone", .words(["a", "b"]), source: .knownFromOthers), .init("safe", .word("no")),
    ]
    let sheet = AnswerSheet(answers)
    #expect(sheet.entries.map(\.item.value) == ["gone", "safe"])
    #expect(sheet.entries.map(\.written) == [.list(["a", "b"]), .word("no")])
    #expect(sheet.entries.map(\.source) == [.knownFromOthers, nil])
  }
}

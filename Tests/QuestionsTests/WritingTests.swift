import ScreeningCore
import Testing

@testable import Questions

/// How answers are written in files and read again.
struct WritingTests {
  @Test(arguments: Samples.all)
  func `an answer that was written and read again is the same`(question: Question) throws {
    let codes = (0..<(question.domain?.count ?? 0)).map { Answer.answered($0) }
    let states =
      [Answer.skipped, .declined, .notAsked] + (question.offersNotSure ? [.notSure] : [])
    for answer in (question.isAsked ? codes : []) + states {
      #expect(question.accepts(answer))
      #expect(try question.answer(from: question.written(answer)) == answer)
    }
  }

  @Test(arguments: [
    (Samples.truth, Answer.answered(1), "yes"), (Samples.truth, .answered(0), "no"),
    (Samples.one, .answered(1), "there"), (Samples.any, .answered(0), "none"),
    (Samples.any, .answered(0b101), "[photo, secret]"), (Samples.any, .answered(0b10), "[chat]"),
    (Samples.scale, .answered(2), "3"), (Samples.number, .answered(0), "-5"),
    (Samples.number, .notSure, "not_sure"), (Samples.one, .declined, "declined"),
    (Samples.one, .skipped, "skipped"), (Samples.one, .notAsked, "not_asked"),
    (Samples.one, .open, "open"), (Samples.notice, .answered(0), "open"),
    (Samples.rating, .answered(0), "0"), (Samples.rating, .answered(10), "10"),
  ])
  func `an answer in words`(question: Question, answer: Answer, words: String) {
    #expect(question.words(for: answer) == words)
  }

  @Test(arguments: [
    (Samples.truth, Question.Written.word("true"), Answer.answered(1)),
    (Samples.any, .list([]), .answered(0)),
    (Samples.any, .list(["secret", "photo"]), .answered(5)),
    (Samples.any, .list(["photo", "photo"]), .answered(1)),
    (Samples.scale, .word("Now and then"), .answered(1)),
    (Samples.number, .word("9"), .answered(14)),
  ])
  func `more ways to write an answer`(
    question: Question, written: Question.Written, answer: Answer
  ) throws {
    #expect(try question.answer(from: written) == answer)
  }

  @Test(arguments: [
    (Samples.truth, Question.Written.word("maybe"), Question.InvalidAnswer.other),
    (Samples.truth, .list(["yes"]), .other), (Samples.one, .list(["here"]), .other),
    (Samples.one, .word("hree"), .unknownChoice("hree", place: nil)),
    (Samples.any, .word("photo"), .other), (Samples.any, .word("video"), .other),
    (Samples.any, .list(["photo", "none"]), .unknownChoice("none", place: 1)),
    (Samples.scale, .word("0"), .other), (Samples.scale, .word("4"), .other),
    (Samples.scale, .word("not_sure"), .notSureNotOffered),
    (Samples.number, .word("-6"), .other), (Samples.number, .word("10"), .other),
    (Samples.number, .word("9223372036854775807"), .other), (Samples.number, .word("9.5"), .other),
    (Samples.rating, .word("11"), .other), (Samples.notice, .word("yes"), .other),
  ])
  func `what is no answer, and why`(
    question: Question, written: Question.Written, invalidAnswer: Question.InvalidAnswer
  ) {
    #expect(throws: invalidAnswer) { try question.answer(from: written) }
  }
}

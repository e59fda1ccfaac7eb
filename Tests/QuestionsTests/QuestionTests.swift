import ScreeningCore
import Testing

@testable import Questions

/// What follows from a question, whatever its kind.
struct QuestionTests {
  @Test(arguments: Samples.all)
  func `every option is chosen by its own answer`(question: Question) {
    for option in question.options {
      #expect(question.accepts(option.answer))
      #expect(question.chosen(in: option.answer) == [option])
      #expect(question.labels(for: option.answer) == [option.label])
    }
    #expect(Set(question.options.map(\.name)).count == question.options.count)
  }

  @Test(arguments: Samples.all)
  func `a condition on an option holds for the answers that choose it`(question: Question) throws {
    let domain = try #require(question.domain)
    let variable = Variable.value(of: 0, in: domain)
    let options = question.options.filter { $0.answer.code != nil }
    let plan = try Plan(
      items: [Plan.Item(domain: domain)], scores: [Plan.Score(question.value(of: variable))],
      guidance: options.map {
        Plan.Guidance(
          when: question.condition(choosing: $0, of: variable), urgency: .learn)
      })
    let evaluator = Evaluator(plan)
    var answers = Answers(for: plan)
    for code in domain.codes {
      answers[0] = .answered(code)
      evaluator.evaluate(answers)
      for (place, option) in options.enumerated() {
        #expect(evaluator.guidance(place) == Truth(question.isChosen(option, in: answers[0])))
      }
      guard let number = question.number(in: answers[0]) else { continue }
      #expect(evaluator.score(0) == Number(exactly: number).map { Interval($0) })
    }
  }

  @Test(arguments: [
    (Samples.truth, Answer.answered(1), [Question.Label.yes]),
    (Samples.any, .answered(0b101), [.text("A photo"), .text("To keep it secret")]),
    (Samples.any, .answered(0), [.noneOfThese]), (Samples.scale, .answered(0), [.text("Never")]),
    (Samples.number, .answered(2), [.number(-3)]), (Samples.number, .notSure, [.notSure]),
    (Samples.rating, .answered(10), [.text("10: always")]),
    (Samples.rating, .answered(3), [.number(3)]), (Samples.one, .open, [.notAsked]),
    (Samples.notice, .answered(0), [.notAsked]), (Samples.one, .skipped, [.skipped]),
  ])
  func `what people read`(question: Question, answer: Answer, labels: [Question.Label]) {
    #expect(question.labels(for: answer) == labels)
  }

  @Test func `a sign is a yes or a choice, and never a number`() {
    #expect(Samples.truth.sign(choosing: nil)?.name == "yes")
    #expect(Samples.truth.sign(choosing: "yes") == nil)
    #expect(Samples.one.sign(choosing: "there")?.pattern == "moving")
    #expect(Samples.any.sign(choosing: "none") == nil)
    #expect(Samples.any.sign(choosing: nil) == nil)
    #expect(Samples.scale.sign(choosing: "1") == nil)
  }

  @Test func `a question that could not be read has no values`() {
    #expect(Question("a", .choice).domain == nil)
    #expect(Question("a", .choices).domain == nil)
    #expect(Question("a", .scale).domain == nil)
    #expect(Question("a", .number).domain == nil)
    let many = (0...Question.mostTogether).map { Question.Specification.Choice("c\($0)", "C") }
    #expect(Question("a", .choices, .init(choices: many)).domain == nil)
    #expect(Question("a", .yesNo).domain == .values(2))
    #expect(Question("a", .note).domain == .notice)
  }

  @Test(arguments: Question.Kind.allCases)
  func `each kind takes a text, and says with which keys`(kind: Question.Kind) {
    #expect(kind.keys.contains("ask") != kind.keys.contains("say"))
    #expect(kind.accepts("id") && kind.accepts("when"))
    #expect(Question.Kind.accepting("ask").contains(kind) == kind.accepts("ask"))
  }
}

/// A question of each kind, and one of a kind that packs do not have.
enum Samples {
  static let truth = Question("first", .yesNo, .init(sign: "secrecy"))
  static let one = Question(
    "where", .choice,
    .init(choices: [.init("here", "Here"), .init("there", "There", signOf: "moving")]))
  static let any = Question(
    "asked", .choices,
    .init(
      choices: [
        .init("photo", "A photo"), .init("chat", "A chat"), .init("secret", "To keep it secret"),
      ], offersNotSure: true))
  static let scale = Question("often", .scale, .init(steps: ["Never", "Now and then", "Often"]))
  static let number = Question("days", .number, .init(range: -5...9, offersNotSure: true))
  static let notice = Question("rest", .notice)
  static let note = Question("words", .note, .init(offersNotSure: true))

  /// From 0 to 10, with words at both ends.
  static let rating = Question(
    "pain", .scale,
    .init(
      input: .one, meaning: .number(from: 0),
      options: (0...10).map { number in
        let ends: [Int: Question.Label] = [0: .text("0: never"), 10: .text("10: always")]
        return .init(.answered(number), String(number), ends[number] ?? .number(number))
      }), offersNotSure: true)

  static let all = [truth, one, any, scale, number, notice, note, rating]
}

internal import ScreeningCore
internal import Testing

@testable import Conditions

@Suite struct `Laws of conditions` {
  @Test(arguments: 0..<400)
  func `what is printed and read back is the same`(seed: Int) throws {
    var shape = RandomExpression(seed: seed)
    let expression = shape.truth(4)
    let read = try Parser.parse(expression.text())
    #expect(read.refusals.isEmpty)
    #expect(read.expression.text(allParentheses: true) == expression.text(allParentheses: true))
  }

  @Test(arguments: 0..<400)
  func `evaluation agrees with the obvious one over every completion`(seed: Int) throws {
    var shape = RandomExpression(seed: seed)
    var expressions: [Expression] = []
    var conditions: [Condition] = []
    for _ in 0..<3 {
      let expression = shape.truth(3)
      let (read, problems) = condition(expression.text(), in: SampleChecklist.scope)
      let mismatch = problems.contains { $0.category != .unknownChoice }
      #expect(!mismatch, "\(expression.text()): \(problems.map(\.message))")
      guard let read else { continue }
      expressions.append(expression)
      conditions.append(read)
    }
    let plan = try SampleChecklist.plan(conditions)
    let evaluator = Evaluator(plan)
    var random = shape.random
    for _ in 0..<20 {
      let codes = SampleChecklist.domains.map { random.below($0.count) }
      let states = codes.map { _ in Variable.State.allCases[random.chance(60) ? 0 : random.below(4)]
      }
      var answers = Answers(for: plan)
      for item in codes.indices {
        answers[item] =
          switch states[item] {
          case .answered: .answered(codes[item])
          case .notSure: .notSure
          case .declined: .declined
          case .skipped: .skipped
          case .notAsked: .notAsked
          }
        if random.chance(10) { answers[item] = .open }
      }
      evaluator.evaluate(answers)
      let naive = NaiveEvaluator(codes: codes, states: states)
      let isFull =
        states.allSatisfy { $0 == .answered } && !answers.indices.contains { answers[$0].isOpen }
      for (place, expression) in expressions.enumerated() {
        let truth = evaluator.guidance(place)
        if isFull { #expect(truth.isDecided, "\(expression.text())") }
        if truth.isDecided {
          #expect(
            truth == Truth(naive.holds(expression)), "\(expression.text()) for \(codes) \(states)")
        }
      }
    }
  }

  @Test(arguments: 0..<100)
  func `de Morgan's laws hold`(seed: Int) {
    var shape = RandomExpression(seed: seed)
    let (one, other) = (shape.truth(2).text(), shape.truth(2).text())
    let both = condition("!((\(one)) && (\(other)))", in: SampleChecklist.scope).condition
    let either = condition("!(\(one)) || !(\(other))", in: SampleChecklist.scope).condition
    #expect(both == either)
  }

  @Test(arguments: 0..<300)
  func `a soup of tokens is read or refused, with every problem at a place in it`(seed: Int) {
    let tokens = [
      "(", ")", "[", "]", "{", "}", "!", "-", "+", "*", "/", "%", "?", ":", ",", ".", "==", "!=",
      "<",
      "<=", "in", "&&", "||", "1", "0.5", "1e3", "0x1", "2u", "'a'", "\"b\"", "r'c'", "b'd'",
      "'''e'''",
      "'", "\"", "\\", "`x`", "// y\n", "only_photos", "moved_chat", "asked_for", "pushy", "size",
      ".exists(v, ", ".all(", "v", "null", "true", "if", "&", "=", "ä", "\u{1F600}", " ", "\n",
    ]
    var random = RandomSource(seed: seed)
    for _ in 0..<20 {
      let text = (0..<random.below(30)).map { _ in tokens[random.below(tokens.count)] }.joined()
      for problem in condition(text, in: SampleChecklist.scope).problems {
        #expect(problem.range.lowerBound >= 0, "\(text)")
        #expect(problem.range.upperBound <= max(1, text.unicodeScalars.count), "\(text)")
        #expect(!problem.message.isEmpty)
      }
    }
  }
}

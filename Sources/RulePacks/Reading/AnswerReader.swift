internal import Diagnostics
internal import ScreeningCore

/// Reads the answer to one item: a value of its kind, or a word for why there is none.
struct AnswerReader {
  let item: Checklist.Item
  let findings: Findings

  func answer(of given: Scenario.Answer) -> Answer? {
    let place = given.origin
    guard case .one(let word) = given.words else {
      guard item.kind == .choices, case .several(let names) = given.words else {
        return refuse(at: place)
      }
      var code = 0
      for name in names {
        guard let place = self.place(ofChoice: name.value, at: name.origin) else { return nil }
        if code >> place & 1 == 1 { findings.report(.answerTwice(name)) }
        code |= 1 << place
      }
      return .answered(code)
    }
    switch word {
    case "skipped": return .skipped
    case "declined": return .declined
    case "not_asked": return .notAsked
    case "not_sure": return notSure(at: place)
    case "none" where item.kind == .choices: return .answered(0)
    default: break
    }
    if item.kind == .choice {
      return self.place(ofChoice: word, at: place).map { .answered($0) }
    }
    return code(of: word).map { .answered($0) } ?? refuse(at: place)
  }

  /// The code of a word of a yes/no item, of a scale or of a number.
  private func code(of word: String) -> Int? {
    switch item.kind {
    case .yesNo: return ["no": 0, "false": 0, "yes": 1, "true": 1][word]
    case .scale:
      if let place = item.steps.firstIndex(where: { $0.text == word }) { return place }
      return Int(word).flatMap { 1...item.steps.count ~= $0 ? $0 - 1 : nil }
    case .number:
      let range = item.range ?? 0...0
      return Int(word).flatMap { range.contains($0) ? $0 - range.lowerBound : nil }
    case .choice, .choices, .notice, .note: return nil
    }
  }

  private func place(ofChoice name: String, at origin: Origin) -> Int? {
    if let place = item.place(ofChoice: name) { return place }
    findings.report(.unknownChoice(name, known: item.choices.map(\.name.value), at: origin))
    return nil
  }

  private func notSure(at origin: Origin) -> Answer? {
    if item.offersNotSure { return .notSure }
    findings.report(.notSureNotOffered(item.name.value, at: origin))
    return nil
  }

  private func refuse(at origin: Origin) -> Answer? {
    findings.report(.badAnswer(item, item.wantedAnswer, at: origin))
    return nil
  }
}

extension Checklist.Item {
  /// What it takes, for a message.
  fileprivate var wantedAnswer: String {
    switch kind {
    case .yesNo: "yes or no"
    case .choice: "one choice"
    case .choices:
      "a list, such as [\(choices.prefix(2).map(\.name.value).joined(separator: ", "))], or none"
    case .scale:
      "a step from 1 to \(steps.count) (\(steps.map(\.text.shortened).joined(separator: ", ")))"
    case .number:
      "a whole number from \(range?.lowerBound ?? 0) to \(range?.upperBound ?? 0)"
    case .notice, .note: "no answer"
    }
  }
}

extension Diagnostic {
  static func badAnswer(_ item: Checklist.Item, _ wanted: String, at origin: Origin) -> Self {
    Diagnostic(
      .badAnswer,
      "'\(item.name.value)' takes \(wanted); or skipped, declined"
        + (item.offersNotSure ? ", not_sure" : ""), at: origin)
  }

  static func answerTwice(_ choice: Name) -> Self {
    Diagnostic(
      .answerTwice, "'\(choice.value)' stands in this answer twice; take one of them out",
      at: choice.origin)
  }

  static func notSureNotOffered(_ name: String, at origin: Origin) -> Self {
    Diagnostic(
      .badAnswer, "'\(name)' does not offer \"not sure\"; write skipped or declined", at: origin)
  }
}

extension DiagnosticKind {
  static let answerTwice = DiagnosticKind(
    code: "answer-twice", severity: .warning, title: "a choice that an answer names twice",
    explanation: """
      The second one adds nothing; often another choice was meant.
      """)

  static let badAnswer = DiagnosticKind(
    code: "bad-answer", title: "an answer that the item does not take",
    explanation: """
      Each kind of item takes its own answers: yes or no, the name of a choice, a list of choices
      (or none), the number or words of a step, a whole number. Each also takes 'skipped' and
      'declined' ("I'd rather not say"), and 'not_sure' where the item offers it. An item that is
      left out is one that was not answered.
      """)
}

internal import LocatedYAML
internal import ScreeningCore

/// Reads the answer to one item: a value of its kind, or a word for why there is none.
struct AnswerReader {
  let item: Checklist.Item
  let findings: Findings

  func answer(from node: Node) -> Answer? {
    if let scalar = node.scalar {
      switch scalar.text {
      case "skipped": return .skipped
      case "declined": return .declined
      case "not_asked": return .notAsked
      case "not_sure": return notSure(node)
      case "none" where item.kind == .choices: return .answered(0)
      default: break
      }
    }
    let code =
      switch item.kind {
      case .yesNo: yesNo(node)
      case .choice: choice(node)
      case .choices: choices(node)
      case .scale: step(node)
      case .number: number(node)
      case .notice, .note: Int?.none
      }
    return code.map { .answered($0) }
  }

  private func notSure(_ node: Node) -> Answer? {
    if item.offersNotSure { return .notSure }
    findings.report(.notSureNotOffered(item.name.value, at: node.origin))
    return nil
  }

  private func yesNo(_ node: Node) -> Int? {
    switch node.scalar?.text {
    case "yes", "true": return 1
    case "no", "false": return 0
    default:
      findings.report(.badAnswer(item, "yes or no", at: node.origin))
      return nil
    }
  }

  private func choice(_ node: Node) -> Int? {
    guard let text = node.scalar?.text else {
      findings.report(.badAnswer(item, "one choice", at: node.origin))
      return nil
    }
    if let place = item.place(ofChoice: text) { return place }
    report(unknown: text, at: node.origin)
    return nil
  }

  private func choices(_ node: Node) -> Int? {
    guard let nodes = node.sequence else {
      let example = item.choices.prefix(2).map(\.name.value).joined(separator: ", ")
      findings.report(
        .badAnswer(item, "a list, such as [\(example)], or none", at: node.origin))
      return nil
    }
    var code = 0
    for choice in nodes {
      guard let place = self.choice(choice) else { return nil }
      code |= 1 << place
    }
    return code
  }

  private func report(unknown text: String, at origin: Origin) {
    let known = item.choices.map(\.name.value)
    findings.report(.unknownChoice(text, known: known, at: origin))
  }

  private func step(_ node: Node) -> Int? {
    if let text = node.scalar?.text {
      if let place = item.steps.firstIndex(where: { $0.text == text }) { return place }
      if let number = Int(text), 1...item.steps.count ~= number { return number - 1 }
    }
    let labels = item.steps.map(\.text.shortened).joined(separator: ", ")
    findings.report(
      .badAnswer(item, "a step from 1 to \(item.steps.count) (\(labels))", at: node.origin))
    return nil
  }

  private func number(_ node: Node) -> Int? {
    let range = item.range ?? 0...0
    if let text = node.scalar?.text, let number = Int(text), range.contains(number) {
      return number - range.lowerBound
    }
    findings.report(
      .badAnswer(
        item, "a whole number from \(range.lowerBound) to \(range.upperBound)", at: node.origin))
    return nil
  }
}

extension Diagnostic {
  static func badAnswer(_ item: Checklist.Item, _ wanted: String, at origin: Origin) -> Self {
    Diagnostic(
      .badAnswer,
      "'\(item.name.value)' takes \(wanted); or skipped, declined"
        + (item.offersNotSure ? ", not_sure" : ""), at: origin)
  }

  static func notSureNotOffered(_ name: String, at origin: Origin) -> Self {
    Diagnostic(
      .badAnswer, "'\(name)' does not offer \"not sure\"; write skipped or declined", at: origin)
  }
}

extension DiagnosticKind {
  static let badAnswer = DiagnosticKind(
    code: "bad-answer", title: "an answer that the item does not take",
    explanation: """
      Each kind of item takes its own answers: yes or no, the name of a choice, a list of choices
      (or none), the number or words of a step, a whole number. Each also takes 'skipped' and
      'declined' ("I'd rather not say"), and 'not_sure' where the item offers it. An item that is
      left out is one that was not answered.
      """)
}

internal import CaseDocuments
internal import CaseFiles
internal import Localization
internal import Reports

/// Asks which lines of a case are passed on to a service. What nobody chose stays out.
struct HandoverInput {
  private let wording: Wording
  private let console = Console(output: .errors)

  init(_ wording: Wording) { self.wording = wording }

  /// The letter; nil where nothing was chosen.
  func letter(
    of record: CaseRecord, words: (CaseEvent.Answer) -> String
  ) throws -> HandoverLetter? {
    let facts = HandoverLetter.facts(in: record, wording, words: words)
    guard !facts.isEmpty else {
      return nothing(wording.say("There is nothing in the case that could be passed on."))
    }
    let isAgreed = HandoverLetter.isAgreed(record)
    let needsDuty = isAgreed == false
    say(
      wording.say(
        """
        To which one service? Pass on only what it needs in order to help. Who the person is, what they \
        believe and their papers: only where it cannot help without.
        """))
    guard let service = console.readLine()?.text, !service.isEmpty else {
      return nothing(wording.say("No service was named, so that there is no letter."))
    }
    if needsDuty {
      say(
        wording.say(
          "The person did not agree to passing on: only what duty asks for can be chosen."))
    }
    var lines: [HandoverLetter.Line] = []
    for (index, fact) in facts.enumerated() {
      let quoted = fact.isQuotation ? "“\(fact.text)”" : fact.text
      say("\(index + 1)/\(facts.count) · \(fact.source)\n\(quoted)")
      guard let choice = choice(needsDuty: needsDuty) else { break }
      if case .leave(let leave) = choice { lines.append(.init(fact, leave)) }
    }
    guard !lines.isEmpty else {
      return nothing(wording.say("Nothing was chosen, so that there is no letter."))
    }
    say(
      wording.say("Once it is with them, write that down: waymark case note FILE --as passed-on"))
    return HandoverLetter(to: service, day: Timestamp.now.dayText, lines: lines)
  }

  private enum Choice {
    case leave(HandoverLetter.Leave)
    case out
  }

  /// What is to become of a line; nil at the end of the input, with which all others stay out.
  private func choice(needsDuty: Bool) -> Choice? {
    say(
      [
        needsDuty ? nil : wording.say("a: the person agreed."),
        wording.say("d: by duty, and the person was told before."),
        wording.say("n: by duty, and it was not safe to tell before."),
        wording.say("Enter: it stays out."),
      ].compactMap(\.self).joined(separator: " "))
    while let word = console.readLine()?.word {
      switch word {
      case "": return .out
      case "a" where !needsDuty: return .leave(.agreed)
      case "d": return .leave(.dutyTold)
      case "n": return .leave(.dutyNotTold)
      default: say(wording.say("Type one of the letters, or press Enter to leave it out."))
      }
    }
    return nil
  }

  private func say(_ text: String) { Output.errors.sentences(text) }

  private func nothing(_ text: String) -> HandoverLetter? {
    say(text)
    return nil
  }
}

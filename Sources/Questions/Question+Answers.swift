package import ScreeningCore

// What an answer is: which options, which number, in which words.
extension Question {
  /// Whether an option is what was answered, or part of it.
  package func isChosen(_ option: Option, in answer: Answer) -> Bool {
    guard input == .any, let code = answer.code, let own = option.answer.code, own > 0 else {
      return option.answer == answer.unopened
    }
    return code & own == own
  }

  /// The options that were chosen, in their order; none where a number or nothing was answered.
  package func chosen(in answer: Answer) -> [Option] {
    options.filter { isChosen($0, in: answer) }
  }

  /// Whether an option can be chosen together with others.
  package func canBeCombined(_ option: Option) -> Bool {
    canBeCombined(option.answer)
  }

  private func canBeCombined(_ answer: Answer) -> Bool {
    input == .any && answer.code.map { $0 > 0 } ?? false
  }

  /// Whether the question has this answer.
  package func accepts(_ answer: Answer) -> Bool {
    if answer.state == .notSure { return offersNotSure }
    return isAsked ? answer.fits(domain ?? .notice) : answer.code == nil
  }

  /// What an answer means where it is a number.
  package func number(in answer: Answer) -> Int? {
    guard let code = answer.code, let least = leastNumber else { return nil }
    return least + code
  }

  /// An answer as people read it, in as many parts as were chosen.
  package func labels(for answer: Answer) -> [Label] {
    switch answer.state {
    case .notSure?: return [.notSure]
    case .declined?: return [.declined]
    case .skipped?: return [.skipped]
    case .answered? where isAsked:
      let labels = chosen(in: answer).map(\.label)
      return labels.isEmpty ? [number(in: answer).map(Label.number) ?? .notAsked] : labels
    default: return [.notAsked]
    }
  }
}

// How answers files, scenarios and messages write an answer.
extension Question {
  /// An answer as it is written: a word, or a list of words.
  package enum Written: Hashable, Sendable {
    case word(String)
    case list([String])
  }

  /// Why a written answer is none to a question.
  package enum InvalidAnswer: Error, Hashable {
    /// "Not sure" is not offered.
    case notSureNotOffered
    /// There is no choice of this name; in a list, it stands at this place.
    case unknownChoice(String, place: Int?)
    /// It is neither one of the options nor a number in the range.
    case other
  }

  /// An answer in words; without one, the word for why there is none.
  package func written(_ answer: Answer) -> Written {
    let names = chosen(in: answer).map(\.name)
    if canBeCombined(answer) { return .list(names) }
    if let name = names.first { return .word(name) }
    guard answer.code != nil else { return .word("\(answer.stateWord)") }
    return .word(number(in: answer).map(String.init) ?? "\(Answer.open.stateWord)")
  }

  /// An answer in words, in one line: `yes`, `[photo, secret]`, `none`, `skipped`.
  package func words(for answer: Answer) -> String {
    switch written(answer) {
    case .word(let word): word
    case .list(let words): "[\(words.joined(separator: ", "))]"
    }
  }

  /// The answer that is written.
  package func answer(from written: Written) throws(InvalidAnswer) -> Answer {
    switch written {
    case .word(let word): return try answer(from: word)
    case .list(let words):
      guard input == .any else { throw .other }
      var code = 0
      for (place, word) in words.enumerated() {
        guard let option = option(called: word), canBeCombined(option), let own = option.answer.code
        else { throw .unknownChoice(word, place: place) }
        code |= own
      }
      return .answered(code)
    }
  }

  private func answer(from word: String) throws(InvalidAnswer) -> Answer {
    for state in [Answer.skipped, .declined, .notAsked] where word == "\(state.stateWord)" {
      return state
    }
    if word == Option.notSure.name {
      guard offersNotSure else { throw .notSureNotOffered }
      return .notSure
    }
    if let option = option(called: word) {
      guard !canBeCombined(option) else { throw .other }
      return option.answer
    }
    if let least = leastNumber, let number = Int(word), let count = domain?.count,
      case (let code, false) = number.subtractingReportingOverflow(least), 0..<count ~= code
    {
      return .answered(code)
    }
    throw input == .one && !choices.isEmpty ? .unknownChoice(word, place: nil) : .other
  }

  private func option(called word: String) -> Option? {
    options.first { $0.name == word || $0.otherNames.contains(word) }
  }
}

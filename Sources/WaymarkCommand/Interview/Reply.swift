internal import Questions
internal import ScreeningCore

/// What a person typed at a question.
enum Reply: Equatable {
  case answer(Answer)
  /// Leave an earlier answer as it is.
  case keep
  case back
  case stop
  /// Show the help that was offered.
  case help
  /// Name another country.
  case country
  /// Not understood; what can be typed instead.
  case unclear(String)
}

extension Reply {
  /// Reads one line typed at a question.
  init(_ line: TypedLine, to question: Question) {
    switch line.command {
    case .enter: self = .keep
    case .skip: self = .answer(.skipped)
    case .decline: self = .answer(.declined)
    case .back: self = .back
    case .stop: self = .stop
    case .help: self = .help
    case .country: self = .country
    case nil:
      let answer = Self.answer(line.word, to: question)
      self = answer.map { .answer($0) } ?? .unclear(Self.hint(for: question))
    }
  }

  /// The answer that somebody typed, in lower case; nil where it is none.
  static func answer(_ typed: String, to question: Question) -> Answer? {
    switch question.input {
    case .none: return nil
    case .one:
      let words = question.options.filter { $0.text == nil && $0.answer.code != nil }
      let option =
        words.first { typed == $0.name || typed == $0.name.prefix(1) }
        ?? Int(typed).flatMap(question.option(onLine:))
      return option?.answer
    case .any:
      let numbers = typed.split { $0.isWhitespace || ",;".contains($0) }
      let options = numbers.compactMap { Int($0).flatMap(question.option(onLine:)) }
      guard !options.isEmpty, options.count == numbers.count else { return nil }
      if options.count == 1 { return options[0].answer }
      guard options.allSatisfy(question.canBeCombined) else { return nil }
      return .answered(options.compactMap(\.answer.code).reduce(0, |))
    case .wholeNumber(let range):
      if question.offersNotSure, ["n", "not sure"].contains(typed) { return .notSure }
      guard let number = Int(typed), range.contains(number) else { return nil }
      return .answered(number - range.lowerBound)
    }
  }

  /// What can be typed at a question, in words.
  static func hint(for question: Question) -> String {
    let numbers = question.optionLines.map(\.number)
    let (first, last) = (numbers.first ?? 1, numbers.last ?? 1)
    switch question.input {
    case .wholeNumber(let range):
      let number = "Type a whole number from \(range.lowerBound) to \(range.upperBound)"
      return question.offersNotSure ? "\(number), or n for not sure." : "\(number)."
    case .any: return "Type one or more numbers from \(first) to \(last), such as 1,2."
    case .one, .none: return "Type a number from \(first) to \(last)."
    }
  }
}

extension Question {
  /// The numbered lines under the question; options that are numbers keep their own.
  var optionLines: [(number: Int, option: Option)] {
    guard range == nil else { return [] }
    return options.enumerated().map { ((leastNumber ?? 1) + $0, $1) }
  }

  fileprivate func option(onLine number: Int) -> Option? {
    optionLines.first { $0.number == number }?.option
  }
}

internal import RulePacks
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
  /// Not understood; what can be typed instead.
  case unclear(String)
}

extension Reply {
  /// Reads one line typed at `item`.
  init(_ line: TypedLine, to item: Checklist.Item) {
    switch line.command {
    case .enter: self = .keep
    case .skip: self = .answer(.skipped)
    case .decline: self = .answer(.declined)
    case .back: self = .back
    case .stop: self = .stop
    case .help: self = .help
    case nil: self = Self.value(line.word, of: item) ?? .unclear(Self.hint(for: item))
    }
  }

  private static func value(_ typed: String, of item: Checklist.Item) -> Reply? {
    let options = item.options
    switch item.kind {
    case .yesNo:
      if let code = ["yes": 1, "y": 1, "no": 0, "n": 0][typed] { return .answer(.answered(code)) }
      return Int(typed).flatMap { options.indices.contains($0 - 1) ? options[$0 - 1].reply : nil }
    case .choice, .scale:
      return Int(typed).flatMap { options.indices.contains($0 - 1) ? options[$0 - 1].reply : nil }
    case .choices:
      return severalOf(options, typed)
    case .number:
      if item.offersNotSure, ["n", "not sure"].contains(typed) { return .answer(.notSure) }
      guard let range = item.range, let number = Int(typed), range.contains(number) else {
        return nil
      }
      return .answer(.answered(number - range.lowerBound))
    case .notice, .note: return nil
    }
  }

  /// Reads "1,3" or "1 3": several options, or one that stands alone.
  private static func severalOf(_ options: [AnswerOption], _ typed: String) -> Reply? {
    let numbers = typed.split { $0.isWhitespace || ",;".contains($0) }.map { Int($0) }
    guard !numbers.isEmpty else { return nil }
    var set = 0
    for number in numbers {
      guard let number, options.indices.contains(number - 1) else { return nil }
      let option = options[number - 1]
      guard let choice = option.choice else {
        return numbers.count == 1 ? option.reply : nil
      }
      set |= 1 << choice
    }
    return .answer(.answered(set))
  }

  /// What can be typed at `item`, in words.
  static func hint(for item: Checklist.Item) -> String {
    switch item.kind {
    case .number:
      let range = item.range ?? 0...0
      let number = "Type a whole number from \(range.lowerBound) to \(range.upperBound)"
      return item.offersNotSure ? "\(number), or n for not sure." : "\(number)."
    case .choices:
      return "Type one or more numbers from 1 to \(item.options.count), such as 1,2."
    default: return "Type a number from 1 to \(item.options.count)."
    }
  }
}

/// One of the numbered lines under a question.
struct AnswerOption {
  let label: String
  let reply: Reply
  /// The choice it adds, where several can be chosen together.
  var choice: Int?
}

extension Checklist.Item {
  /// The numbered lines under the question, in order.
  var options: [AnswerOption] {
    var options: [AnswerOption]
    switch kind {
    case .yesNo:
      options = [
        AnswerOption(label: "Yes", reply: .answer(.answered(1))),
        AnswerOption(label: "No", reply: .answer(.answered(0))),
      ]
    case .choice:
      options = choices.enumerated().map { place, choice in
        AnswerOption(label: choice.label.text, reply: .answer(.answered(place)))
      }
    case .choices:
      options = choices.enumerated().map { place, choice in
        AnswerOption(label: choice.label.text, reply: .answer(.answered(1 << place)), choice: place)
      }
      options.append(AnswerOption(label: "None of these", reply: .answer(.answered(0))))
    case .scale:
      options = steps.enumerated().map { place, step in
        AnswerOption(label: step.text, reply: .answer(.answered(place)))
      }
    case .number, .notice, .note: return []
    }
    if offersNotSure { options.append(AnswerOption(label: "Not sure", reply: .answer(.notSure))) }
    return options
  }
}

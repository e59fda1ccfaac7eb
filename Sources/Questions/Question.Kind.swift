internal import ScreeningCore

extension Question {
  /// The kinds of item, by the word that packs write; what each of them is stands in this file.
  public enum Kind: String, CaseIterable, Sendable {
    case yesNo = "yes_no"
    case choice, choices, scale, number, notice, note
  }

  /// What a source says of the answers to an item; each kind looks at its own part.
  package struct Parts: Hashable, Sendable {
    /// The choices: names, labels, and the patterns that they are signs of.
    package var choices: [Choice]
    /// The labels of a scale, the lowest first.
    package var steps: [String]
    package var range: ClosedRange<Int>?
    /// The pattern that a yes is a sign of.
    package var sign: String?
    package var offersNotSure: Bool

    package init(
      choices: [Choice] = [], steps: [String] = [], range: ClosedRange<Int>? = nil,
      sign: String? = nil, offersNotSure: Bool = false
    ) {
      self.choices = choices
      self.steps = steps
      self.range = range
      self.sign = sign
      self.offersNotSure = offersNotSure
    }

    /// One of the choices.
    package struct Choice: Hashable, Sendable {
      package let name: String
      package let label: String
      package let pattern: String?

      package init(_ name: String, _ label: String, signOf pattern: String? = nil) {
        self.name = name
        self.label = label
        self.pattern = pattern
      }
    }
  }
}

extension Question.Kind {
  /// The keys that an item of this kind can have, beside those of every item.
  package var keys: [String] {
    let asked = ["ask", "help", "listen_for"]
    return switch self {
    case .yesNo: asked + ["sign", "not_sure"]
    case .choice, .choices: asked + ["choices", "signs", "not_sure"]
    case .scale: asked + ["steps", "not_sure"]
    case .number: asked + ["min", "max", "not_sure"]
    case .notice: ["say"]
    case .note: asked
    }
  }

  /// Whether a key can stand in an item of this kind.
  package func takes(_ key: String) -> Bool {
    let kinds = Self.taking(key)
    return kinds.isEmpty || kinds.contains(self)
  }

  /// The kinds to which a key belongs; none where it is one of every item, or of no item.
  package static func taking(_ key: String) -> [Self] { allCases.filter { $0.keys.contains(key) } }

  /// How many choices there may be.
  package var choiceCount: ClosedRange<Int> {
    self == .choice ? 2...100 : 1...Question.mostTogether
  }

  /// Whether it holds what nobody should keep outside an interview.
  package var isForInterviewsOnly: Bool { self == .note }
}

extension Question.Kind {
  /// What can be answered.
  struct Answers {
    let input: Question.Input
    let meaning: Question.Meaning
    let options: [Question.Option]
    /// Whether "not sure" is offered without being asked for.
    var offersNotSure = false
  }

  /// What can be answered, with nothing to choose from where the source does not say it.
  func answers(to parts: Question.Parts) -> Answers {
    switch self {
    case .yesNo:
      Answers(
        input: .one, meaning: .truth,
        options: [
          .init(.answered(1), "yes", .yes, or: ["true"], signOf: parts.sign),
          .init(.answered(0), "no", .no, or: ["false"]),
        ], offersNotSure: true)
    case .choice:
      Answers(
        input: .one, meaning: .word,
        options: parts.choices.enumerated().map { place, choice in
          Question.Option(
            .answered(place), choice.name, .text(choice.label), signOf: choice.pattern)
        })
    case .choices:
      Answers(
        input: .any, meaning: .set,
        options: parts.choices.enumerated().map { place, choice in
          Question.Option(
            .answered(1 << place), choice.name, .text(choice.label), signOf: choice.pattern)
        } + [Question.Option(.answered(0), "none", .noneOfThese)])
    case .scale:
      Answers(
        input: .one, meaning: .number(from: 1),
        options: parts.steps.enumerated().map { place, label in
          Question.Option(.answered(place), String(place + 1), .text(label), or: [label])
        })
    case .number:
      Answers(
        input: parts.range.map { .wholeNumber($0) } ?? .one,
        meaning: .number(from: parts.range?.lowerBound ?? 0), options: [])
    case .notice, .note: Answers(input: .none, meaning: .nothing, options: [])
    }
  }
}

internal import ScreeningCore

extension Question {
  /// The kinds of item, by the word that packs write; what each of them is stands in this file.
  public enum Kind: String, CaseIterable, Sendable {
    case yesNo = "yes_no"
    case choice, choices, scale, number, notice, note
  }

  /// What a source says about the answers to an item; each kind reads the properties it needs.
  package struct Specification: Hashable, Sendable {
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
    let asked = ["ask", "about", "help", "about_help", "listen_for", "seen"]
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
  package func accepts(_ key: String) -> Bool {
    let kinds = Self.accepting(key)
    return kinds.isEmpty || kinds.contains(self)
  }

  /// The kinds that have a key of their own; empty for keys that every item has, or none.
  package static func accepting(_ key: String) -> [Self] {
    allCases.filter { $0.keys.contains(key) }
  }

  /// How many choices there may be.
  package var choiceCount: ClosedRange<Int> {
    self == .choice ? 2...100 : 1...Question.mostTogether
  }

  /// Whether it is only for interviews: it holds words that nobody should keep elsewhere.
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

  /// What can be answered; without options where the source says nothing about them.
  func answers(to specification: Question.Specification) -> Answers {
    switch self {
    case .yesNo:
      Answers(
        input: .one, meaning: .truth,
        options: [
          .init(.answered(1), "yes", .yes, or: ["true"], signOf: specification.sign),
          .init(.answered(0), "no", .no, or: ["false"]),
        ], offersNotSure: true)
    case .choice:
      Answers(
        input: .one, meaning: .word,
        options: specification.choices.enumerated().map { place, choice in
          Question.Option(
            .answered(place), choice.name, .text(Phrase(choice.label)),
            signOf: choice.pattern)
        })
    case .choices:
      Answers(
        input: .any, meaning: .set,
        options: specification.choices.enumerated().map { place, choice in
          Question.Option(
            .answered(1 << place), choice.name, .text(Phrase(choice.label)),
            signOf: choice.pattern)
        } + [Question.Option(.answered(0), "none", .noneOfThese)])
    case .scale:
      Answers(
        input: .one, meaning: .number(from: 1),
        options: specification.steps.enumerated().map { place, label in
          Question.Option(.answered(place), String(place + 1), .text(Phrase(label)), or: [label])
        })
    case .number:
      Answers(
        input: specification.range.map { .wholeNumber($0) } ?? .one,
        meaning: .number(from: specification.range?.lowerBound ?? 0), options: [])
    case .notice, .note: Answers(input: .none, meaning: .nothing, options: [])
    }
  }
}

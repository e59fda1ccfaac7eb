package import ScreeningCore

/// What an item asks: which answers there are, how they are written, and what they mean.
///
/// Whatever reads, shows, scores or counts answers takes them from here, by the ``input`` and the
/// ``options``; what makes up a kind of item stands in ``Kind`` alone.
public struct Question: Hashable, Sendable {
  /// The item's `id`, unique in its checklist.
  public let name: String
  public let kind: Kind
  package let input: Input
  /// What can be chosen by name, in order; "not sure" stands last, where it is offered.
  package let options: [Option]
  package let meaning: Meaning
  /// The names of the choices, as conditions and signs use them.
  public let choices: [String]
  /// The codes of the answers; nil where the source does not say what can be answered.
  package let domain: Plan.Domain?

  /// A question of a kind, with what a source says about its answers.
  package init(_ name: String, _ kind: Kind, _ specification: Specification = Specification()) {
    self.init(
      name, kind, kind.answers(to: specification), offersNotSure: specification.offersNotSure)
  }

  init(_ name: String, _ kind: Kind, _ answers: Kind.Answers, offersNotSure: Bool) {
    let isAsked = answers.input != .none
    self.name = name
    self.kind = kind
    input = answers.input
    options =
      answers.options + (isAsked && (offersNotSure || answers.offersNotSure) ? [.notSure] : [])
    meaning = answers.meaning
    choices =
      [.word, .set].contains(meaning)
      ? answers.options.filter { $0.text != nil }.map(\.name) : []
    domain =
      switch input {
      case .none: .notice
      case .one: answers.options.isEmpty ? nil : .values(answers.options.count)
      case .any: 1...Self.mostTogether ~= choices.count ? .values(1 << choices.count) : nil
      case .wholeNumber(let range): .values(range.count)
      }
  }

  /// The same question with other words for those options that have words of the pack, in order.
  package func worded(_ words: [Phrase]) -> Question {
    var words = words[...]
    return Question(
      self,
      options: options.map { option in
        guard option.text != nil, let own = words.popFirst() else { return option }
        return option.labelled(.text(own))
      })
  }

  private init(_ question: Question, options: [Option]) {
    name = question.name
    kind = question.kind
    input = question.input
    self.options = options
    meaning = question.meaning
    choices = question.choices
    domain = question.domain
  }

  /// The most choices of a question that takes several: every set of them has an entry in tables.
  package static let mostTogether = 12

  /// How an answer is given.
  package enum Input: Hashable, Sendable {
    /// No answer counts: a text to read, or a note that is not evaluated.
    case none
    /// One of the options.
    case one
    /// Any of the options together, except those that stand alone.
    case any
    /// A whole number; code 0 is the least.
    case wholeNumber(ClosedRange<Int>)
  }

  /// What the codes of the answers mean in conditions and figures.
  package enum Meaning: Hashable, Sendable {
    case nothing
    /// Code 1 is true, code 0 false.
    case truth
    /// Each code is the option that has it.
    case word
    /// Bit n of the code says whether choice n is there.
    case set
    /// Code 0 reads as this number, and each further one as one more.
    case number(from: Int)
  }

  /// What can be chosen.
  package struct Option: Hashable, Sendable {
    /// The answer where only this is chosen.
    package let answer: Answer
    /// How answers files write it: `yes`, `private_app`, `3`, `none`, `not_sure`.
    package let name: String
    /// Other spellings of the name.
    package let otherNames: [String]
    package let label: Label
    /// The pattern that choosing it is a sign of.
    package let pattern: String?

    package static let notSure = Option(.notSure, "not_sure", .notSure)

    init(
      _ answer: Answer, _ name: String, _ label: Label, or otherNames: [String] = [],
      signOf pattern: String? = nil
    ) {
      self.answer = answer
      self.name = name
      self.otherNames = otherNames
      self.label = label
      self.pattern = pattern
    }

    func labelled(_ label: Label) -> Option {
      Option(answer, name, label, or: otherNames, signOf: pattern)
    }

    /// Its words, where they come from the pack and not from the program.
    package var text: String? { if case .text(let phrase) = label { phrase.text } else { nil } }
  }

  /// What people read for an answer.
  package enum Label: Hashable, Sendable {
    /// Words of the pack.
    case text(Phrase)
    case number(Int)
    case yes, no, noneOfThese
    case notSure, declined, skipped, notAsked
  }
}

extension Question {
  /// Whether it takes an answer that counts.
  package var isAsked: Bool { input != .none }

  package var offersNotSure: Bool { options.last == .notSure }

  /// The options that ``choices`` are the names of.
  package var choiceOptions: [Option] { choices.isEmpty ? [] : options.filter { $0.text != nil } }

  /// What a number may be; nil where the answer is not typed.
  package var range: ClosedRange<Int>? {
    if case .wholeNumber(let range) = input { range } else { nil }
  }

  /// The number that code 0 reads as; nil where answers are no numbers.
  package var leastNumber: Int? {
    if case .number(let least) = meaning { least } else { nil }
  }
}

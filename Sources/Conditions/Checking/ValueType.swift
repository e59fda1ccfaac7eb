internal import Questions

/// The type of an expression.
indirect enum ValueType {
  case bool
  case number
  case word(Vocabulary)
  case list(ValueType)
  /// The type of the entries of an empty list.
  case nothing
  /// An expression that has been reported already.
  case refused

  /// The words that a text can be.
  struct Vocabulary {
    /// Choices of items.
    var choices: [String] = []
    /// Texts written in the condition, with their places.
    var literals: [(text: String, range: Range<Int>)] = []
  }
}

extension ValueType {
  /// The type of an item's name alone.
  init(_ question: Question) {
    let words = Vocabulary(choices: question.choices)
    self =
      switch question.meaning {
      case .nothing: .refused
      case .truth: .bool
      case .word: .word(words)
      case .set: .list(.word(words))
      case .number: .number
      }
  }

  /// How a message names it.
  var description: String {
    switch self {
    case .bool: "true or false"
    case .number: "a number"
    case .word: "a text"
    case .list(let element): "a list\(element.isSettled ? " of " + element.plural : "")"
    case .nothing, .refused: "nothing"
    }
  }

  /// How a message names several.
  var plural: String {
    switch self {
    case .bool: "truth values"
    case .number: "numbers"
    case .word: "texts"
    case .list, .nothing, .refused: "lists"
    }
  }

  var isSettled: Bool {
    switch self {
    case .nothing, .refused: false
    default: true
    }
  }

  /// The type of a value that can be of either type; nil where the two do not go together.
  func joined(with other: ValueType) -> ValueType? {
    switch (self, other) {
    case (.refused, _), (_, .refused): .refused
    case (.nothing, let type), (let type, .nothing): type
    case (.bool, .bool): .bool
    case (.number, .number): .number
    case (.word(let one), .word(let another)):
      .word(
        Vocabulary(
          choices: one.choices + another.choices, literals: one.literals + another.literals))
    case (.list(let one), .list(let another)): one.joined(with: another).map { .list($0) }
    default: nil
    }
  }
}

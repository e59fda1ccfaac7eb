/// What a picture tells of one answer: between how many and how many of its sheets gave it.
struct Share: Hashable, Sendable {
  /// So many gave it, or more: the number that is shown, or 0 where none is.
  let least: Int
  /// No more than so many can have given it, since the others gave something else.
  let most: Int
  /// How many sheets there are.
  let sheets: Int

  /// What can be said of it in words, true for every count between the two.
  var inWords: InWords {
    if 5 * least >= 4 * sheets { return .nearlyEverybody }
    if 3 * least >= sheets && 3 * most <= 2 * sheets { return .aboutHalf }
    if 2 * least >= sheets { return .halfOrMore }
    if 3 * least >= sheets { return .aThirdOrMore }
    if least > 0 { return .some }
    return 5 * most <= sheets ? .fewOrNobody : .notKnown
  }

  enum InWords: Hashable, CaseIterable, Sendable {
    /// Four of five, or more.
    case nearlyEverybody
    /// Between a third and two thirds.
    case aboutHalf
    case halfOrMore, aThirdOrMore
    /// Fewer than a third are certain, and more are possible.
    case some
    /// One of five at most, and perhaps none.
    case fewOrNobody
    case notKnown
  }
}

extension ClassPicture {
  /// What is told of a question's cell: whoever gave another answer did not give this one, unless both
  /// can be given together.
  func share(of cell: Int, in question: ClassForm.Question) -> Share {
    let others = question.jointCells.filter { !$0.contains(cell) }
    let elsewhere = others.reduce(0) { $0 + ($1.map { numbers[$0] }.max() ?? 0) }
    return Share(least: numbers[cell], most: sheets - elsewhere, sheets: sheets)
  }

  /// What is told of a pattern, which is not counted: the greatest number that one of its signs shows.
  func share(ofPattern pattern: Int, in form: ClassForm) -> Share {
    let signs = form.questions.flatMap { question in
      zip(question.cells, question.patterns).filter { $1.contains(pattern) }.map { numbers[$0.0] }
    }
    return Share(least: signs.max() ?? 0, most: sheets, sheets: sheets)
  }
}

extension ClassForm {
  /// The patterns of the pack that an answer can be a sign of.
  var patternsWithSigns: [Int] {
    Set(questions.flatMap { $0.patterns.joined() }).sorted()
  }
}

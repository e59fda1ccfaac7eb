internal import RulePacks

/// A picture as one server-sent event: the number of each cell, and of each pattern.
struct PictureEvent {
  let text: String

  init(_ picture: ClassPicture, of form: ClassForm) {
    let cells = picture.atLeast.map(String.init).joined(separator: ",")
    let patterns = form.patterns(in: picture).map(String.init).joined(separator: ",")
    text =
      "event: picture\n"
      + "data: {\"sheets\":\(picture.sheets),\"cells\":[\(cells)],\"patterns\":[\(patterns)]}\n\n"
  }
}

extension ClassForm {
  /// The number of each pattern of the pack: the greatest of those its signs have.
  ///
  /// Worked out from what is shown, it tells nothing more.
  package func patterns(in picture: ClassPicture) -> [Int] {
    var numbers = Array(repeating: 0, count: planned.pack.patterns.count)
    for question in questions {
      for (cell, patterns) in zip(question.cells, question.patterns) {
        for pattern in patterns { numbers[pattern] = max(numbers[pattern], picture.atLeast[cell]) }
      }
    }
    return numbers
  }

  /// The patterns of the pack that an answer can be a sign of.
  var patternsWithSigns: [Int] {
    Set(questions.flatMap { $0.patterns.joined() }).sorted()
  }
}

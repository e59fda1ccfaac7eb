internal import RulePacks

/// What the teacher's page is told while it is open, as a server-sent event.
enum ClassEvent {
  case pictures(ClassPictures, ClassForm)
  case closed

  var text: String {
    switch self {
    case .pictures(let pictures, let form):
      """
      event: pictures
      data: {"devices":\(Self.json(pictures.devices, form)),"paper":\(Self.json(pictures.paper, form))}


      """
    case .closed: "event: closed\ndata: {}\n\n"
    }
  }

  /// The number of each cell, and of each pattern.
  private static func json(_ picture: ClassPicture, _ form: ClassForm) -> String {
    let cells = picture.atLeast.map(String.init).joined(separator: ",")
    let patterns = form.patterns(in: picture).map(String.init).joined(separator: ",")
    return "{\"sheets\":\(picture.sheets),\"cells\":[\(cells)],\"patterns\":[\(patterns)]}"
  }
}

extension ClassForm {
  /// For each pattern of the pack, the greatest number among its signs.
  ///
  /// It is worked out from the numbers that are shown, so it reveals nothing more.
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

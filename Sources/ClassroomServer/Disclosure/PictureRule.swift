internal import RulePacks
internal import ScreeningCore

/// How the counts of a round become a picture.
///
/// Counts are rounded down to fives. Then the numbers, taken as exact and hidden ones as 0, are laid
/// out as sheets in one fixed way: question by question, on the first sheets on which the question is
/// asked. A question that does not fit on two sheets fewer than there are has all its numbers lowered
/// by five until it does.
///
/// So the sheets laid out, one that somebody knows and any sheet at all beside it make the same picture
/// again: two more sheets raise no count by five. Hence whoever knows how many sheets there are, and one
/// of them, cannot exclude any sheet for anybody else. The tests go through all cases, and find what
/// simpler rules give away. See Docs/decisions/0013.
package struct PictureRule {
  /// A question whose answers are counted.
  package struct Question {
    /// Its cells in lists: cells that one sheet can fall into at once are in one list.
    let jointCells: [[Int]]
    /// Whether a sheet that falls into some cells of earlier questions is asked it; nil where every
    /// sheet is.
    let isAsked: (([Int]) -> Bool)?

    package init(_ jointCells: [[Int]], isAsked: (([Int]) -> Bool)? = nil) {
      self.jointCells = jointCells
      self.isAsked = isAsked
    }

    /// How many sheets are enough to account for its numbers.
    func sheetsNeeded(for numbers: [Int]) -> Int {
      jointCells.reduce(0) { $0 + ($1.map { numbers[$0] }.max() ?? 0) }
    }
  }

  private let questions: [Question]

  /// Each question after those that decide whether it is asked.
  package init(_ questions: [Question]) {
    self.questions = questions
  }

  /// The picture of a round; nil where it has too few sheets.
  package func picture(of round: CellCounts) -> ClassPicture? {
    guard round.sheets >= ClassPicture.leastSheets else { return nil }
    var numbers = round.counts.map(ClassPicture.rounded)
    _ = layOut(&numbers, on: round.sheets - ClassPicture.spareSheets)
    return ClassPicture(sheets: round.sheets, numbers: numbers)
  }

  /// Sheets that would come to exactly the numbers of a picture, two fewer than it is made of: for each,
  /// the cells that it falls into.
  package func layout(of picture: ClassPicture) -> [[Int]] {
    var numbers = picture.numbers
    return layOut(&numbers, on: picture.sheets - ClassPicture.spareSheets)
  }

  private func layOut(_ numbers: inout [Int], on count: Int) -> [[Int]] {
    var sheets = Array(repeating: [Int](), count: count)
    for question in questions {
      var places = question.isAsked.map { asked(sheets, $0)[...] } ?? Array(sheets.indices)[...]
      while question.sheetsNeeded(for: numbers) > places.count {
        for cell in question.jointCells.joined() {
          numbers[cell] = max(0, numbers[cell] - ClassPicture.step)
        }
      }
      for cells in question.jointCells {
        for cell in cells {
          for place in places.prefix(numbers[cell]) { sheets[place].append(cell) }
        }
        places = places.dropFirst(cells.map { numbers[$0] }.max() ?? 0)
      }
    }
    return sheets
  }

  /// The places of the sheets on which a question is asked; most of them are alike.
  private func asked(_ sheets: [[Int]], _ isAsked: ([Int]) -> Bool) -> [Int] {
    var known: [[Int]: Bool] = [:]
    return sheets.indices.filter { place in
      if let result = known[sheets[place]] { return result }
      let result = isAsked(sheets[place])
      known[sheets[place]] = result
      return result
    }
  }
}

extension PictureRule {
  /// The rule for a form. Not shared between threads.
  init(_ form: ClassForm) {
    let evaluator = Evaluator(form.planned.plan)
    self.init(
      form.questions.map { question in
        let when = form.planned.plan.items[question.item].when
        guard when.constant != true else { return Question(question.jointCells) }
        let isOpenByItself = form.isOpenByItself(question)
        return Question(question.jointCells) { cells in
          evaluator.evaluate(form.answers(in: cells))
          let applies = evaluator.applies(question.item)
          return applies == .yes || applies == .undecided && isOpenByItself
        }
      })
  }
}

extension ClassForm {
  /// Whether it can stay open whether a question is asked, however the counted ones are answered: a
  /// number decides it, or a question that no class asks.
  fileprivate func isOpenByItself(_ question: Question) -> Bool {
    let counted = Set(questions.map(\.item))
    var isOpen = false
    planned.plan.items[question.item].when.visitVariables { variable in
      if !counted.contains(variable.item) { isOpen = true }
    }
    return isOpen
  }
}

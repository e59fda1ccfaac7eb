import ClassroomServer
import Testing

/// All cases of the rule by which a class sees its counts, gone through one by one.
struct ClassPictureTests {
  @Test(arguments: Questions.all)
  func `A number is a multiple of five that the count reaches, and never goes down`(
    questions: Questions
  ) {
    let wrong = AllPictures(questions).firstStep(to: 20) { step in
      !step.counts.indices.allSatisfy { cell in
        let number = step.after[cell]
        return number % 5 == 0 && number <= step.counts[cell] && number >= step.before[cell]
      }
    }
    #expect(wrong == nil)
  }

  @Test(arguments: Questions.all)
  func `Five sheets could always be left out and the numbers would still be true`(
    questions: Questions
  ) {
    let wrong = AllPictures(questions).firstStep(to: 20) { step in
      questions.group.sheetsNeeded(for: step.after) > step.sheets - 5
    }
    #expect(wrong == nil)
  }

  @Test(arguments: Questions.all)
  func `Whatever can be shown with true numbers is shown sometimes, so a low number is no news`(
    questions: Questions
  ) {
    let pictures = AllPictures(questions)
    for sheets in stride(from: 5, through: 15, by: 5) {
      for counts in questions.counts(of: sheets) {
        let all = questions.numbers(upTo: counts, sheets: sheets)
        for before in questions.numbers(upTo: counts, sheets: sheets - 5) {
          let possible = all.filter { after in zip(before, after).allSatisfy(<=) }
          let after = pictures.after(ClassPicture(sheets: sheets - 5, atLeast: before), counts)
          #expect(Set(after) == Set(possible))
        }
      }
    }
  }

  /// The proof: for each way in which one batch can fall, the class can see the very same pictures.
  @Test(arguments: [
    (Questions.twoAnswers, 4), (.threeAnswers, 4), (.setOfTwo, 3), (.linked, 3),
  ])
  func `Any batch of five could have been any five sheets, whatever the pictures show`(
    questions: Questions, batches: Int
  ) {
    let pictures = AllPictures(questions)
    let all = pictures.sequences(of: batches)
    #expect(all.count > 1)
    for fixed in 0..<batches {
      for batch in questions.counts(of: 5) {
        #expect(pictures.sequences(of: batches, with: batch, as: fixed) == all)
      }
    }
  }

  @Test func `The first five sheets show nothing, and then numbers come in steps`() {
    let group = Questions.twoAnswers.group
    var cellCounts = CellCounts(cells: 2)
    for _ in 0..<4 { cellCounts.add([0], in: [group]) { true } }
    #expect(cellCounts.picture == ClassPicture(cells: 2))
    cellCounts.add([0], in: [group]) { true }
    #expect(cellCounts.picture == ClassPicture(sheets: 5, atLeast: [0, 0]))
    for _ in 0..<5 { cellCounts.add([0], in: [group]) { true } }
    #expect(cellCounts.picture == ClassPicture(sheets: 10, atLeast: [5, 0]))
  }

  @Test func `Sheets that are in, but not yet a batch, do not change the picture`() {
    var cellCounts = CellCounts(cells: 2)
    for _ in 0..<14 { cellCounts.add([1], in: [Questions.twoAnswers.group]) { true } }
    #expect(cellCounts.sheets == 14)
    #expect(cellCounts.picture.sheets == 10)
  }

  @Test
  func `Numbers of classes of thirty end on average less than one step under what they may be`() {
    let group = Questions.twoAnswers.group
    var missing = 0
    for _ in 0..<400 {
      var cellCounts = CellCounts(cells: 2)
      for sheet in 0..<30 { cellCounts.add([sheet % 3 == 0 ? 1 : 0], in: [group]) }
      missing += 25 - cellCounts.picture.atLeast.reduce(0, +)
    }
    #expect(missing < 400 * 5)
  }
}

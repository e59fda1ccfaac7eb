import ClassroomServer
import Testing

/// All cases of the rule by which a class sees its counts, gone through one by one.
struct ClassPictureTests {
  static let all: [(Questions, ClosedRange<Int>)] = [
    (.twoAnswers, 10...16), (.threeAnswers, 10...16), (.fourAnswers, 10...12),
    (.setOfTwo, 10...16), (.linked, 10...12), (.linkedToASet, 10...13),
  ]

  /// The proof.
  @Test(arguments: all)
  func `Who knows how many sheets there are and one of them can exclude no sheet of anybody else`(
    questions: Questions, sheets: ClosedRange<Int>
  ) throws {
    let rule = questions.rule
    for sheets in sheets {
      let onlooker = Onlooker(questions: questions, sheets: sheets) { counts in
        rule.picture(of: CellCounts(sheets: sheets, counts: counts))?.numbers ?? []
      }
      let finding = onlooker.firstFinding()
      #expect(finding == nil, "\(finding.map(\.description) ?? "")")
    }
  }

  @Test(arguments: [
    Questions.twoAnswers, .threeAnswers, .fourAnswers, .setOfTwo, .linked, .linkedToASet,
  ])
  func `The same proof fails on a picture that only rounds`(questions: Questions) {
    let onlooker = Onlooker(questions: questions, sheets: 10) { counts in
      counts.map(ClassPicture.rounded)
    }
    #expect(onlooker.firstFinding() != nil)
  }

  @Test func `The same proof fails where one sheet too many is used`() {
    let onlooker = Onlooker(questions: .twoAnswers, sheets: 11) { counts in
      let numbers = counts.map(ClassPicture.rounded)
      return numbers.reduce(0, +) > 11 - 1 ? numbers.map { max(0, $0 - 5) } : numbers
    }
    #expect(onlooker.firstFinding() != nil)
  }

  @Test
  func `The same proof fails where a linked question is lowered as if everybody were asked it`() {
    let unlinked = PictureRule([.init([[0], [1]]), .init([[2], [3]])])
    let onlooker = Onlooker(questions: .linked, sheets: 10) { counts in
      unlinked.picture(of: CellCounts(sheets: 10, counts: counts))?.numbers ?? []
    }
    #expect(onlooker.firstFinding() != nil)
  }

  @Test(arguments: all)
  func `A number is a multiple of five that the count reaches`(
    questions: Questions, sheets: ClosedRange<Int>
  ) throws {
    let rule = questions.rule
    for counts in questions.counts(of: sheets.upperBound) {
      let picture = try #require(
        rule.picture(of: CellCounts(sheets: sheets.upperBound, counts: counts)))
      let isTrue = zip(picture.numbers, counts).allSatisfy { $0 % 5 == 0 && 0...$1 ~= $0 }
      if !isTrue { Issue.record("\(counts) show as \(picture.numbers)") }
    }
  }

  @Test(arguments: all)
  func `The sheets laid out are sheets that can be handed in, and come to the numbers exactly`(
    questions: Questions, sheets: ClosedRange<Int>
  ) throws {
    let rule = questions.rule
    for counts in questions.counts(of: sheets.upperBound) {
      let round = CellCounts(sheets: sheets.upperBound, counts: counts)
      let picture = try #require(rule.picture(of: round))
      let layout = rule.layout(of: picture)
      var sum = CellCounts(cells: questions.cellCount)
      for sheet in layout { sum.add(sheet) }
      let isPossible = layout.allSatisfy { questions.ways.contains(Set($0)) }
      if sum.counts != picture.numbers || !isPossible || layout.count != round.sheets - 2 {
        Issue.record("\(counts) show as \(picture.numbers), laid out as \(layout)")
      }
    }
  }

  @Test func `A round of fewer than ten sheets has no picture`() {
    let rule = Questions.twoAnswers.rule
    #expect(rule.picture(of: CellCounts(sheets: 9, counts: [9, 0])) == nil)
    #expect(rule.picture(of: CellCounts(sheets: 10, counts: [9, 0])) != nil)
  }

  @Test(arguments: [
    (10, [10, 0], [5, 0]), (10, [5, 5], [0, 0]), (12, [5, 7], [5, 5]), (30, [30, 0], [25, 0]),
    (30, [7, 20], [5, 20]), (30, [15, 15], [10, 10]), (34, [34, 0], [30, 0]),
    (30, [4, 26], [0, 25]),
  ])
  func `Equal counts look equal, and what everybody answered stays as high as it may`(
    sheets: Int, counts: [Int], numbers: [Int]
  ) {
    let round = CellCounts(sheets: sheets, counts: counts)
    #expect(Questions.twoAnswers.rule.picture(of: round)?.numbers == numbers)
  }

  @Test
  func `Choices of a set that everybody made are all shown, since one sheet can hold them all`() {
    let round = CellCounts(sheets: 30, counts: [30, 30, 0])
    #expect(Questions.setOfTwo.rule.picture(of: round)?.numbers == [25, 25, 0])
  }

  @Test func `A linked question shows no more than the sheets on which it is asked`() {
    let round = CellCounts(sheets: 30, counts: [12, 18, 11, 1])
    #expect(Questions.linked.rule.picture(of: round)?.numbers == [10, 15, 10, 0])
    let crowded = CellCounts(sheets: 29, counts: [14, 15, 14, 0])
    #expect(Questions.linked.rule.picture(of: crowded)?.numbers == [10, 15, 10, 0])
  }
}

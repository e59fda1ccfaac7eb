import Questions
import RulePacks
import Testing

@testable import ClassroomServer

/// What a picture says in words.
struct ShareTests {
  /// Everything that a picture of up to 40 sheets can tell of an answer.
  static let all = (10...40).flatMap { sheets in
    stride(from: 0, through: sheets - 2, by: 5).flatMap { least in
      (least + 2...sheets).map { Share(least: least, most: $0, sheets: sheets) }
    }
  }

  @Test func `What is said in words is true of every count that is possible`() {
    for share in Self.all {
      for count in share.least...share.most where !isTrue(share.inWords, count, of: share.sheets) {
        Issue.record("\(share.inWords) of \(count) of \(share.sheets)")
      }
    }
  }

  @Test func `Every word is used`() {
    #expect(Set(Self.all.map(\.inWords)) == Set(Share.InWords.allCases))
  }

  @Test func `Where thirty answered alike, it is said to be nearly everybody and hardly anybody`()
    throws
  {
    let form = ClassForm(try #require(TestClass.library).checklist(named: "new_online_friend"))
    let question = try #require(form.questions.first { $0.asked.name == "threatened_to_share" })
    var numbers = Array(repeating: 0, count: form.cellCount)
    numbers[question.cells.lowerBound] = 25
    let picture = ClassPicture(sheets: 30, numbers: numbers)
    #expect(
      question.cells.map { picture.share(of: $0, in: question).inWords }.first == .nearlyEverybody)
    #expect(
      question.cells.dropFirst().allSatisfy {
        picture.share(of: $0, in: question).inWords == .fewOrNobody
      })
  }

  private func isTrue(_ words: Share.InWords, _ count: Int, of sheets: Int) -> Bool {
    let part = Double(count) / Double(sheets)
    return switch words {
    case .nearlyEverybody: part >= 0.8
    case .aboutHalf: part >= 0.33 && part <= 0.67
    case .halfOrMore: part >= 0.5
    case .aThirdOrMore: part >= 0.33
    case .some: count >= 5
    case .fewOrNobody: part <= 0.2
    case .notKnown: true
    }
  }
}

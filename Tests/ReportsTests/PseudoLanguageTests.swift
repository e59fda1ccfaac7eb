import Localization
import Reports
import Testing

struct PseudoLanguageTests {
  @Test(arguments: PseudoLanguage.allCases)
  func `every text is in brackets, and longer by a third`(language: PseudoLanguage) {
    let english = "Few signs do not mean that everything is fine."
    let text = language.wording.say(english)
    #expect(text.hasPrefix("⟦") && text.hasSuffix("⟧"))
    #expect(text.count * 3 >= english.count * 4)
  }

  @Test(arguments: PseudoLanguage.allCases)
  func `what is filled in stays as it is`(language: PseudoLanguage) {
    let text = language.wording.say("In {place}, call {numbers}.", ["numbers": "911"])
    #expect(text.contains("{place}"))
    #expect(text.contains("911"))
  }

  @Test func `one runs left to right, the other right to left`() {
    #expect(PseudoLanguage.allCases.map(\.wording.language.isRightToLeft) == [false, true])
  }
}

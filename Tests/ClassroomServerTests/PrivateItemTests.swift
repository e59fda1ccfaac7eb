import BundledRules
import BundledScoring
import Localization
import Pages
import Questions
import RulePacks
import ScreeningCore
import TestSupport
import Testing

@testable import ClassroomServer

/// Private items: no class asks them, counts them, or takes answers to them.
struct PrivateItemTests {
  private static let library = Library(
    folders: [StoryPack.folder] + [BundledRules.folder].compactMap(\.self),
    modules: bundledModules, extent: .init(countries: [], names: ["a_message"]))

  @Test
  func `No cell of a class belongs to a private item, also where the plain checklist is given`()
    throws
  {
    for planned in [
      try Self.library.checklist(named: "a_message"),
      try #require(Self.library.scenarios.first).checklist,
    ] {
      let form = ClassForm(planned)
      #expect(form.questions.map(\.asked.name) == ["threat", "wanted", "pushy"])
    }
  }

  @Test func `The board and the picture ask about the people of the story`() throws {
    let planned = try Self.library.checklist(named: "a_message")
    let story = try Self.library.scenario(named: "the_night_message", of: planned)
    let form = ClassForm(story.checklist)
    let board = TeacherBoard(
      form: form, story: story, wording: .english, code: JoinCode(text: "abcd"), addresses: []
    ).markup
    #expect(board.contains("What did the scout want from Mina &amp; Co?"))
    for text in StoryPack.privateTexts { #expect(!board.contains(text), "\(text)") }
  }

  @Test func `A sheet with an answer to a private item is turned down as a whole`() throws {
    let planned = try Self.library.checklist(named: "a_message")
    let reader = SheetReader(ClassForm(planned))
    let sheet = { (entries: [AnswerSheet.Entry]) in
      Sheet(token: Array(repeating: 0, count: 16), answers: AnswerSheet(entries: entries))
    }
    #expect(reader.cells(of: sheet([.init(Name("threat"), "yes")]))?.count == 1)
    #expect(reader.cells(of: sheet([.init(Name("self_harm"), "yes")])) == nil)
    #expect(
      reader.cells(of: sheet([.init(Name("threat"), "yes"), .init(Name("self_harm"), "no")]))
        == nil)
  }
}

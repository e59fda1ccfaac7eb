import Localization
import Pages
import Reports
import RulePacks
import Testing

/// Every text comes through the one lookup: in a made-up language, all carry its marks.
struct CoverageTests {
  @Test(arguments: Bundled.names, PseudoLanguage.allCases)
  func `no text of a page is missed`(name: String, language: PseudoLanguage) throws {
    let story = Bundled.library.scenarios.first { $0.checklist.id == name }?.scenario.name.value
    let page = try Bundled.page(
      name, place: .askedFor, story: story, wording: language.wording,
      classroom: .init(address: "/class"))
    try expectEverythingMarked(page.html)
  }

  @Test(arguments: StoryHandout.Reader.allCases, PseudoLanguage.allCases)
  func `no text of a handout is missed`(
    reader: StoryHandout.Reader, language: PseudoLanguage
  ) throws {
    let handout = try Bundled.handout(
      "the_same_band", for: reader, wording: language.wording)
    try expectEverythingMarked(handout.html)
  }

  @Test(arguments: PseudoLanguage.allCases)
  func `no text of an interview's form is missed`(language: PseudoLanguage) throws {
    try expectEverythingMarked(SmallInterview.form(for: nil, wording: language.wording).html)
  }

  private func expectEverythingMarked(_ page: String) throws {
    let markup = try Markup(page)
    for text in markup.texts where !text.isName && !text.isOfAge {
      #expect(text.words.isMarked, "\(text.text)")
    }
    // A sentence with its month in an element of its own is one text.
    for parts in markup.texts.split(whereSeparator: { !$0.isOfAge }) {
      let sentence = parts.map(\.text).joined()
      #expect(sentence.isMarked, "\(sentence)")
    }
    for element in markup.elements {
      for (attribute, value) in element.attributes where attribute.holdsWords {
        #expect(value.isMarked, "\(attribute): \(value)")
      }
    }
  }

  @Test func `a page in a language that runs right to left runs that way`() throws {
    let page = try Bundled.page("new_online_friend", wording: PseudoLanguage.mirrored.wording)
    #expect(page.html.contains("<html lang=\"ar-XB\" dir=\"rtl\">"))
  }
}

extension Markup.Text {
  /// A name or an address, which is the same in every language.
  fileprivate var isName: Bool {
    path.last?.name == "bdi" || path.last?.attributes["dir"] == "auto"
  }

  /// Whether it is of what is said of the age of facts.
  fileprivate var isOfAge: Bool { path.contains { $0.attributes["data-age"] != nil } }

  /// What is said in the language of the page: all but the address of a link, which is one word or a
  /// number.
  fileprivate var words: String {
    guard path.last?.name == "a", let end = text.lastIndex(of: "⟧") else { return text }
    let address = text[end...].dropFirst().split(separator: " ")
    let words = address.filter { $0.contains(where: \.isLetter) }
    // NETSAFE on the keys of a telephone.
    let areOfAddress = words.allSatisfy { word in
      word.contains { ".@".contains($0) || $0.isNumber } || word == word.uppercased()
    }
    return words.count <= 1 && areOfAddress ? String(text[...end]) : text
  }
}

extension String {
  /// Whether every letter stands between the marks of a made-up language.
  fileprivate var isMarked: Bool {
    var depth = 0
    return allSatisfy { character in
      if character == "⟦" { depth += 1 }
      if character == "⟧" { depth -= 1 }
      return depth > 0 || !character.isLetter
    }
  }

  /// Whether an attribute of this name holds words that people see.
  fileprivate var holdsWords: Bool {
    ["aria-label", "title", "alt", "placeholder", "data-template", "data-place", "data-anywhere"]
      .contains(self)
      || [
        "data-two", "data-one", "data-over", "data-skipped", "data-declined", "data-not-sure",
        "data-not-asked",
      ]
      .contains(self)
  }
}

internal import HTMLKit
internal import Localization
internal import Reports
internal import RulePacks
internal import ScreeningCore

extension OfflinePage {
  func addStory(to page: inout HTML) {
    page.element("section", ["id": "story", "class": "screen"]) { section in
      section.element("h2", ["tabindex": "-1"], wording.storyTitle)
      section.element("div", ["class": "story-slot"]) { slot in
        slot.element("div", ["id": "story-text", "lang": packLanguage, "dir": packDirection]) {
          for paragraph in storyParagraphs { $0.element("p", paragraph) }
        }
      }
      section.element("p", ["class": "soft"], wording.answerAsInStory)
      section.element("div", ["class": "moves live"]) { moves in
        moves.button("story-next", wording.toQuestions, kind: "on", turns: .on)
        moves.button("story-back", wording.back, turns: .back)
      }
    }
  }

  /// The story beside each question, for whoever wants to look something up.
  func addStoryAgain(to page: inout HTML) {
    page.element("details", ["id": "reread", "class": "live"]) { details in
      details.element("summary", wording.readStoryAgain)
      details.element("div", ["class": "story-slot"]) { _ in }
    }
  }

  private var storyParagraphs: [String] {
    story.map { wording.paragraphs($0.scenario.story) } ?? []
  }

  /// The one thing to do on the answers of the key, as a report on them begins; a script puts in who
  /// can help in the country of the reader.
  private func addNext(ofKey story: PlannedScenario, to section: inout HTML) {
    guard let next = assembly.report(on: story.answers).next else { return }
    section.element(
      "section",
      [
        "id": "key-next", "class": "next-card live",
        "data-contacts": contactsForNext(ofKey: story).joined(separator: " "),
      ]
    ) { card in
      card.element("p", ["class": "label"], wording.nextTitle(next))
      card.element(
        "h3", ["class": "next-step", "lang": packLanguage, "dir": packDirection], next.step)
      card.element("ul", ["class": "act"]) { _ in }
      card.element("p", ["class": "of", "lang": packLanguage, "dir": packDirection], next.sentence)
    }
  }

  /// Who can help with it in each country, and last where none is chosen: a contact by its index, or
  /// nothing where there is only the emergency number.
  private func contactsForNext(ofKey story: PlannedScenario) -> [String] {
    assembly.nextContacts(on: story.answers, in: contacts.countries + [nil]).map { contact in
      let place = contacts.entries.firstIndex { $0.contact.id.value == contact }
      return place.map { String($0) } ?? ""
    }
  }

  /// What is left to do with a story, right below its next step: to see what it shows, to look at the
  /// key, and in class to add one's answers.
  func addEnding(to report: inout HTML) {
    guard let story else { return }
    report.element("section", ["id": "ending", "class": "live", "aria-labelledby": "shows"]) {
      ending in
      ending.element("h2", ["id": "shows"], wording.storyShows)
      AnswerKey(story, wording).addPatternsInShort(to: &ending)
      ending.element("div", ["class": "moves"]) { moves in
        moves.button("see-key", wording.seeKey, kind: "on", turns: .on)
      }
      if classroom != nil { addSharing(to: &ending) }
    }
  }

  /// What the pattern is, each answer of the key beside the reader's own, and what to talk about.
  func addKey(to page: inout HTML) {
    guard let story else { return }
    let key = AnswerKey(story, wording)
    page.element("section", ["id": "key", "class": "screen"]) { section in
      section.element("h2", ["tabindex": "-1"], wording.keyTitle)
      addNext(ofKey: story, to: &section)
      section.element("details", ["class": "key"]) { details in
        details.element("summary", wording.seeKey)
        details.element("p", wording.noWrongAnswers)
        key.addPatterns(to: &details)
        key.addAnswers(to: &details, withOwn: true)
        key.addQuestions(to: &details)
      }
      section.element("div", ["class": "moves live"]) { moves in
        moves.button("key-back", wording.back, turns: .back)
        moves.button("key-print", wording.print)
        moves.button("key-again", wording.startAgain)
      }
    }
  }
}

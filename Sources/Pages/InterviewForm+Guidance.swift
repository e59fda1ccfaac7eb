internal import HTMLKit
internal import Reports
internal import RulePacks
internal import ScreeningCore

// What helps, by the numbers that were ticked.
extension InterviewForm {
  func addGuidance(to main: inout HTML) {
    main.element("section", ["id": "guidance", "class": "afterwards"]) { section in
      section.element("h2", wording.whatHelps)
      section.element("p", wording.readWhatFits)
      section.element("div", ["class": "cards"]) { cards in
        for index in page.planned.possibleGuidance where canCome(index) {
          addCard(index, to: &cards)
        }
      }
    }
  }

  /// Whether something that stands on this form can lead to it.
  private func canCome(_ index: Int) -> Bool {
    let guidance = checklist.guidance[index]
    return guidance.isAlways || plainWhen(of: guidance) != nil
  }

  /// One piece of guidance, in as little room as it can be read in.
  private func addCard(_ index: Int, to cards: inout HTML) {
    let guidance = checklist.guidance[index]
    cards.element("article", ["class": "card \(guidance.urgency)"]) { card in
      card.element("h3", packText, wording.say(guidance.title))
      card.element(
        "p", ["class": "where"],
        plainWhen(of: guidance).map { wording.where(words(of: $0)) }
          ?? wording.inEachCase)
      card.element("p", ["class": "when"], wording.urgency(guidance.urgency))
      if let say = guidance.say {
        for paragraph in wording.paragraphs(say) { card.element("p", packText, paragraph) }
      }
      page.addSteps(of: index, on: Answers(for: plan), to: &card)
      if !guidance.isAlways { page.addHelpers(of: index, atMost: 2, to: &card) }
    }
  }
}

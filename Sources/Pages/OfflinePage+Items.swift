internal import HTMLKit
internal import Localization
internal import Questions
internal import Reports
internal import RulePacks

extension OfflinePage {
  func addItems(to page: inout HTML) {
    if story != nil { addStoryAgain(to: &page) }
    var index = 0
    for section in planned.checklist.sections {
      for (place, item) in section.items.enumerated() {
        add(item, index, in: section, isFirst: place == 0, to: &page)
        index += 1
      }
    }
  }

  private func add(
    _ item: Checklist.Item, _ index: Int, in section: Checklist.Section, isFirst: Bool,
    to page: inout HTML
  ) {
    let title = section.title.map { wording.say($0) }
    page.element(
      "section",
      ["class": "item screen", "id": "item-\(index)", "aria-labelledby": "question-\(index)"]
    ) { page in
      page.element(
        "p", ["class": "progress", "data-template": wording.progress(in: title)],
        isFirst ? title ?? "" : "")
      page.element(
        "h2",
        [
          "id": "question-\(index)", "tabindex": "-1", "lang": packLanguage,
          "dir": packDirection,
        ], wording.say(item.ask))
      if let help = item.help {
        page.element(
          "p", ["class": "help", "lang": packLanguage, "dir": packDirection], wording.say(help))
      }
      if item.conditionText != nil { page.element("p", ["class": "paper"], wording.mayNotFit) }
      page.element("form", ["novalidate": "", "autocomplete": "off"]) { form in
        if item.isQuestion { AnswerFields(item.question, index, self).add(to: &form) }
        addMoves(isQuestion: item.isQuestion, to: &form)
      }
    }
  }

  private func addMoves(isQuestion: Bool, to form: inout HTML) {
    form.element("div", ["class": "moves live"]) { moves in
      moves.element(
        "button", ["type": "button", "class": "next on", "data-turns": "on"], wording.next)
      moves.element(
        "button", ["type": "button", "class": "back", "data-turns": "back"], wording.back)
      if isQuestion {
        moves.element("button", ["type": "button", "class": "skip"], wording.skip)
        moves.element(
          "button", ["type": "button", "class": "decline"], wording.say(.declined))
      }
      moves.element("button", ["type": "button", "class": "stop"], wording.stop)
    }
  }
}

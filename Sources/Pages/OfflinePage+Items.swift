internal import HTMLKit
internal import Localization
internal import Questions
internal import Reports
internal import RulePacks
internal import ScreeningCore

extension OfflinePage {
  func addItems(to page: inout HTML) {
    if story != nil { addStoryAgain(to: &page) }
    var index = 0
    for section in planned.checklist.sections {
      var isFirst = true
      for item in section.items {
        if planned.has(item: index) {
          add(item, index, in: section, isFirst: isFirst, to: &page)
          isFirst = false
        }
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

  /// What stays in view at the foot of the screen, and below it what is as near once one is there.
  private func addMoves(isQuestion: Bool, to form: inout HTML) {
    form.element("div", ["class": "moves live stay"]) { moves in
      moves.element(
        "button", ["type": "button", "class": "next on", "data-turns": "on"], wording.next)
      moves.element(
        "button", ["type": "button", "class": "back", "data-turns": "back"], wording.back)
      if isQuestion {
        moves.element("button", ["type": "button", "class": "skip"], wording.skip)
      }
    }
    form.element("div", ["class": "moves live"]) { moves in
      if isQuestion {
        moves.element(
          "button", ["type": "button", "class": "decline"], wording.say(.declined))
      }
      moves.element("button", ["type": "button", "class": "stop"], wording.stop)
    }
  }
}

/// The fields in which one question is answered: to choose from on a screen, to tick on paper.
///
/// A field's value is the code that it adds to the answer, or the word for "not sure".
struct AnswerFields {
  private let asked: Question
  private let page: OfflinePage
  private let name: String
  private let question: String

  init(_ asked: Question, _ index: Int, _ page: OfflinePage) {
    self.asked = asked
    self.page = page
    name = "item-\(index)"
    question = "question-\(index)"
  }

  private var wording: Wording { page.wording }

  func add(to form: inout HTML) {
    form.element("fieldset", ["class": "choices", "aria-labelledby": question]) { fields in
      fields.element("legend", ["class": "soft"], wording.howToAnswer(asked.input))
      if let range = asked.range { addNumber(range, to: &fields) }
      for option in asked.options { add(option, to: &fields) }
      addField("radio", "declined", wording.say(.declined), kind: "paper", to: &fields)
    }
  }

  private func addNumber(_ range: ClosedRange<Int>, to fields: inout HTML) {
    let (low, high) = (String(range.lowerBound), String(range.upperBound))
    fields.void(
      "input",
      [
        "type": "number", "name": name, "min": low, "max": high, "step": "1",
        "inputmode": range.lowerBound < 0 ? nil : "numeric", "aria-labelledby": question,
        "aria-describedby": name + "-range",
      ])
    fields.element(
      "p", ["class": "soft", "id": name + "-range"], wording.wholeNumber(from: low, to: high))
    fields.element(
      "p", ["class": "error", "id": name + "-error", "hidden": ""],
      wording.notANumber(from: low, to: high))
  }

  private func add(_ option: Question.Option, to fields: inout HTML) {
    let code = option.answer.code
    let standsAlone = asked.input != .one && !asked.canBeCombined(option)
    addField(
      asked.input == .any && code != nil ? "checkbox" : "radio",
      code.map(String.init) ?? option.name, wording.say(option.label), standsAlone: standsAlone,
      isPacks: option.text != nil, to: &fields)
  }

  private func addField(
    _ type: String, _ value: String, _ text: String, kind: String? = nil,
    standsAlone: Bool = false, isPacks: Bool = false, to fields: inout HTML
  ) {
    fields.element("label", ["class": kind]) { label in
      label.void(
        "input",
        ["type": type, "name": name, "value": value, "data-alone": standsAlone ? "" : nil])
      label.element(
        "span",
        [
          "lang": isPacks ? page.packLanguage : nil, "dir": isPacks ? page.packDirection : nil,
        ], text)
    }
  }
}

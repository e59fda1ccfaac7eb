internal import Reports
internal import RulePacks

/// The fields in which one question is answered: to choose from on a screen, to tick on paper.
struct AnswerFields {
  private let item: Checklist.Item
  private let page: OfflinePage
  private let name: String
  private let question: String

  init(_ item: Checklist.Item, _ index: Int, _ page: OfflinePage) {
    self.item = item
    self.page = page
    name = "item-\(index)"
    question = "question-\(index)"
  }

  private var wording: Wording { page.wording }

  func add(to form: inout HTML) {
    form.element("fieldset", ["class": "choices", "aria-labelledby": question]) { fields in
      fields.element("legend", ["class": "soft"], wording.howToAnswer(item.kind))
      addOptions(to: &fields)
      if item.offersNotSure { option("radio", "not_sure", wording.answer(.notSure), to: &fields) }
      option("radio", "declined", wording.answer(.declined), kind: "paper", to: &fields)
    }
  }

  private func addOptions(to fields: inout HTML) {
    switch item.kind {
    case .yesNo:
      option("radio", "1", wording.answer(.yes), to: &fields)
      option("radio", "0", wording.answer(.no), to: &fields)
    case .choice:
      for (place, choice) in item.choices.enumerated() {
        packOption("radio", String(place), choice.label, to: &fields)
      }
    case .scale:
      for (place, step) in item.steps.enumerated() {
        packOption("radio", String(place), step, to: &fields)
      }
    case .choices:
      for (place, choice) in item.choices.enumerated() {
        packOption("checkbox", String(place), choice.label, to: &fields)
      }
      option("checkbox", "none", wording.answer(.nothing), to: &fields)
    case .number: addNumber(to: &fields)
    case .notice, .note: break
    }
  }

  private func addNumber(to fields: inout HTML) {
    let range = item.range ?? 0...0
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

  private func packOption(_ type: String, _ value: String, _ text: Text, to fields: inout HTML) {
    option(
      type, value, wording.say(text), lang: page.packLanguage, dir: page.packDirection,
      to: &fields)
  }

  private func option(
    _ type: String, _ value: String, _ text: String, kind: String? = nil, lang: String? = nil,
    dir: String? = nil, to fields: inout HTML
  ) {
    fields.element("label", ["class": kind]) { label in
      label.void("input", ["type": type, "name": name, "value": value])
      label.element("span", ["lang": lang, "dir": dir], text)
    }
  }
}

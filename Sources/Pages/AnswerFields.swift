internal import HTMLKit
internal import Localization
internal import Questions
internal import Reports
internal import ScreeningCore

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

internal import HTMLKit
internal import Localization
internal import Questions
internal import Reports
internal import RulePacks
internal import ScreeningCore

/// The place where a teacher types in answers that were given on paper, a key for each.
struct PaperEntry {
  let form: ClassForm
  let wording: Wording

  func add(to board: inout HTML) {
    board.element("details", ["id": "paper"]) { details in
      details.element("summary", wording.paperTitle)
      details.element("p", ["id": "paper-help"], wording.paperHelp)
      details.element("ol", ["id": "paper-questions"]) { list in
        for question in form.questions { add(question, to: &list) }
      }
      details.element("div", ["class": "field"]) { field in
        field.element("label", ["for": "paper-keys"], wording.paperLabel)
        field.void(
          "input",
          [
            "id": "paper-keys", "type": "text", "autocomplete": "off", "spellcheck": "false",
            "autocapitalize": "off", "aria-describedby": "paper-help", "dir": "ltr",
          ])
        field.element("p", ["id": "paper-state", "role": "status"]) { _ in }
        field.element("p", ["id": "paper-sheets", "class": "soft"]) { _ in }
        field.element("div", ["class": "moves"]) { moves in
          moves.element(
            "button", ["type": "button", "id": "close-paper-round"], wording.closePaperRound)
        }
      }
    }
  }

  private func add(_ question: ClassForm.Question, to list: inout HTML) {
    list.element("li", ["data-item": question.asked.name]) { item in
      item.element("p", ["dir": "auto"], question.text)
      item.element("ul", ["class": "keys"]) { keys in
        for (place, label) in question.labels.enumerated() {
          let option = question.asked.options[place]
          keys.element(
            "li",
            [
              "data-key": Self.key(place),
              "data-answer": option.name,
              "data-joins": question.asked.canBeCombined(option) ? "" : nil,
            ]
          ) { line in
            line.element("kbd", Self.key(place))
            line.text(" ")
            line.element("span", ["dir": "auto"], label)
          }
        }
      }
    }
  }

  /// 1 to 9, then letters.
  private static func key(_ place: Int) -> String {
    let keys = Array("123456789abcdefghijklmnopqrstuvwxyz")
    return keys.indices.contains(place) ? String(keys[place]) : ""
  }
}

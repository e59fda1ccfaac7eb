internal import Reports
internal import RulePacks

/// The place where a teacher types in answers that were given on paper, a key for each.
struct PaperEntry {
  let form: ClassForm
  let wording: Wording

  func add(to board: inout HTML) {
    board.element("details", ["id": "paper"]) { details in
      details.element("summary", wording.paperTitle)
      details.element("p", ["id": "paper-help"], wording.paperHelp)
      details.element(
        "ol",
        [
          "id": "paper-questions",
          "data-items": String(form.planned.checklist.items.count),
        ]
      ) { list in
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
      }
    }
  }

  private func add(_ question: ClassForm.Question, to list: inout HTML) {
    var several: Int?
    if case .any(let count) = question.kind { several = count }
    list.element(
      "li", ["data-item": String(question.item), "data-choices": several.map(String.init)]
    ) { item in
      item.element("p", ["dir": "auto"], question.text)
      item.element("ul", ["class": "keys"]) { keys in
        for (place, label) in question.labels.enumerated() {
          keys.element(
            "li",
            ["data-key": Self.key(place), "data-answer": question.answerOnPaper(place)]
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

extension ClassForm.Question {
  /// What a sheet says of the answer in one of the cells.
  fileprivate func answerOnPaper(_ place: Int) -> String {
    if offersNotSure && place == labels.count - 1 { return "not_sure" }
    switch kind {
    case .yesNo: return String(1 - place)
    case .one: return String(place)
    case .any(let choices): return String(place < choices ? 1 << place : 0)
    }
  }
}

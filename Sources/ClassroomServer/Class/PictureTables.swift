internal import Reports
internal import RulePacks

/// The picture of a class as tables: a row for each pattern and for each answer, with a bar.
///
/// The number stands in words in the row; the bar says the same and is nothing of its own.
struct PictureTables {
  let form: ClassForm
  let wording: Wording
  /// What is shown; nil where a script fills it in.
  var picture: ClassPicture?

  func add(to page: inout HTML) {
    page.element("section", ["id": "picture", "aria-labelledby": "picture-title"]) { section in
      section.element("h2", ["id": "picture-title"], wording.pictureTitle)
      section.element("p", ["id": "sheets", "role": "status"], sheets)
      section.element("p", ["class": "soft"], wording.howNumbersAppear)
      addPatterns(to: &section)
      section.element("h3", wording.byQuestion)
      section.element("div", ["class": "questions"]) { block in
        for question in form.questions { add(question, to: &block) }
      }
    }
  }

  private var sheets: String { wording.sheetsIn(picture?.sheets ?? 0) }

  private func addPatterns(to section: inout HTML) {
    let patterns = form.patternsWithSigns
    guard !patterns.isEmpty else { return }
    let numbers = picture.map(form.patterns)
    addTable(wording.byPattern, [:], to: &section) { body in
      for pattern in patterns {
        addRow(
          wording.say(form.planned.pack.patterns[pattern].title), numbers?[pattern],
          ["data-pattern": String(pattern)], to: &body)
      }
    }
  }

  private func add(_ question: ClassForm.Question, to block: inout HTML) {
    addTable(question.text, ["dir": "auto"], to: &block) { body in
      for (cell, label) in zip(question.cells, question.labels) {
        addRow(label, picture?.atLeast[cell], ["data-cell": String(cell)], to: &body)
      }
    }
  }

  private func addTable(
    _ caption: String, _ attributes: HTML.Attributes, to page: inout HTML,
    rows: (inout HTML) -> Void
  ) {
    page.element("table", ["class": "counts"]) { table in
      table.element("caption", attributes, caption)
      table.element("tbody", content: rows)
    }
  }

  private func addRow(
    _ label: String, _ number: Int?, _ attributes: HTML.Attributes, to body: inout HTML
  ) {
    body.element("tr", attributes) { row in
      row.element("th", ["scope": "row", "dir": "auto"], label)
      row.element("td", ["class": "number"], wording.number(number ?? 0))
      row.element("td", ["class": "bar", "aria-hidden": "true"]) { cell in
        cell.element(
          "progress", ["max": String(max(5, picture?.sheets ?? 5)), "value": String(number ?? 0)]
        ) { _ in }
      }
    }
  }
}

internal import HTMLKit
internal import Localization
internal import Reports
internal import RulePacks

/// The pictures of a class as tables: a row for each pattern and for each answer, with a bar.
///
/// The row says the number in words; the bar only repeats it.
struct PictureTables {
  let form: ClassForm
  let wording: Wording
  /// What is shown at the end; nil where a script fills it in.
  var pictures: ClassPictures?

  func add(to page: inout HTML) {
    page.element("section", ["id": "picture", "aria-labelledby": "picture-title"]) { section in
      section.element("h2", ["id": "picture-title"], wording.pictureTitle)
      section.element("p", ["class": "soft"], wording.howNumbersAppear)
      guard let pictures else {
        add("devices", wording.onDevices, nil, to: &section)
        add("paper", wording.onPaper, nil, isHidden: true, to: &section)
        return
      }
      if pictures.devices.sheets > 0 || pictures.paper.sheets == 0 {
        add("devices", wording.onDevices, pictures.devices, to: &section)
      }
      if pictures.paper.sheets > 0 {
        add("paper", wording.onPaper, pictures.paper, to: &section)
      }
    }
  }

  /// Adds the picture of devices or of paper; nil where a script fills it in.
  private func add(
    _ name: String, _ title: String, _ picture: ClassPicture?, isHidden: Bool = false,
    to section: inout HTML
  ) {
    section.element(
      "section",
      ["id": "from-\(name)", "aria-labelledby": "\(name)-title", "hidden": isHidden ? "" : nil]
    ) { part in
      part.element("h3", ["id": "\(name)-title"], title)
      part.element("p", ["class": "sheets", "role": "status"], sheets(picture))
      if picture?.sheets == 0 { return }
      if picture != nil { part.element("p", ["class": "soft"], wording.upToFourMissing) }
      addPatterns(picture, to: &part)
      part.element("h4", wording.byQuestion)
      part.element("div", ["class": "questions"]) { block in
        for question in form.questions { add(question, picture, to: &block) }
      }
    }
  }

  private func sheets(_ picture: ClassPicture?) -> String {
    guard let picture else { return wording.noPictureYet }
    return picture.sheets == 0 ? wording.noPicture : wording.sheetsIn(picture.sheets)
  }

  private func addPatterns(_ picture: ClassPicture?, to section: inout HTML) {
    let patterns = form.patternsWithSigns
    guard !patterns.isEmpty else { return }
    let numbers = picture.map(form.patterns)
    addTable(wording.byPattern, [:], to: &section) { body in
      for pattern in patterns {
        addRow(
          wording.say(form.planned.pack.patterns[pattern].title), numbers?[pattern], of: picture,
          ["data-pattern": String(pattern)], to: &body)
      }
    }
  }

  private func add(
    _ question: ClassForm.Question, _ picture: ClassPicture?, to block: inout HTML
  ) {
    addTable(question.text, ["dir": "auto"], to: &block) { body in
      for (cell, label) in zip(question.cells, question.labels) {
        addRow(
          label, picture?.atLeast[cell], of: picture, ["data-cell": String(cell)], to: &body)
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
    _ label: String, _ number: Int?, of picture: ClassPicture?, _ attributes: HTML.Attributes,
    to body: inout HTML
  ) {
    body.element("tr", attributes) { row in
      row.element("th", ["scope": "row", "dir": "auto"], label)
      row.element("td") { cell in
        cell.element("div", ["class": "count"]) { count in
          count.element("span", ["class": "number"], wording.number(number ?? 0))
          count.element(
            "progress",
            [
              "max": String(max(5, picture?.sheets ?? 5)), "value": String(number ?? 0),
              "aria-hidden": "true",
            ]
          ) { _ in }
        }
      }
    }
  }
}

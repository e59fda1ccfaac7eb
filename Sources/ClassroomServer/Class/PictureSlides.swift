internal import HTMLKit
internal import Localization
internal import Pages
internal import Questions
internal import Reports
internal import RulePacks
internal import ScreeningCore

/// The pictures of a class: a slide for the patterns, and one for each question, with a bar for each answer
/// in each round.
///
/// Words say what is known, then a number; the bar only repeats it. Rounds stand side by side, and are
/// never added.
struct PictureSlides {
  let form: ClassForm
  let wording: Wording
  let pictures: ClassPictures
  /// The story whose key stands beside each question; nil where it stands elsewhere.
  var story: PlannedScenario?

  /// A picture with what it is called.
  private struct Column {
    let title: String
    let picture: ClassPicture
  }

  private var columns: [Column] {
    pictures.devices.enumerated().map { number, picture in
      Column(title: wording.round(number + 1, of: picture.sheets), picture: picture)
    }
      + pictures.paper.enumerated().map { number, picture in
        Column(title: wording.roundOnPaper(number + 1, of: picture.sheets), picture: picture)
      }
  }

  /// Adds the slides, and before them what the bars say.
  func add(to page: inout HTML) {
    addLegend(to: &page)
    let patterns = form.patternsWithSigns
    if !patterns.isEmpty {
      addSlide("patterns", wording.byPattern, to: &page) { side in
        addTable("patterns", to: &side) { body in
          for pattern in patterns { addRow(ofPattern: pattern, to: &body) }
        }
      } beside: { side in
        addTalk(story?.scenario.questions ?? [], to: &side)
      }
    }
    for (place, question) in form.questions.enumerated() {
      addSlide(question.asked.name, question.text, to: &page) { side in
        addTable(question.asked.name, to: &side) { body in
          for (cell, label) in zip(question.cells, question.labels) {
            addRow(label, ["data-cell": String(cell)], to: &body) {
              $0.share(of: cell, in: question)
            }
          }
        }
      } beside: { side in
        addKey(of: question, to: &side)
        addTalk(story?.question(at: place).map { [$0] } ?? [], to: &side)
      }
    }
  }

  private func addLegend(to page: inout HTML) {
    guard !columns.isEmpty else {
      page.element("p", ["class": "legend"], wording.noPicture)
      return
    }
    page.element("ul", ["class": "legend"]) { legend in
      for (kind, words) in [
        ("known", wording.knownPart), ("open", wording.unknownPart), ("others", wording.otherPart),
      ] {
        legend.element("li") { item in
          item.element("span", ["class": "swatch \(kind)", "aria-hidden": "true"]) { _ in }
          item.text(" " + words)
        }
      }
    }
  }

  private func addSlide(
    _ name: String, _ title: String, to page: inout HTML,
    content: (inout HTML) -> Void, beside: (inout HTML) -> Void
  ) {
    let heading = "about-\(name)"
    page.element("section", ["class": "slide", "aria-labelledby": heading]) { slide in
      slide.element("h2", ["id": heading, "dir": "auto", "tabindex": "-1"], title)
      guard story != nil else { return content(&slide) }
      slide.element("div", ["class": "sides"]) { sides in
        sides.element("div", content: content)
        sides.element("div", ["class": "beside"], content: beside)
      }
    }
  }

  private func addTable(_ name: String, to page: inout HTML, rows: (inout HTML) -> Void) {
    page.element("table", ["class": "counts", "aria-labelledby": "about-\(name)"]) { table in
      if !columns.isEmpty {
        table.element("thead") { head in
          head.element("tr") { row in
            row.element("td") { _ in }
            for column in columns {
              row.element("th", ["scope": "col", "class": "round"], column.title)
            }
          }
        }
      }
      table.element("tbody", content: rows)
    }
  }

  private func addRow(ofPattern pattern: Int, to body: inout HTML) {
    let title = wording.say(form.planned.pack.patterns[pattern].title)
    addRow(title, ["data-pattern": String(pattern)], to: &body) {
      $0.share(ofPattern: pattern, in: form)
    }
  }

  private func addRow(
    _ label: String, _ attributes: HTML.Attributes, to body: inout HTML,
    share: (ClassPicture) -> Share
  ) {
    body.element("tr", attributes) { row in
      row.element("th", ["scope": "row", "dir": "auto"], label)
      for column in columns {
        row.element("td") { add(share(column.picture), to: &$0) }
      }
    }
  }

  private func add(_ share: Share, to cell: inout HTML) {
    cell.element("p", ["class": "told"]) { told in
      told.element("strong", wording.say(share.inWords))
      told.text(" ")
      told.element("span", ["class": "number"], wording.number(share.least))
    }
    // What may be reaches as far as what is certain, and what is not known beyond it.
    cell.element("div", ["class": "bar", "aria-hidden": "true"]) { bar in
      for (kind, value) in [("open", share.most), ("known", share.least)] {
        bar.element(
          "progress", ["class": kind, "max": String(share.sheets), "value": String(value)]
        ) { _ in }
      }
    }
  }

  private func addKey(of question: ClassForm.Question, to side: inout HTML) {
    guard let key = story?.key(ofItem: question.item, wording) else { return }
    side.element("h3", wording.theKey)
    side.element("p", ["class": "answer", "dir": "auto"], key.answer)
    if let reason = key.reason { side.element("p", ["dir": "auto"], reason) }
  }

  private func addTalk(_ questions: [Text], to side: inout HTML) {
    guard !questions.isEmpty else { return }
    side.element("h3", wording.discussTitle)
    for question in questions { side.element("p", ["dir": "auto"], wording.say(question)) }
  }
}

extension PlannedScenario {
  /// One of its questions to talk about, all of them in turn.
  fileprivate func question(at place: Int) -> Text? {
    let questions = scenario.questions
    return questions.isEmpty ? nil : questions[place % questions.count]
  }
}

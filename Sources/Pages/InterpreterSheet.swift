internal import HTMLKit
package import Localization
internal import Questions
internal import Reports
package import RulePacks
internal import Web

/// What is said aloud in an interview, on paper for whoever interprets it: with room for the words of the other
/// language, and with what is not to be said. It says nothing of what is listened for.
package struct InterpreterSheet: Sendable {
  private let checklist: Checklist
  private let isDraft: Bool
  private let language: Language
  private let age: AgeGroup
  private let wording: Wording

  /// - Parameters:
  ///   - planned: A checklist for interviews.
  ///   - age: In whose words it is said.
  ///   - wording: The language of what is not the pack's own.
  package init(_ planned: PlannedChecklist, age: AgeGroup, wording: Wording = .english) {
    checklist = planned.checklist
    isDraft = planned.isDraftOfTalk
    language = Language(planned.pack.language)
    self.age = age
    self.wording = wording
  }

  package var html: String {
    var frame = PageFrame(
      wording: wording, kind: "handout form",
      style: HTMLStyle(WebFile.pageStyle + WebFile.formStyle))
    frame.hasLeaveButton = false
    return frame.html { body in
      body.element("main") { main in
        main.element("p", ["class": "progress"], wording.age(age))
        main.element("h1", wording.printedForInterpreters)
        if isDraft { main.element("p") { $0.element("strong", wording.draftOfTalk) } }
        main.element("ul", ["class": "keep"]) { list in
          for line in wording.howToInterpret { list.element("li", line) }
        }
        for section in checklist.sections { add(section, to: &main) }
      }
    }
  }

  private func add(_ section: Checklist.Section, to main: inout HTML) {
    let said = section.items.filter { $0.spoken(to: age) != nil }
    guard !said.isEmpty else { return }
    main.element("section", ["class": "phase"]) { part in
      // The titles of a pack speak to whoever leads.
      part.element("h2", section.phase.map { wording.phase($0) } ?? wording.title(of: section))
      part.element("div", ["class": "heads"]) { heads in
        heads.element("p", wording.saidAloud)
        heads.element("p", wording.inTheOtherLanguage)
      }
      for item in said { add(item, to: &part) }
    }
  }

  private func add(_ item: Checklist.Item, to part: inout HTML) {
    guard let words = item.spoken(to: age) else { return }
    part.element("div", ["class": "row"]) { row in
      row.element("div") { cell in
        cell.element(
          "p", ["class": "words", "lang": language.tag, "dir": language.direction],
          wording.say(words))
        let choices = item.isQuestion ? item.question.choices : []
        if !choices.isEmpty {
          cell.element("p") { line in
            line.element("span", ["class": "label"], wording.mayAnswer + " ")
            line.element(
              "span", packText, item.labels.map { wording.say($0) }.joined(separator: " · "))
          }
        }
        if let avoid = item.avoid {
          cell.element("p", ["class": "avoid"]) { line in
            line.element("span", ["class": "label"], wording.notHere + " ")
            line.element("span", packText, wording.say(avoid))
          }
        }
      }
      row.element("div") { cell in
        cell.element("ul", ["class": "lines"]) { list in
          for _ in 0..<2 { list.element("li", "") }
        }
      }
    }
  }

  private var packText: HTML.Attributes { ["lang": language.tag, "dir": language.direction] }
}

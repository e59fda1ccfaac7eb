internal import HTMLKit
internal import Localization
internal import Questions
internal import Reports
internal import RulePacks
internal import ScreeningCore

/// The key of a story: what the pattern is, the answers with their reasons, what to talk about.
struct AnswerKey {
  private let story: PlannedScenario
  private let wording: Wording

  init(_ story: PlannedScenario, _ wording: Wording) {
    self.story = story
    self.wording = wording
  }

  private var items: [Checklist.Item] { story.checklist.checklist.items }

  func addPatterns(to page: inout HTML) {
    page.element("h3", wording.patternTitle)
    if !story.patterns.isEmpty { page.element("p", wording.patternLead) }
    addPatternsInShort(to: &page)
  }

  /// The patterns by their names alone.
  func addPatternsInShort(to page: inout HTML) {
    guard !story.patterns.isEmpty else {
      page.element("p", wording.noPattern)
      return
    }
    page.element("ul", ["class": "patterns"]) { list in
      for pattern in story.patterns { list.element("li", wording.say(pattern.title)) }
    }
  }

  /// The answers of the key; with `withOwn`, a place for the reader's own answer beside each.
  func addAnswers(to page: inout HTML, withOwn: Bool) {
    page.element("h3", wording.answersTitle)
    page.element("ol", ["class": "answers"]) { list in
      for index in items.indices
      where items[index].isQuestion && story.checklist.has(item: index) {
        let answer = story.answers[index]
        guard answer.state != .notAsked else { continue }
        let code = answer.code.map { String($0) } ?? "\(answer.stateWord)"
        list.element(
          "li", ["data-item": String(index), "data-answer": withOwn ? code : nil]
        ) { line in
          add(index, answer, withOwn: withOwn, to: &line)
        }
      }
    }
  }

  private func add(_ index: Int, _ answer: Answer, withOwn: Bool, to line: inout HTML) {
    line.element("h4", wording.say(items[index].ask))
    line.element("dl") { list in
      list.element("dt", wording.keyAnswer)
      list.element(
        "dd",
        answer.state == .declined
          ? wording.keyDeclined : wording.answer(answer, to: items[index].question))
      guard withOwn else { return }
      list.element("dt", ["class": "live"], wording.ownAnswer)
      list.element("dd", ["class": "own live"], "")
    }
    if withOwn { line.element("p", ["class": "differs live", "hidden": ""], wording.ownDiffers) }
    let name = items[index].name.value
    if let reason = story.scenario.reasons.first(where: { $0.item.value == name }) {
      line.element("p", wording.say(reason.text))
    }
  }

  func addQuestions(to page: inout HTML) {
    guard !story.scenario.questions.isEmpty else { return }
    page.element("h3", wording.discussTitle)
    page.element("ul", ["class": "discuss"]) { list in
      for question in story.scenario.questions { list.element("li", wording.say(question)) }
    }
  }
}

extension PlannedScenario {
  /// What the answers of the key are signs of, in the order of the pack.
  var patterns: [Pack.Pattern] {
    let names = zip(checklist.checklist.items, answers.indices).flatMap { item, index in
      item.question.chosen(in: answers[index]).compactMap(\.pattern)
    }
    return checklist.pack.patterns.filter { names.contains($0.name.value) }
  }
}

internal import HTMLKit
package import Localization
internal import Questions
internal import Reports
package import RulePacks
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
        guard let key = story.key(ofItem: index, wording) else { continue }
        let answer = story.answers[index]
        let code = answer.code.map { String($0) } ?? "\(answer.stateWord)"
        list.element(
          "li", ["data-item": String(index), "data-answer": withOwn ? code : nil]
        ) { line in
          add(key, to: items[index], withOwn: withOwn, to: &line)
        }
      }
    }
  }

  private func add(
    _ key: (answer: String, reason: String?), to item: Checklist.Item, withOwn: Bool,
    to line: inout HTML
  ) {
    line.element("h4", wording.say(item.ask))
    line.element("dl") { list in
      list.element("dt", wording.keyAnswer)
      list.element("dd", key.answer)
      guard withOwn else { return }
      list.element("dt", ["class": "live"], wording.ownAnswer)
      list.element("dd", ["class": "own live"], "")
    }
    if withOwn { line.element("p", ["class": "differs live", "hidden": ""], wording.ownDiffers) }
    if let reason = key.reason { line.element("p", reason) }
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
  /// The story's answer to a question, and why; nil where the story leaves it unasked.
  package func key(
    ofItem index: Int, _ wording: Wording
  ) -> (answer: String, reason: String?)? {
    let (item, answer) = (checklist.checklist.items[index], answers[index])
    guard answer.state != .notAsked else { return nil }
    return (
      answer.state == .declined
        ? wording.keyDeclined : wording.answer(answer, to: item.question),
      scenario.reasons.first { $0.item.value == item.name.value }.map { wording.say($0.text) }
    )
  }

  /// What the answers of the key are signs of, in the order of the pack.
  var patterns: [Pack.Pattern] {
    let names = zip(checklist.checklist.items, answers.indices).flatMap { item, index in
      item.question.chosen(in: answers[index]).compactMap(\.pattern)
    }
    return checklist.pack.patterns.filter { names.contains($0.name.value) }
  }
}

package import Questions
package import RulePacks
package import ScreeningCore

/// The person of a story, played by the program, so that somebody can practise a talk.
///
/// They answer what is said and asked as the story has it. What is only listened for they tell at the first
/// invitation of its part, and at no question; what is listened for elsewhere shows by itself.
package struct PracticePerson: Sendable {
  package let planned: PlannedChecklist
  package let story: Scenario
  /// What the story answers, by the places of the items.
  private let answers: [Int: Answer]

  package init(_ scenario: PlannedScenario, in planned: PlannedChecklist) {
    self.planned = planned
    story = scenario.scenario
    var answers: [Int: Answer] = [:]
    for entry in story.answers.entries {
      guard let item = planned.index(ofItem: entry.item.value), let written = entry.written else {
        continue
      }
      answers[item] = try? planned.checklist.items[item].question.answer(from: written)
    }
    self.answers = answers
  }

  /// What is heard or seen when the talk comes to an item.
  package enum Response: Hashable, Sendable {
    /// They answer so.
    case answers([Question.Label])
    /// They do not answer.
    case saysNothing
    /// This is told, or seen: what is listened for, each by the place of its item.
    case tells([Int])
  }

  package func response(to item: Int) -> Response? {
    let texts = planned.checklist.items[item]
    guard texts.voice != .listenedFor else {
      return hasInvitation(item) ? nil : isSo(item) ? .tells([item]) : nil
    }
    if texts.isQuestion {
      guard let answer = answers[item] else { return .saysNothing }
      return answer.code == nil && answer != .notSure
        ? .saysNothing : .answers(texts.question.labels(for: answer))
    }
    guard invitation(inSectionOf: item) == item else { return nil }
    let told = items(inSectionOf: item).filter {
      planned.checklist.items[$0].voice == .listenedFor && isSo($0)
    }
    return told.isEmpty ? .saysNothing : .tells(told)
  }

  /// What a sign that is there is called: what was chosen of it, or else its own words.
  package func signs(of item: Int) -> [Question.Label] {
    let texts = planned.checklist.items[item]
    guard let answer = answers[item], !texts.question.choices.isEmpty else {
      return [.text(texts.ask.phrase)]
    }
    return texts.question.labels(for: answer)
  }

  /// What is there to be told: all that is only listened for and is so in the story.
  package var thereToBeTold: [Int] {
    planned.checklist.items.indices.filter {
      planned.checklist.items[$0].voice == .listenedFor && isSo($0)
    }
  }

  /// What the story comes to where all of it is known.
  package var wholeStory: Outcome {
    var sheet = Answers(for: planned.plan)
    for (item, answer) in answers { sheet[item] = answer }
    let evaluator = Evaluator(planned.plan)
    return evaluator.outcome(of: evaluator.opened(sheet.finished))
  }

  private func isSo(_ item: Int) -> Bool { answers[item]?.code.map { $0 > 0 } ?? false }

  private func items(inSectionOf item: Int) -> Range<Int> {
    let sections = InterviewSections(planned)
    return sections.items[sections.section(ofItem: item)]
  }

  private func hasInvitation(_ item: Int) -> Bool {
    InterviewSections(planned).phase(ofItem: item) == .listening
      && invitation(inSectionOf: item) != nil
  }

  /// The first thing of a part that invites to tell; nil where there is none, or in another part.
  private func invitation(inSectionOf item: Int) -> Int? {
    guard InterviewSections(planned).phase(ofItem: item) == .listening else { return nil }
    return items(inSectionOf: item).first {
      planned.checklist.items[$0].voice == .said && !planned.checklist.items[$0].isQuestion
    }
  }
}

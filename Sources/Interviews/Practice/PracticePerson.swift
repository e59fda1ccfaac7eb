package import Questions
package import RulePacks
package import ScreeningCore

/// The person of a story, played by the program, so that somebody can practise a talk.
///
/// They answer what is asked as the story has it. What is only listened for they tell at what invites them to
/// tell, in their own words: whoever practises has to hear the sign in them. A story without such words tells
/// it in the words of the checklist, at the first invitation of its part.
package struct PracticePerson: Sendable {
  package let planned: PlannedChecklist
  package let story: Scenario
  /// What is only listened for, and is so in the story.
  package let thereToBeTold: [Sign]
  /// What is said and seen, by the places of the items that invite to it.
  private let told: [Int: [Line]]
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
    let sheet = Self.sheet(answers, of: planned)
    let signs = planned.signs(on: sheet)
    thereToBeTold = signs
    var told: [Int: [Line]] = [:]
    for telling in story.tells {
      guard let item = planned.index(ofItem: telling.item.value) else { continue }
      told[item] = telling.lines.map { line in
        Line(
          words: line.words.phrase, isSeen: line.isSeen,
          signs: line.signs.flatMap { planned.signs(named: $0.value, among: signs) })
      }
    }
    self.told = told
  }

  /// What the person says or shows, in their own way.
  package struct Line: Hashable, Sendable {
    package let words: Phrase
    /// Whether it can be seen, and is not said.
    package let isSeen: Bool
    /// What it tells of all that is listened for.
    package let signs: [Sign]
  }

  /// What is heard or seen when the talk comes to an item.
  package enum Response: Hashable, Sendable {
    /// They answer so.
    case answers([Question.Label])
    /// They do not answer.
    case saysNothing
    /// They say or show this, and what no line tells is there as well.
    case tells([Line], besides: [Sign])
  }

  package func response(to item: Int) -> Response? {
    let texts = planned.checklist.items[item]
    if texts.voice == .listenedFor {
      let signs = hasInvitation(item) ? [] : untold(in: item..<(item + 1))
      return signs.isEmpty ? nil : .tells([], besides: signs)
    }
    if texts.isQuestion {
      guard let answer = answers[item] else { return .saysNothing }
      return answer.code == nil && answer != .notSure
        ? .saysNothing : .answers(texts.question.labels(for: answer))
    }
    let isFirst = invitation(inSectionOf: item) == item
    let lines = told[item] ?? []
    let signs = isFirst ? untold(in: items(inSectionOf: item)) : []
    guard lines.isEmpty, signs.isEmpty else { return .tells(lines, besides: signs) }
    return isFirst || told[item] != nil ? .saysNothing : nil
  }

  /// What was said and seen in a part before the talk comes to something there that is only listened for.
  package func toldBefore(_ item: Int) -> [Line] {
    guard planned.checklist.items[item].voice == .listenedFor else { return [] }
    return (items(inSectionOf: item).lowerBound..<item).flatMap { told[$0] ?? [] }
  }

  /// The line that tells a sign; nil where none does.
  package func line(telling sign: Sign) -> Line? {
    told.values.joined().first { $0.signs.contains(sign) }
  }

  /// What a sign is called: the choice, or else the words of its item.
  package func label(of sign: Sign) -> Question.Label {
    let texts = planned.checklist.items[sign.item]
    return texts.question.options.first { $0.name == sign.choice }?.label ?? .text(texts.ask.phrase)
  }

  /// What the story comes to where all of it is known.
  package var wholeStory: Outcome {
    let evaluator = Evaluator(planned.plan)
    return evaluator.outcome(of: evaluator.opened(Self.sheet(answers, of: planned).finished))
  }

  private static func sheet(_ answers: [Int: Answer], of planned: PlannedChecklist) -> Answers {
    var sheet = Answers(for: planned.plan)
    for (item, answer) in answers { sheet[item] = answer }
    return sheet
  }

  /// What is so and stands in no line.
  private func untold(in items: Range<Int>) -> [Sign] {
    thereToBeTold.filter { items.contains($0.item) && line(telling: $0) == nil }
  }

  private func items(inSectionOf item: Int) -> Range<Int> {
    let sections = InterviewSections(planned)
    return sections.items[sections.section(ofItem: item)]
  }

  private func hasInvitation(_ item: Int) -> Bool { invitation(inSectionOf: item) != nil }

  /// The first thing of a part that invites to tell; nil where there is none, or in a part in which nobody
  /// is listened to.
  private func invitation(inSectionOf item: Int) -> Int? {
    guard InterviewSections(planned).phase(ofItem: item) == .listening else { return nil }
    return items(inSectionOf: item).first { planned.checklist.items[$0].isInvitation }
  }
}

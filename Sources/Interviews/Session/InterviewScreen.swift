package import CaseFiles
package import RulePacks
package import ScreeningCore

/// What a face shows at one moment of an interview; it knows no rule.
package struct InterviewScreen: Sendable {
  package let place: InterviewSession.Place
  package let sections: [Section]
  /// What is at this place; nil at a gate and at the end.
  package let item: Item?
  /// The gate that keeps the talk from going on here; nil elsewhere.
  package let gate: Gate?
  /// Why nothing more is asked.
  package let stop: StopReason?
  /// Guidance to act on at once, which is certain.
  package let urgent: [Int]
  /// Guidance that open answers leave undecided, the most urgent first.
  package let undecided: [Int]
  /// Answers of a case for which the checklist has no item any more.
  package let leftOver: [CaseEvent.Answer]
  /// Whether there is a yes to talking that can be taken back.
  package let canBeTakenBack: Bool

  /// The section of what is at this place; nil at the end.
  package var sectionHere: Section? { sections.first(where: \.isHere) }

  /// The section about being safe today, where something of it would still be asked and has no answer.
  package var openSafety: Section? {
    sections.first { section in
      section.phase == .safety && section.answered < section.questions
        && section.standings.contains { $0 == .open }
    }
  }

  /// One thing to say, to ask or to listen for.
  package struct Item: Sendable {
    package let index: Int
    package let section: Int
    /// What is read aloud, in the words that were chosen; nil where nothing is.
    package let say: Text?
    package let voice: Checklist.Item.Voice
    package let help: Text?
    /// For the interviewer's eyes.
    package let listenFor: Text?
    package let avoid: Text?
    package let answer: Answer
    package let source: AnswerSheet.Source?
    /// How an answer comes where nobody says it: what is listened for was told; before the person is there,
    /// and where nobody is asked, it was seen.
    package let usualSource: AnswerSheet.Source
    package let standing: Standing
    /// Whether an answer here can end the asking.
    package let mayStop: Bool
    /// Whether a gate rests on it that is not open now: what was answered before opens nothing any more.
    package let isAskedAgain: Bool
  }

  /// A section, as a list of them shows it.
  package struct Section: Sendable {
    package let index: Int
    /// Its place among those that are there, from 1 on.
    package let number: Int
    package let phase: Phase?
    package let isHere: Bool
    /// The items that are there, at least one.
    package let items: [Int]
    /// How many of its questions have an answer. Whether a text was read aloud, nobody knows here.
    package let answered: Int
    package let questions: Int
    package let standings: [Standing]
    package let gate: GateState?
  }

  /// A gate that is not open.
  package struct Gate: Sendable {
    package let section: Int
    package let state: GateState
    /// What is said and done where it stays closed.
    package let ending: Text
  }
}

extension InterviewSession {
  package var screen: InterviewScreen {
    let outcome = self.outcome
    return InterviewScreen(
      place: place, sections: sectionsThere, item: item, gate: gateHere, stop: stop, urgent: urgent,
      undecided: outcome.undecided, leftOver: record.answers.leftOver,
      canBeTakenBack: stop != .person && !planned.isObserved)
  }

  private var here: Int? {
    switch place {
    case .item(let item): sections.section(ofItem: item)
    case .gate(let section): section
    case .end: nil
    }
  }

  private var sectionsThere: [InterviewScreen.Section] {
    let there = sections.items.enumerated().map { index, items in
      (index, items.filter(planned.has(item:)))
    }
    return there.filter { !$1.isEmpty }.enumerated().map { place, section in
      self.section(section.0, number: place + 1, section.1)
    }
  }

  private func section(_ index: Int, number: Int, _ items: [Int]) -> InterviewScreen.Section {
    let questions = items.filter { planned.checklist.items[$0].isQuestion }
    return InterviewScreen.Section(
      index: index, number: number, phase: planned.checklist.sections[index].phase,
      isHere: here == index, items: items,
      answered: questions.count { record.answers.answers[$0].isGiven }, questions: questions.count,
      standings: items.map { standings[$0] }, gate: gate(ofSection: index))
  }

  private var item: InterviewScreen.Item? {
    guard case .item(let index) = place else { return nil }
    let item = planned.checklist.items[index]
    let isHeard = !item.voice.isSpoken
    let stopItems = planned.course.stop.map { planned.plan.situations[$0].items } ?? []
    return InterviewScreen.Item(
      index: index, section: sections.section(ofItem: index),
      say: isHeard ? nil : words.flatMap { item.spoken(to: $0) } ?? item.ask, voice: item.voice,
      help: item.help, listenFor: isHeard ? item.ask : item.listenFor, avoid: item.avoid,
      answer: record.answers.answers[index], source: record.answers.sources[index],
      usualSource: item.voice == .seen || sections.phase(ofItem: index) == .setting
        ? .observed : isHeard ? .told : .asked,
      standing: standings[index], mayStop: stopItems.contains(index),
      isAskedAgain: planned.course.gates.contains {
        gate(ofSection: $0.section) != .open
          && planned.plan.situations[$0.situation].items.contains(index)
      })
  }

  private var gateHere: InterviewScreen.Gate? {
    guard case .gate(let section) = place, let state = gate(ofSection: section), state != .open,
      let gate = planned.checklist.sections[section].gate
    else { return nil }
    return InterviewScreen.Gate(section: section, state: state, ending: gate.ending)
  }
}

internal import Localization
internal import Questions
internal import Reports
internal import RulePacks
internal import ScreeningCore

/// A checklist as text to read: its questions with all answers, then its guidance.
struct ChecklistText {
  private let planned: PlannedChecklist
  private let wording = Wording.english
  private var page: TextPage

  init(_ planned: PlannedChecklist, width: Int) {
    self.planned = planned
    page = TextPage(width: width)
    addHead()
    for section in planned.checklist.sections { add(section) }
    addGuidance()
  }

  var text: String { page.text }

  private var checklist: Checklist { planned.checklist }

  private mutating func addHead() {
    page.add(checklist.title.text)
    page.add("\(planned.id) · \(checklist.audienceInWords) · \(planned.pack.language)")
    if planned.isDraftOfTalk {
      page.gap()
      page.add(wording.draftOfTalk)
    }
    if let opening = checklist.opening {
      page.gap()
      page.add(opening.text)
    }
    if let stop = checklist.stopText {
      page.gap()
      page.add("Nothing more is asked when \(stop).")
    }
  }

  private mutating func add(_ section: Checklist.Section) {
    page.heading(wording.title(of: section))
    if let phase = section.phase { page.add("(\(phase.rawValue))", indent: 2) }
    for item in section.items {
      page.gap()
      add(item)
    }
    if let gate = section.gateText, let ending = section.ending {
      page.gap()
      page.add("Go on only when \(gate). Otherwise:", indent: 2)
      for paragraph in ending.paragraphs { page.add(paragraph, indent: 4) }
    }
  }

  private mutating func add(_ item: Checklist.Item) {
    let isRead = checklist.isForInterviewsOnly
    page.add(item.ask.text, indent: 2, mark: isRead ? wording.voice(item.voice) + ": " : "")
    for age in AgeGroup.allCases {
      if let words = item.words[age] {
        page.add("\(wording.age(age)): \(words.text)", indent: 4)
      }
    }
    if let help = item.help { page.add(help.text, indent: 4) }
    for (_, option) in item.question.optionLines {
      page.add(wording.say(option.label), indent: 4, mark: "- ")
    }
    if item.question.range != nil { page.add(Reply.hint(for: item.question), indent: 4) }
    for text in item.story.texts { page.add("In a story: \(text.text)", indent: 4) }
    if let listenFor = item.listenFor { page.add("Listen for: \(listenFor.text)", indent: 4) }
    if let seen = item.seen { page.add("\(wording.voice(.seen)): \(seen.text)", indent: 4) }
    if let avoid = item.avoid { page.add("Avoid: \(avoid.text)", indent: 4) }
    var facts = [item.name.value]
    if item.isPrivate { facts.append("private: only about oneself and in interviews") }
    if let when = item.conditionText { facts.append("asked when \(when)") }
    facts += item.sources.map(\.text)
    page.add("(\(facts.joined(separator: " · ")))", indent: 4)
  }

  private mutating func addGuidance() {
    page.heading("Guidance")
    for index in planned.plan.byUrgency {
      let guidance = checklist.guidance[index]
      page.gap()
      page.add(guidance.title.text, indent: 2)
      page.add(wording.urgency(guidance.urgency), indent: 2)
      if let say = guidance.say {
        page.gap()
        for paragraph in say.paragraphs { page.add(paragraph, indent: 4) }
      }
      for (number, step) in planned.plan.guidance[index].steps.enumerated() {
        page.add(planned.steps[step].text.text, indent: 4, mark: "\(number + 1). ")
      }
      let when = guidance.conditionText.map { "shown when \($0)" } ?? "shown to everyone"
      page.add("(\(guidance.name.value) · \(when))", indent: 4)
    }
  }
}

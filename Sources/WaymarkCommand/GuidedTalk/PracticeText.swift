internal import Interviews
internal import Localization
internal import Questions
internal import Reports
internal import RulePacks

/// What somebody reads after a talk that was practised.
struct PracticeText {
  let review: PracticeReview
  let person: PracticePerson
  let wording: Wording

  func text(width: Int) -> String {
    var page = TextPage(width: width)
    page.add(wording.practice)
    page.heading(wording.practiceIsOver)
    page.add(wording.moreIsNotBetter)
    let items = person.planned.checklist.items
    let words = { (item: Int) in self.wording.say(items[item].ask) }
    add(wording.askedInPractice, review.asked.map(words), to: &page)
    add(wording.toldInPractice, review.toldWithoutAsking.map(told), to: &page)
    add(wording.notTickedInPractice, review.notTicked.map(told), to: &page)
    add(wording.notInStory, review.notInStory.map { wording.say(person.label(of: $0)) }, to: &page)
    add(
      wording.missedInPractice,
      review.missedHelp.map { wording.say(person.planned.checklist.guidance[$0].title) }, to: &page)
    add(wording.askedTooMuchInPractice, review.askedTooMuch.map(words), to: &page)
    page.heading(wording.theStory)
    for paragraph in wording.paragraphs(person.story.story) { page.add(paragraph, indent: 2) }
    add(wording.toTalkAbout, person.story.questions.map { wording.say($0) }, to: &page)
    return page.text
  }

  /// A sign, with the words in which it was told.
  private func told(_ sign: Sign) -> String {
    let label = wording.say(person.label(of: sign))
    return person.line(telling: sign).map { "\(label) · \(wording.line($0))" } ?? label
  }

  private func add(_ title: String, _ lines: [String], to page: inout TextPage) {
    guard !lines.isEmpty else { return }
    page.heading(title)
    for line in lines { page.add(line, indent: 2, mark: "- ") }
  }
}

extension Wording {
  /// Stands on every screen of a talk that is practised.
  var practice: String { say("PRACTICE · the program plays the person; nothing is kept") }

  func theyAnswer(_ labels: [String]) -> String {
    say("They answer: {answer}.", ["answer": labels.joined(separator: "; ")])
  }

  var theySayNothing: String { say("They say nothing, or shrug.") }
  var youHearOrSee: String { say("What you hear or see:") }
  var practiceIsOver: String { say("After the practice") }

  var moreIsNotBetter: String {
    say(
      """
      More that is told is not better, and nobody is rated here. Look at what was asked that could have been \
      left.
      """)
  }

  var askedInPractice: String { say("What you asked") }
  var toldInPractice: String { say("What was told without asking") }
  var notTickedInPractice: String { say("What there was to be told or seen, and is not ticked") }
  var notInStory: String { say("What is ticked, and is not in the story") }
  var missedInPractice: String { say("Help that fits the story, and did not come up") }
  var askedTooMuchInPractice: String { say("What was asked too much") }
  var theStory: String { say("The story") }
  var toTalkAbout: String { say("To talk about") }
}

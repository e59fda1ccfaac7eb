package import HTMLKit
package import Localization
internal import Reports
package import RulePacks
package import ScreeningCore

/// A story with its questions on paper: for students to work through, or for teachers with the key.
package struct StoryHandout: Sendable {
  let story: PlannedScenario
  let page: OfflinePage
  let reader: Reader

  package enum Reader: String, CaseIterable, Sendable {
    case student, teacher
  }

  package init(
    _ story: PlannedScenario, contacts: ContactDirectory, place: OfflinePage.Place = .anywhere,
    today: CalendarDate, wording: Wording = .english, for reader: Reader
  ) throws(PlanImage.Refusal) {
    self.story = story
    self.reader = reader
    page = try OfflinePage(
      story.checklist, contacts: contacts, place: place, today: today, story: story,
      wording: wording)
  }

  private var wording: Wording { page.wording }

  package var html: String {
    var frame = PageFrame(wording: wording, kind: "handout")
    frame.hasLeaveButton = false
    return frame.html { body in
      body.element("main") { main in
        addContent(to: &main)
        if reader == .teacher { TeacherSheet(story, wording).add(to: &main) }
        page.addKept(to: &main)
      }
    }
  }

  /// Adds the content of the handout, to a page that may hold more; `withNext`: whether the page has not
  /// begun with the next step already.
  package func addContent(to main: inout HTML, withNext: Bool = true) {
    addHead(to: &main, withNext: withNext)
    page.addStory(to: &main)
    switch reader {
    case .student:
      page.addItems(to: &main)
      addGuidanceForEveryone(to: &main)
      addTalk(to: &main)
    case .teacher: addKey(to: &main)
    }
    page.addHelp(to: &main)
    page.addLimits(to: &main)
    if reader == .teacher {
      main.element("p", ["class": "soft"], wording.sources(page.assembly.checklist))
    }
  }

  private func addHead(to main: inout HTML, withNext: Bool) {
    main.element("section", ["id": "notice"]) { section in
      section.element(
        "p", ["class": "progress"],
        reader == .teacher ? wording.printedForTeachers : wording.printedForStudents)
      section.element(
        "h1", ["lang": page.packLanguage, "dir": page.packDirection],
        wording.say(story.checklist.checklist.title))
      page.addEmergency(to: &section)
      if withNext { addNext(to: &section) }
      switch reader {
      case .student: section.element("p", wording.whatThisIs)
      case .teacher: section.element("p", wording.forTeachers)
      }
    }
  }

  /// Adds one thing to do with somebody to turn to, as a report on the story begins: for teachers on the
  /// answers of its key, which students are not told.
  package func addNext(to main: inout HTML) {
    addNext(on: reader == .teacher ? story.answers : nil, to: &main)
  }

  /// Adds the same whatever is answered.
  package func addNextForEveryone(to main: inout HTML) { addNext(on: nil, to: &main) }

  private func addNext(on answers: Answers?, to main: inout HTML) {
    let plan = story.checklist.plan
    let report = page.assembly.report(on: answers ?? Answers(for: plan).finished)
    HTMLRenderer(wording: wording).addNext(report, to: &main)
  }

  /// Guidance that is shown whatever is answered; guidance for the story's answers is in the
  /// teacher's handout.
  private func addGuidanceForEveryone(to main: inout HTML) {
    let guidance = story.checklist.plan.guidance
    main.element("section", ["id": "guidance"]) { section in
      section.element("h2", wording.guidanceTitle)
      for index in guidance.indices where guidance[index].isForEveryone {
        page.addGuidance(index, to: &section)
      }
    }
  }

  private func addTalk(to main: inout HTML) {
    main.element("section", ["id": "key"]) {
      AnswerKey(story, wording).addQuestions(to: &$0)
    }
  }

  private func addKey(to main: inout HTML) {
    let key = AnswerKey(story, wording)
    main.element("section", ["id": "key"]) { section in
      section.element("h2", wording.keyTitle)
      section.element("p", wording.noWrongAnswers)
      key.addPatterns(to: &section)
      key.addAnswers(to: &section, withOwn: false)
      addExpected(to: &section)
      key.addQuestions(to: &section)
    }
  }

  /// The guidance that the answers of the key lead to.
  private func addExpected(to section: inout HTML) {
    let outcome = Evaluator(story.checklist.plan).outcome(of: story.answers)
    section.element("h3", wording.expectedTitle)
    for index in outcome.shown { page.addGuidance(index, on: story.answers, to: &section) }
    guard !outcome.undecided.isEmpty else { return }
    section.element("p", wording.openGuidance)
    for index in outcome.undecided {
      page.addGuidance(index, on: story.answers, to: &section)
    }
  }
}

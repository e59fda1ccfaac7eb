package import HTMLKit
package import Localization
internal import Reports
package import RulePacks

/// What a teacher keeps to before, during and after the lesson: on paper with the key, and on the teacher's
/// page to unfold and to print.
package struct TeacherSheet {
  private let story: PlannedScenario
  private let wording: Wording

  package init(_ story: PlannedScenario, _ wording: Wording) {
    self.story = story
    self.wording = wording
  }

  /// Adds it folded, with a button to print it alone.
  package func addFolded(to page: inout HTML) {
    page.element("details", ["id": "sheet"]) { sheet in
      sheet.element("summary", wording.sheetTitle)
      addParts(to: &sheet)
      sheet.element("div", ["class": "moves"]) { moves in
        moves.element("button", ["type": "button", "id": "print-sheet"], wording.printSheet)
      }
    }
  }

  func add(to page: inout HTML) {
    page.element("section", ["id": "sheet"]) { sheet in
      sheet.element("h2", wording.sheetTitle)
      addParts(to: &sheet)
    }
  }

  private func addParts(to sheet: inout HTML) {
    for (title, lines) in [
      (wording.beforeTheLesson, wording.before), (wording.duringTheLesson, wording.during),
      (wording.afterTheLesson, wording.after(person)),
    ] {
      sheet.element("h3", title)
      sheet.element("ul") { list in
        for line in lines { list.element("li", line) }
      }
    }
  }

  private var person: String {
    story.scenario.people.person.map { wording.say($0) } ?? wording.personOfTheStory
  }
}

extension Wording {
  fileprivate var sheetTitle: String { say("For you: before, during and after the lesson") }
  fileprivate var printSheet: String { say("Print this sheet") }
  fileprivate var personOfTheStory: String { say("the person in the story") }
  fileprivate var beforeTheLesson: String { say("Before") }
  fileprivate var duringTheLesson: String { say("During") }
  fileprivate var afterTheLesson: String { say("After") }

  fileprivate var before: [String] {
    [
      say("Know who handles worries today, and that they are there."),
      say(
        """
        Think of who is told beforehand what the lesson is about, or may stay away without giving a \
        reason: somebody may have lived through this.
        """),
      say(
        """
        Say the ground rules: we talk about the story, not about ourselves or each other, and anybody \
        may pass or step out.
        """),
      say("Look at the contacts at the end, and whether they fit your students."),
    ]
  }

  fileprivate var during: [String] {
    [
      say("No names of real people, and no hands up for “me too”."),
      say(
        """
        Hand out paper slips for questions. Everybody writes something, so that nobody stands out.
        """),
      say(
        """
        If somebody begins to tell of their own life, thank them, and say that you will listen right \
        after the lesson.
        """),
    ]
  }

  fileprivate func after(_ person: String) -> [String] {
    [
      say("Ask: “What could {person} do, and whom could they tell?”", ["person": person]),
      say("Leave the help for everyone in view, and end with two calm minutes."),
      say(
        """
        Whoever stays behind is listened to, not questioned. Promise no secrecy, look at no picture, \
        search no phone, and tell no parent whom a student loves or who they are.
        """),
      say(
        """
        Pass the worry on the same day to the person whose job it is, or past them where it is about \
        them. A duty to report may apply.
        """),
    ]
  }
}

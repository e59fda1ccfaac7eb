internal import Localization
internal import Reports

// What a page or a handout says around a story.
extension Wording {
  var startWithStory: String { say("Start with the story") }
  var storyTitle: String { say("The story") }
  var toQuestions: String { say("To the questions") }
  var readStoryAgain: String { say("Read the story again") }

  var answerAsInStory: String {
    say(
      """
      The people in it are made up. Answer the questions as the person in the story might. What \
      the story does not tell can stay open.
      """)
  }

  var seeKey: String { say("Look at the answer key") }
  var keyTitle: String { say("The answer key") }

  var noWrongAnswers: String {
    say("There were no wrong answers. Where yours differ, that is something to talk about.")
  }

  var patternTitle: String { say("What the pattern is") }
  var patternLead: String { say("This story shows:") }

  var noPattern: String {
    say("This story shows none of the patterns on this list. Not every story has one.")
  }

  var answersTitle: String { say("The answers, and why") }
  var keyAnswer: String { say("In the key") }
  var ownAnswer: String { say("Your answer") }
  var expectedTitle: String { say("What these answers bring up") }
  var openGuidance: String { say("Left open, and offered all the same:") }
  var printedForTeachers: String { say("For the teacher") }
  var printedForStudents: String { say("A story to work through") }

  var forTeachers: String {
    say(
      """
      Before you hand this out: nobody is asked about their own life. If a student worries you, \
      listen, do not question, and pass it on to the person whose job it is. Never look at, copy, \
      keep or send a private picture of a student, not even to prove it, and do not search their \
      phone. Do not promise to keep it a secret: say who you will tell, and why. Do not contact \
      whoever may be doing this to them. A duty to report may apply where you are.
      """)
  }

  var discussTitle: String { say("To talk about") }
}

internal import Localization
internal import ScreeningCore

// What the pages around the checklists of a site say.
extension Wording {
  var indexTitle: String { say("What is it about?") }

  var indexLead: String {
    say("Choose what fits best. What you answer stays on your device and is sent to no one.")
  }

  var whichCountryOnce: String {
    say("Which country are you in? This only chooses who can help, on every page here.")
  }

  var storiesTitle: String { say("Stories for a class") }
  var seeStories: String { say("All stories, each with its questions and its key") }
  var toIndex: String { say("Back to the start") }

  var storiesLead: String {
    say(
      """
      The people in them are made up. Whoever reads one answers as the person in it might, and can \
      compare that with the key at the end.
      """)
  }

  func indexTitle(for audience: Audience) -> String {
    switch audience {
    case .student: say("For young people")
    case .caregiver: say("For those who look after children or teach them")
    case .adult: say("For adults")
    case .professional: say("For those who help people as part of their work")
    }
  }

  func ages(from low: Int, to high: Int?) -> String {
    guard let high else { return say("{low} and older", ["low": String(low)]) }
    return say("{low} to {high} years", ["low": String(low), "high": String(high)])
  }

  func length(_ length: SiteLength) -> String {
    let values: KeyValuePairs = [
      "questions": String(length.questions), "minutes": String(length.minutes),
    ]
    return switch (length.questions, length.minutes) {
    case (1, _): say("one question, about a minute")
    case (_, 1): say("at most {questions} questions, about a minute", values)
    default: say("at most {questions} questions, about {minutes} minutes", values)
    }
  }
}

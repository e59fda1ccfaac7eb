internal import Localization
internal import Reports
internal import RulePacks

// What a form for an interview says around the words of its checklist.
extension Wording {
  func printedForInterviewers(_ age: AgeGroup?) -> String {
    let form = say("A form for whoever leads the talk")
    return age.map { form + " · " + self.age($0) } ?? form
  }

  var printedForObservers: String { say("A form for what you saw or were told") }

  var howToObserve: [String] {
    [
      say("Nobody is questioned with this form. It is for your eyes."),
      say(
        "Write down what you saw yourself, or what was told to you before. Leave open what you do not know."
      ),
      say("Tick how you know it. What you think it means is for others to find out."),
      say("A worry is enough: you need no proof to pass it on."),
    ]
  }

  var printedForInterpreters: String { say("For whoever interprets") }
  var howToInterpret: [String] {
    [
      say(
        """
        Say what the one who leads says, and nothing before they say it. Lines may be left out, or come in \
        another order.
        """),
      say(
        """
        Say all of it, as it is said, as “I” and not as “she says”. Ask nothing of your own, and answer for \
        nobody, also not in a break.
        """),
      say(
        """
        If you know this person, their family, or somebody whom they speak of, say so at once: then somebody \
        else interprets.
        """),
      say(
        "Ask the one who leads about a word that you do not know. A child's word stays a child's word."
      ),
      say(
        """
        By phone: be alone, with the door closed and no loudspeaker. Say so if somebody comes in. If the line \
        breaks, call nobody: the one who leads calls you.
        """),
      say(
        """
        The empty lines are for words of your language, before the talk. Write down nothing that they say, and \
        tell nobody what you hear. Afterwards give this sheet back, or tear it up.
        """),
      say("What you hear can stay with you. Ask the one who leads for a moment afterwards."),
    ]
  }
  var mayAnswer: String { say("They may answer, and it is not read out:") }
  var saidAloud: String { say("What is said") }
  var inTheOtherLanguage: String { say("In the other language") }

  var courtMayDemand: String { say("A court may demand this sheet, and others may find it.") }
  var writeLittle: String {
    say(
      """
      Write little: what was said, in the person's own words; what you saw; who was told. A number \
      in place of a name. Keep it locked away; the person never carries it.
      """)
  }

  var factsOfTheTalk: [String] {
    [say("Date and time"), say("Place"), say("Number"), say("Led by")]
  }
  var whoWasThere: String { say("Who was there (supporter, interpreter)") }

  var howToUseTheForm: [String] {
    [
      say("Say little, ask little, and listen. Nothing here has to be filled in."),
      say(
        "Read aloud only what stands under “Say” and “Ask”. What to listen for is for your eyes."),
      say("Tick how it came: told without asking, asked, seen, or known from others."),
      say("Ask no detail of what was done. Somebody else is trained for that."),
    ]
  }

  var stopTitle: String { say("When to stop asking") }
  var stopAsSoonAsOne: String { say("Ask nothing more as soon as one of these is so:") }
  func stopAsSoonAs(_ condition: String) -> String {
    say("Ask nothing more as soon as {condition}.", ["condition": condition])
  }
  var whatStopMeans: String {
    say(
      """
      Do not interrupt somebody who is telling: listen, and write down their own words, if they said yes to \
      that or a duty asks for it. After that only safety, what you agree and the closing remain. Asking again \
      would hurt.
      """)
  }
  var wentOn: String { say("I went on asking all the same, because:") }
  var mayStop: String { say("This can end the asking: look at “When to stop asking”.") }
  func stopsWhere(_ condition: String) -> String {
    say("Where {condition}, ask nothing more.", ["condition": condition])
  }

  var whatISay: String { say("What I say") }
  var whatIHear: String { say("What I hear") }
  var ratherNot: String { say("would rather not say") }

  /// How an answer came.
  func waysItCame(isAsked: Bool) -> [String] {
    [say("told")] + (isAsked ? [say("asked")] : []) + [say("seen"), say("from others")]
  }

  func onlyWhere(_ condition: String) -> String {
    say("Only where {condition}", ["condition": condition])
  }
  func `where`(_ condition: String) -> String {
    say("Where {condition}", ["condition": condition])
  }
  func goOnOnlyWhere(_ condition: String) -> String {
    say("Go on only where {condition}", ["condition": condition])
  }
  var otherwiseEnd: String { say("Otherwise ask nothing more. Say and do:") }
  func thenGoTo(_ letters: String) -> String {
    say("Then go to {letters}.", ["letters": letters])
  }

  func isTicked(_ number: String, isSo: Bool) -> String {
    isSo
      ? say("{number} is ticked", ["number": number])
      : say("{number} is not ticked", ["number": number])
  }
  func isAnswered(_ number: String, _ answer: String, isSo: Bool) -> String {
    isSo
      ? say("{number} is “{answer}”", ["number": number, "answer": answer])
      : say("{number} is not “{answer}”", ["number": number, "answer": answer])
  }
  func isOne(of answers: [String], _ number: String) -> String {
    say("{number} is {answers}", ["number": number, "answers": any(answers)])
  }
  func all(_ parts: [String]) -> String { parts.joined(separator: " " + say("and") + " ") }
  func any(_ parts: [String]) -> String { parts.joined(separator: " " + say("or") + " ") }
  func atLeast(_ least: Int, _ parts: [String]) -> String {
    say(
      "at least {count} of these hold: {parts}",
      ["count": String(least), "parts": parts.joined(separator: "; ")])
  }

  var inTheirOwnWords: String { say("In the person's own words, in quotation marks") }
  var whatISaw: String { say("What I saw myself") }
  var agreedStep: String { say("The step we agreed") }
  var whoDoesIt: String { say("Who does it") }
  var byWhen: String { say("By when") }
  var whoWasTold: String { say("Who was told") }
  var whenTold: String { say("When") }
  var whyTold: [String] {
    [
      say("the person agreed"), say("by duty; the person was told beforehand"),
      say("by duty; not told beforehand, because it was not safe"),
    ]
  }
  var quotes: (open: String, close: String) { ("“", "”") }

  var whatHelps: String { say("Afterwards: what helps") }
  var readWhatFits: String {
    say("For you. Read what fits the numbers that you ticked; the most urgent stands first.")
  }
  var inEachCase: String { say("In each case") }
}

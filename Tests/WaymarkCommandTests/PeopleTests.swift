import Testing

/// For people as they would come: what a report begins with, what else is in view of it, and what must
/// not stand in it anywhere. Their answers are in Tests/People.
struct PeopleTests {
  struct Person: Sendable, CustomTestStringConvertible {
    let name: String
    let checklist: String
    /// The step with which the report begins, in every country.
    let first: String
    var inView: [String] = []
    var never: [String] = []

    var testDescription: String { name }
  }

  private static let helpBeforeNo =
    "You owe them nothing. Get help before you say no, if a no could get you hurt."
  private static let outside =
    "Tell a grown-up outside your home who is not close to that person."
  private static let otherPhone =
    "Use a phone that the person cannot look at, at school or a friend's."
  private static let adultsOtherPhone =
    "Use a phone that the person cannot look at, such as one at work, in a library or of a friend."
  private static let payNothing = "Pay nothing and send nothing from now on."

  static let people: [Person] = [
    Person(
      name: "boy-blackmailed-at-night", checklist: "pressure_with_pictures", first: payNothing,
      inView: ["It is not your fault"], never: [otherPhone, "Think of two people"]),
    Person(
      name: "boy-told-to-meet", checklist: "pressure_with_pictures",
      first: "You do not have to go or to meet, even if you said yes before.",
      inView: ["You owe no one a meeting"]),
    Person(
      name: "girl-watched-at-home", checklist: "pressure_with_pictures", first: outside,
      inView: [otherPhone], never: [payNothing, "Turn the camera off"]),
    Person(
      name: "girl-filmed-by-her-uncle", checklist: "camera_at_home", first: outside,
      inView: [otherPhone], never: [payNothing, "Turn the camera off", "you can use Take It Down"]),
    Person(
      name: "threatened-by-a-classmate", checklist: "pressure_with_pictures", first: helpBeforeNo,
      inView: ["It is not your fault"], never: [payNothing]),
    Person(
      name: "man-in-a-locked-compound", checklist: "work_away_from_home",
      first: "When no one can hear or see you, call the emergency number of the place you are in. "
        + "Say where it is, or what you see there.",
      inView: ["send one short message to someone you trust or to your embassy"],
      never: ["look the company up", "Take a few days", "If anyone keeps you from leaving, call"]),
    Person(
      name: "woman-courted-for-money", checklist: "adult_romance",
      first:
        "Tell the bank, card or shop today that someone used a trick or pressure. The number is on "
        + "your card or in the app. Keep receipts.",
      inView: ["It happens to people of all ages"]),
    Person(
      name: "woman-and-the-pictures", checklist: "adult_pictures",
      first: "You owe them nothing. Ask for help with a plan before you answer.",
      inView: ["The one who threatens does wrong."], never: [payNothing]),
    Person(
      name: "someone-who-paid", checklist: "pressure_with_pictures", first: payNothing,
      inView: ["It is not your fault", "Tell the bank"], never: ["Do not pay and"]),
    Person(
      name: "someone-who-thinks-of-dying", checklist: "pressure_with_pictures",
      first: "Call or write to a crisis line or a helpline now. You can ask first who will be "
        + "told.",
      inView: ["You matter more than any picture."], never: ["Think of two people"]),
    Person(
      name: "someone-who-declined-everything", checklist: "pressure_with_pictures",
      first:
        "Call or write to a helpline when no one can listen in. You can ask first what they must "
        + "pass on.",
      inView: ["If someone is in danger right now:", "If you think of hurting yourself"]),
    Person(
      name: "someone-who-is-well", checklist: "new_online_friend",
      first:
        "Call or write to a helpline when no one can listen in. You can ask first what they must "
        + "pass on.", never: ["It is not your fault"]),
    Person(
      name: "friend-who-forwarded-a-picture", checklist: "worried_about_a_friend",
      first: "Stop it here. Do not send it or show it to anyone else.",
      inView: ["you can help to put it right"],
      never: ["Are you okay? You can tell me", "Delete it"]),
    Person(
      name: "mother-who-found-messages", checklist: "worried_about_my_child",
      first:
        "Take a breath first. When you are alone with the child, say: \"You are not in trouble. "
        + "I am on your side.\"", inView: ["Keep the chats"]),
    Person(
      name: "mother-afraid-of-her-husband", checklist: "worried_about_my_child",
      first: "Say nothing to that person yet. Call the police or a helpline where they cannot hear "
        + "you, from a phone they cannot look at.", inView: [adultsOtherPhone],
      never: ["go to see them", "You do not have to talk to that person"]),
    Person(
      name: "father-before-a-trip", checklist: "worried_about_my_child",
      first:
        "See that the child does not go, and in no case alone. Say calmly why, and that you are not "
        + "angry.", inView: ["call the police as well: say who it is, where and when"]),
    Person(
      name: "woman-before-a-visit", checklist: "adult_romance",
      first: "You do not have to go or to meet, even if you said yes before.",
      inView: [
        "You can change your mind at any time.", "You do not have to let anyone into your home",
      ],
      never: ["the way home", "Keep your papers"]),
    Person(
      name: "teacher-who-was-told", checklist: "worried_about_a_pupil",
      first:
        "Pass it on today to the person in charge of child protection, or past them if they are "
        + "part of it. You need no proof."),
    Person(
      name: "teacher-and-a-colleague", checklist: "worried_about_a_pupil",
      first:
        "Pass it on today to the person in charge of child protection, or past them if they are "
        + "part of it. You need no proof.", inView: ["Report it today to the head"]),
  ]

  @Test(arguments: people, ["PH", "MM"])
  func `a report begins with what somebody who helps would say first`(
    person: Person, region: String
  ) throws {
    let call = [
      "run", person.checklist, "--answers", "Tests/People/\(person.name).yaml", "--region", region,
    ]
    let short = try words(of: call)
    #expect(short.contains(person.first))
    let before = short.prefix(upTo: try #require(short.firstRange(of: person.first)).lowerBound)
    #expect(!before.contains(" - "), "no other step stands above it")
    for text in person.inView { #expect(short.contains(text), "\(text)") }
    let whole = try words(of: call + ["--details"])
    for text in person.never { #expect(!whole.contains(text), "\(text)") }
  }

  /// What is printed, with each break as one space.
  private func words(of call: [String]) throws -> String {
    let program = try Program(arguments: call)
    #expect(program.exitCode == 0, "\(program.errors)")
    return program.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

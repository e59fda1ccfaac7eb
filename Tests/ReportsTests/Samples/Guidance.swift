import Reports
import ScreeningCore

extension Report.Guidance.Words {
  /// Words with steps that stand by themselves.
  init(title: String, say: [String], steps: [String]) {
    self.init(title: title, say: say, steps: [Report.Guidance.Steps(steps)])
  }
}

extension Report.Guidance {
  static func threat(reasons: [Report.Reason] = []) -> Self {
    Self(
      id: "threat_to_share", urgency: .now,
      words: .init(
        title: "If someone threatens to share something private",
        say: [
          "This is a known pattern, and many people your age have met it. It is not your fault, whatever came before. Help is there for you."
        ],
        steps: [
          "Stop replying. Do not pay, and do not send more.",
          "Keep their messages, names, dates and web addresses. Never make, save or send copies of the pictures.",
          "Then block them, and report them in the app.",
          "Tell one person you trust today.",
        ]),
      reasons: reasons, contactsBeforeEmergency: 0,
      contacts: ["xx-helpline", "int-takedown", "xx-reporting", "int-directory"])
  }

  static func allToThemselves(reasons: [Report.Reason] = []) -> Self {
    Self(
      id: "all_to_themselves", urgency: .talk,
      words: .init(
        title: "If a friend wants you all to themselves",
        say: [
          "Good friends are glad that you have other friends.",
          "Secrets that must stay hidden from all others are a known pattern.",
        ],
        steps: [
          "Stay in touch with the people who know you well.",
          "Tell one of them about this friend.",
          "Stay in the chat where you first met, if you want to go on.",
        ]),
      reasons: reasons, contacts: ["xx-helpline"])
  }

  static func pictures(reasons: [Report.Reason] = []) -> Self {
    Self(
      id: "private_pictures", urgency: .soon,
      words: .init(
        title: "If a friend asks for private pictures or video",
        say: ["You can say no, and you can change your mind at any time."],
        steps: ["You do not need to reply.", "Tell someone you trust what they ask for."]),
      reasons: reasons, contacts: ["xx-helpline", "int-takedown"])
  }

  static let everyone = Self(
    id: "for_everyone", urgency: .learn,
    words: .init(
      title: "Good to know for everyone",
      say: ["Many good friends first met online. But a short list cannot know the whole story."],
      steps: ["Think of two people you could talk to about a chat."]),
    isForEveryone: true, contacts: ["xx-helpline", "int-directory"])
}

extension Report.Reason {
  static let threatened = Self(
    item: "threatened_to_share",
    question:
      "Has this friend said they might show something private of yours to other people?",
    answer: "Yes")
  static let moved = Self(
    item: "moved_chat", question: "Where do you two write now?",
    answer: "In a private app that they asked me to use")
  static let secret = Self(
    item: "keep_secret", question: "Have they asked you to do any of these?",
    answer: "Not to tell people that we are friends; To delete our chats")
  static let askedFor = Self(
    item: "asked_for", question: "Have they asked for any of these?",
    answer: "A photo that should stay private")
  static let unsure = Self(
    item: "only_photos",
    question: "Have you only ever seen this friend in photos or posts, and never live?",
    answer: "Not sure")
}

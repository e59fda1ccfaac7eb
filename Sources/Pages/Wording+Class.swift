internal import Localization
internal import Reports

// What a page says where answers to a story can be added to the picture of a class.
extension Wording {
  var shareTitle: String { say("Add my answers to the class picture?") }

  var whatIsShared: [String] {
    [
      say(
        """
        This is your choice. Your teacher's page does not show who adds them; people beside \
        you, and whoever runs this network, could see it. If you add them, this page sends \
        which answers you gave for the person in the story, once, without your name. A number \
        you typed is not sent. Only counts are kept, and they are deleted after the class.
        """),
      say("If you do nothing, nothing is sent."),
    ]
  }

  var share: String { say("Add my answers") }
  var shared: String {
    say(
      "Your answers were added. They were counted once. The picture changes with every fifth sheet."
    )
  }
  var classIsClosed: String { say("The class is over. No more answers are added.") }

  var shareRefused: String {
    say("The answers could not be added. You can tell your teacher; nothing was kept.")
  }

  var shareAgain: String {
    say(
      """
      That did not get through. You can try again: if it did after all, it still counts once.
      """)
  }
}

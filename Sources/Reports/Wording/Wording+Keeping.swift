package import Localization

extension Wording {
  package var keepingTitle: String { say("What is kept") }

  /// What remains of a report in a terminal, or written to a file.
  package func kept(_ keeping: Report.Keeping) -> String {
    switch keeping {
    case .screen: say("Nothing was saved. This text stays on the screen until it is cleared.")
    case .passedOn:
      say(
        """
        This text was passed on to a file or another program, where it may stay. Nothing else was \
        saved.
        """
      )
    case .file:
      say(
        """
        This was written to a file because someone asked for it. It stays there until someone \
        deletes it. Nothing else was saved.
        """
      )
    }
  }

  /// The same for a page in a browser, or on paper.
  var pageKept: String {
    say(
      """
      This page is a file. It shows some of the answers, and stays until someone deletes it. \
      Nothing was sent anywhere. A browser may list the page in its history, and other people \
      may have ways to see what is on a device. What is printed stays on paper.
      """
    )
  }
}

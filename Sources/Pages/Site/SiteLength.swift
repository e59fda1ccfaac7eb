internal import RulePacks

/// How long a checklist is: never less than what somebody goes through.
struct SiteLength {
  /// The most questions that can be asked.
  let questions: Int
  /// The minutes in which somebody of eleven or twelve reads and answers all of them, rounded up.
  let minutes: Int

  init(of checklist: Checklist) {
    let asked = checklist.items.filter(\.isQuestion)
    let texts =
      checklist.items.flatMap {
        [$0.ask.text, $0.help?.text].compactMap { $0 } + $0.labels.map(\.text)
      }
      + [checklist.opening?.text].compactMap { $0 }
    let words = texts.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
    questions = asked.count
    let seconds = words * 60 / Self.wordsPerMinute + asked.count * Self.secondsToAnswer
    minutes = max(1, (seconds + 59) / 60)
  }

  /// Half of those in grade 6 read a text aloud at least so fast: 146 words a minute in spring, in the norms
  /// of Hasbrouck and Tindal of 2017, read on readnaturally.com/article/hasbrouck-tindal-oral-reading-fluency-chart.
  private static let wordsPerMinute = 146
  /// Our own guess, on top of reading: think, choose, and move on.
  private static let secondsToAnswer = 6
}

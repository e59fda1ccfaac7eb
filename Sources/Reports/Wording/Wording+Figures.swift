internal import Localization
internal import ScreeningCore

extension Wording {
  var figuresTitle: String { say("Figures, not for handing out") }

  var figuresNotice: String {
    say(
      """
      Not for handing out: these are for the person who works with the answers. A figure counts \
      what was described; it says nothing about what anyone is.
      """
    )
  }

  /// The value of a score, in words.
  func figure(_ score: Report.Score) -> String {
    guard score.isSufficient else {
      return say("too few questions were answered for this figure")
    }
    let value =
      score.interval.isExact
      ? score.interval.low.decimal
      : say(
        "between {low} and {high}",
        ["low": score.interval.low.decimal, "high": score.interval.high.decimal])
    guard !score.bands.isEmpty else { return value }
    return say("{value} ({bands})", ["value": value, "bands": orList(score.bands)])
  }
}

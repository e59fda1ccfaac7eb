internal import Localization
internal import Reports

// What the program says to somebody who questions nobody, and only writes down what was seen or known.
extension Wording {
  var nobodyIsAsked: String {
    say(
      """
      Nobody is questioned here. Write down only what you saw yourself, or what was told to you before, and \
      how you know it. What you do not know stays open.
      """)
  }

  /// What can be typed; said once, and with the help.
  var observersKeys: String {
    say(
      """
      Type a number for what you saw or know. Behind it a letter says how you know it: 1 o seen, 1 t told, \
      1 k known from others. Enter leaves it open and goes on; -: take it out again. At any time: Esc covers \
      the screen at once (c and Enter too), b back, p the parts, o what you saw, w their own words, t who was \
      told, a the agreed step, q to the end, h help.
      """)
  }

  var observersHint: String { say("Or Enter to go on, Esc cover, b back, p parts, h help.") }

  /// The same where there is nothing to answer.
  var observersHintWithoutAnswer: String {
    say("Press Enter to go on, or Esc to cover, or type b back, p parts, h help.")
  }

  var endOfWhatWasSeen: String { say("This is all that can be written down here.") }
  var onlyForObserver: String {
    say(
      """
      What follows says what helps. Press Enter once nobody reads along, or type b to go back, or p for \
      another part.
      """)
  }
}

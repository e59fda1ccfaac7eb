internal import Localization
internal import Reports

// Reading, and covering the screen meanwhile.
extension GuidedTalk {
  /// Reads a line; nil at the end of the input. Whoever covers the screen is asked again once they are back.
  func read(_ question: String? = nil) -> TypedLine? {
    if let question { ask(question) }
    while let line = console.readLine() {
      guard TalkKey.typed(line)?.key == .cover else { return line }
      guard cover() else { return nil }
      if let question { ask(question) } else { show() }
    }
    console.write("\n")
    return nil
  }

  /// Clears the screen, and what can be scrolled back to, at once; false where the input ends under cover.
  private func cover() -> Bool {
    clear()
    interrupt.say(clearing)
    defer { interrupt.say(farewell) }
    ask(wording.covered)
    guard console.readLine() != nil else { return false }
    clear()
    return true
  }

  private func clear() { console.write(clearing) }

  /// What clears a terminal, and what can be scrolled back to; nothing elsewhere.
  private var clearing: String {
    console.output.isTerminal ? "\u{1B}[H\u{1B}[2J\u{1B}[3J" : ""
  }

  /// Leaves what was written at the end on the screen until it was read.
  func clearOnceRead() {
    guard console.isInteractive, console.output.isTerminal else { return }
    ask(wording.clearsOnceRead)
    if console.readLine() != nil { clear() }
  }

  func ask(_ text: String) {
    var page = TextPage(width: console.width)
    page.add(text)
    console.ask("\n" + page.text)
  }

  func say(_ text: String) {
    var page = TextPage(width: console.width)
    page.add(text)
    console.write("\n" + page.text)
  }

  var danger: String { wording.inDanger(assembly.emergency, in: assembly.place) }

  /// What stays for whoever leaves at once: nothing of the talk.
  var farewell: String {
    var page = TextPage(width: console.width)
    page.add(danger)
    return clearing + page.text
  }
}

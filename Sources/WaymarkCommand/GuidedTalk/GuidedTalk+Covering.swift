internal import Localization
internal import Reports

// Reading, and covering the screen meanwhile.
extension GuidedTalk {
  /// Reads a line; nil at the end of the input.
  ///
  /// Whoever covers the screen is asked again once they are back, and goes on with what they had begun to type.
  /// Where nobody types anything for a while, it covers itself.
  mutating func read(_ question: String? = nil) -> TypedLine? {
    if let question { ask(question) }
    var begun = ""
    while true {
      let time = console.isInteractive ? idle.untilCovered : nil
      switch console.readLine(within: time, goingOnFrom: begun) {
      case .line(let line):
        kept?.touch()
        guard TalkKey.typed(line)?.key == .cover else { return line }
        begun = ""
        guard cover() != nil else { return nil }
      case .escape(let typed):
        begun = typed
        guard cover() != nil else { return nil }
      case .nobodyThere:
        // The terminal still holds what was begun, and gives it with the next Enter.
        guard let line = cover() else { return nil }
        begun += line.text
      case .inputEnded:
        console.write("\n")
        return nil
      }
      if let question { ask(question) } else { show() }
    }
  }

  /// Clears the screen, and what can be scrolled back to, at once, until a line is typed; nil where the input
  /// ends under cover.
  ///
  /// The key of the case is wiped where nobody comes back for longer.
  private mutating func cover() -> TypedLine? {
    clear()
    interrupt.say(clearing)
    defer { interrupt.say(farewell) }
    ask(wording.covered)
    while true {
      switch console.readLine(within: console.isInteractive ? kept?.timeUntilLock : nil) {
      case .line(let line):
        clear()
        if kept?.unlock() ?? true { return line }
        ask(wording.locked)
      case .escape:
        clear()
        ask(wording.covered)
      case .inputEnded:
        endedUnderCover = true
        return nil
      case .nobodyThere:
        kept?.lockIfIdle()
        clear()
        ask(wording.locked)
      }
    }
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

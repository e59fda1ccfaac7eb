internal import Files
internal import Interviews
internal import Localization
internal import Platform
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
    var isPrompted = true
    while true {
      let time = console.isInteractive ? idle.untilCovered : nil
      switch console.readLine(within: time, goingOnFrom: begun, isPrompted: isPrompted) {
      case .line(let line):
        let isCover = TalkKey.typed(line)?.key == .cover
        // After a night with the lid closed, the key comes before anything else.
        guard isCover || kept?.touch() == true else { return line }
        begun = isCover ? "" : line.text
      case .escape(let typed): begun = typed
      case .nobodyThere:
        // Whoever types is there, though no line has ended.
        if let more = keys?.takeBegun(), !more.isEmpty {
          begun += String(decoding: more, as: UTF8.self)
          isPrompted = false
          continue
        }
      case .inputEnded:
        console.write("\n")
        return nil
      }
      guard cover() else { return nil }
      isPrompted = true
      if let question { ask(question) } else { show() }
    }
  }

  /// Clears the screen, and what can be scrolled back to, at once, until Enter is pressed; false where the talk
  /// ends under cover. What is typed there is not shown, and is nothing.
  ///
  /// The key of the case is wiped where nobody comes back for longer.
  private mutating func cover() -> Bool {
    clear()
    keys?.show(false)
    interrupt.say(clearing)
    defer {
      keys?.show(true)
      interrupt.say(farewell)
    }
    ask(kept?.isLocked == true ? wording.locked : wording.covered)
    while true {
      switch console.readLine(within: console.isInteractive ? kept?.timeUntilLock : nil) {
      case .line:
        clear()
        switch kept?.unlock() ?? .open {
        case .open:
          if let problem = kept?.keep(session) { say(problem) }
          return true
        case .locked: ask(wording.locked)
        case .interrupted: Process.end(Exit.interrupted.rawValue)
        }
      case .escape:
        clear()
        ask(kept?.isLocked == true ? wording.locked : wording.covered)
      case .inputEnded:
        endedUnderCover = true
        return false
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

  /// Writes what stands at the end, and leaves it on the screen until it was read.
  mutating func show(_ report: (_ session: InterviewSession, _ isWhole: Bool) -> String) {
    console.write("\n" + writtenDown + report(session, false))
    guard console.isInteractive, console.output.isTerminal else { return }
    while let line = read(wording.onceRead) {
      switch TalkKey.typed(line)?.key {
      case .help: console.write("\n" + writtenDown + report(session, true))
      case .end: return clear()
      default: break
      }
    }
  }

  /// What was written down, where no case keeps it.
  private var writtenDown: String {
    let record = session.record
    guard kept == nil, person == nil, !(record.notes.isEmpty && record.steps.isEmpty) else {
      return ""
    }
    var page = TextPage(width: console.width)
    page.add(wording.whatWasWrittenDown)
    for note in record.notes { page.add(wording.written(note), indent: 2, mark: "- ") }
    for step in record.steps { page.add(wording.written(step), indent: 2, mark: "- ") }
    return page.text + "\n"
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

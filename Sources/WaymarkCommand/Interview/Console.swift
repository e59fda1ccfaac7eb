internal import Files
internal import PlainText
internal import Synchronization
internal import SystemPackage

/// Where questions are asked and answered: a terminal, or pipes in its place.
struct Console {
  let output: Output
  private let lines = InputLines(longest: InputLines.longestTyped)
  private let asked = Asked()

  /// The console of the person who answers; it writes to standard error where standard output is
  /// for the report only.
  static func standard(reportStandsAlone: Bool) -> Console {
    Console(output: reportStandsAlone ? .errors : .standard)
  }

  /// Whether somebody is there to type, and nothing else was piped in.
  var isInteractive: Bool { FileDescriptor.standardInput.isTerminal }

  var width: Int { output.width }

  /// Asks for a line and gives it; nil at the end of input. Of a line that nobody typed, since it is
  /// far too long, a mark is left that is no answer.
  func readLine() -> TypedLine? {
    switch readLine(within: nil) {
    case .line(let line): line
    case .escape: TypedLine("")
    case .inputEnded, .nobodyThere: nil
    }
  }

  /// Has Esc be a key of its own, which does not wait for Enter, where somebody types; nil elsewhere.
  func takeEscape() -> TerminalLines? {
    guard isInteractive else { return nil }
    let keys = try? TerminalLines(of: .standardInput, endingAlsoAt: InputLines.escape)
    lines.endsLinesAtEscape = keys != nil
    return keys
  }

  func leaveEscape() {
    TerminalLines.restore()
    lines.endsLinesAtEscape = false
  }

  /// How waiting for a line ended.
  enum Waiting {
    case line(TypedLine)
    /// Esc was pressed, after so much of a line.
    case escape(begun: String)
    case inputEnded
    /// Nobody typed anything in time.
    case nobodyThere
  }

  /// The same, where nobody waits for longer than that; nil for as long as it takes.
  ///
  /// - Parameters:
  ///   - time: How long somebody has.
  ///   - begun: What was typed of the line before; it is shown again with the prompt.
  ///   - isPrompted: Whether a prompt is shown: not where it stands there already.
  /// - Returns: The line, or what came in its place.
  func readLine(
    within time: Duration?, goingOnFrom begun: String = "", isPrompted: Bool = true
  ) -> Waiting {
    asked.isWaiting.withLock { $0 = true }
    defer { asked.isWaiting.withLock { $0 = false } }
    if isPrompted { write(Self.prompt + begun.sanitized) }
    if let time, !lines.isThere(within: time) { return .nobodyThere }
    switch lines.next() {
    case .whole(let bytes) where bytes.last == InputLines.escape:
      return .escape(begun: begun + String(decoding: bytes.dropLast(), as: UTF8.self))
    case .whole(let bytes): return .line(TypedLine(begun + String(decoding: bytes, as: UTF8.self)))
    case .tooLong: return .line(TypedLine("…"))
    case nil:
      lines.failure.map { Output.errors.message("waymark: standard input cannot be read: \($0)") }
      return .inputEnded
    }
  }

  func write(_ text: String) { output.text(text) }

  /// Writes a question, and keeps it for whoever comes back to it.
  func ask(_ text: String) {
    asked.question.withLock { $0 = text }
    write(text)
  }

  /// Writes the question again for somebody who stopped the program and went on with it, and so has
  /// another program's lines above the next answer.
  func askAgain() {
    guard isInteractive, FileDescriptor.standardInput.isInForeground,
      asked.isWaiting.withLock({ $0 })
    else { return }
    write("\n" + asked.question.withLock { $0 } + Self.prompt)
  }

  private static let prompt = "> "
}

/// What was asked last, shared with the handler of a signal.
private final class Asked: Sendable {
  let question = Mutex("")
  /// Whether an answer is being waited for.
  let isWaiting = Mutex(false)
}

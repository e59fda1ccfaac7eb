/// What somebody writes into a case: lines that are typed, or the rest of a pipe.
struct NoteInput {
  private let lines = InputLines(longest: InputLines.longestTyped)
  private let console = Console(output: .errors)

  /// The lines up to an empty one that is typed, or to the end of the input.
  ///
  /// Nothing typed ends the command, which then keeps nothing.
  func text(asking request: String) throws -> String {
    if console.isInteractive {
      Output.errors.sentences(
        "\(request)\nEnd it with an empty line. Ctrl-C leaves, and keeps nothing.")
    }
    var text: [String] = []
    while let line = try line() {
      if console.isInteractive, line.trimmed.isEmpty { break }
      text.append(line)
    }
    let note = text.joined(separator: "\n").trimmed
    guard !note.isEmpty else {
      Output.errors.sentences("Nothing was written. The case is as it was.")
      throw Exit.findings
    }
    return note
  }

  /// A single line; nil at the end of the input.
  func line() throws -> String? {
    if console.isInteractive { Output.errors.text("> ") }
    switch lines.next() {
    case nil: return nil
    case .whole(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .tooLong:
      Output.errors.sentences(
        "A line of a note has \(InputLines.longestTyped) bytes at most. The case is as it was.")
      throw Exit.findings
    }
  }
}

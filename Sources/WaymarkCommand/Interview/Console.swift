internal import Files
internal import SystemPackage

/// Where questions are asked and answered: a terminal, or pipes in its place.
struct Console {
  let output: Output
  private let lines = InputLines(longest: InputLines.longestTyped)

  /// The console of the person who answers; it writes to standard error where standard output is
  /// for the report only.
  static func standard(reportStandsAlone: Bool) -> Console {
    Console(output: reportStandsAlone ? .errors : .standard)
  }

  /// Whether somebody is there to type, and nothing else was piped in.
  var isInteractive: Bool { FileDescriptor.standardInput.isTerminal }

  var width: Int { output.width }

  /// The next line; nil at the end of input. Of a line that nobody typed, since it is far too long,
  /// a mark is left that is no answer.
  func readLine() -> TypedLine? {
    switch lines.next() {
    case .whole(let bytes): return TypedLine(String(decoding: bytes, as: UTF8.self))
    case .tooLong: return TypedLine("…")
    case nil:
      lines.failure.map { Output.errors.message("waymark: standard input cannot be read: \($0)") }
      return nil
    }
  }

  func write(_ text: String) { output.text(text) }
}

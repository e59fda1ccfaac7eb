internal import Files
internal import SystemPackage

/// Where questions are asked and answered: a terminal, or pipes in its place.
struct Console {
  let output: Output

  /// The console of the person who answers; it writes to standard error where standard output is
  /// for the report only.
  static func standard(reportStandsAlone: Bool) -> Console {
    Console(output: reportStandsAlone ? .errors : .standard)
  }

  /// Whether somebody is there to type, and nothing else was piped in.
  var isInteractive: Bool { FileDescriptor.standardInput.isTerminal }

  var width: Int { output.width }

  /// The next line; nil at the end of input.
  func readLine() -> TypedLine? { Swift.readLine().map { TypedLine($0) } }

  func write(_ text: String) { output.text(text) }
}

internal import Files
internal import SystemPackage

/// Where a conversation is held: a terminal, or pipes in its place.
struct Console {
  let output: Output

  /// Where the person who answers reads; beside standard output where that is for the report only.
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

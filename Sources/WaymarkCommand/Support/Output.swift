internal import LocatedYAML
internal import PlainText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Where text goes: the results of a command, or what it has to say about them.
struct Output {
  private let descriptor: Int32

  static let standard = Output(descriptor: STDOUT_FILENO)
  static let errors = Output(descriptor: STDERR_FILENO)

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Whether colour would show: a terminal that does not decline it.
  var takesColour: Bool {
    isTerminal && getenv("NO_COLOR") == nil
      && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  /// The columns of the terminal, or 80 where the output goes elsewhere; between 20 and 100.
  var width: Int {
    var size = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? min(max(Int(size.ws_col), 20), 100) : 80
  }

  /// The columns for lines that a program may read: only a terminal limits them.
  var widthOfRows: Int { isTerminal ? width : .max }

  /// Writes all of it, or ends the program where that cannot be.
  func text(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { stop(errno) }
      rest = rest.dropFirst(written)
    }
  }

  private func stop(_ reason: Int32) -> Never {
    if descriptor == STDOUT_FILENO, reason != EPIPE {
      Output.errors.message(
        "waymark: the output cannot be written: \(String(cString: strerror(reason)))")
    }
    exit(Exit.findings.rawValue)
  }

  func line(_ text: String) {
    self.text(text + "\n")
  }

  /// Says something to a person; what somebody typed cannot command the terminal from in there.
  func message(_ text: String) {
    line(
      text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        String(line).plain
      }.joined(separator: "\n"))
  }

  func diagnostics(_ diagnostics: [Diagnostic]) {
    text(DiagnosticRenderer(colour: takesColour).render(diagnostics))
  }
}

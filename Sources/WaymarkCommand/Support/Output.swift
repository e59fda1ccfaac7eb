internal import LocatedYAML

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

  /// Whether colour would show: a terminal that does not decline it.
  var takesColour: Bool {
    isatty(descriptor) == 1 && getenv("NO_COLOR") == nil
      && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  func text(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  func line(_ text: String) {
    self.text(text + "\n")
  }

  func diagnostics(_ diagnostics: [Diagnostic]) {
    text(DiagnosticRenderer(colour: takesColour).render(diagnostics))
  }
}

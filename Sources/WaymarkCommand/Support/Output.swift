internal import Files
internal import LocatedYAML
internal import PlainText
internal import Platform
internal import Reports
internal import SystemPackage

/// Where text goes: the results of a command, or what it has to say about them.
struct Output {
  private let descriptor: FileDescriptor

  static let standard = Output(descriptor: .standardOutput)
  static let errors = Output(descriptor: .standardError)

  var isTerminal: Bool { descriptor.isTerminal }

  /// Whether colour would show: a terminal that does not decline it.
  var takesColour: Bool {
    isTerminal && Process.variable("NO_COLOR") == nil
      && Process.variable("TERM") != "dumb"
  }

  /// The columns of the terminal, or 80 where the output goes elsewhere; between 20 and 100.
  var width: Int { descriptor.columns.map { min(max($0, 20), 100) } ?? 80 }

  /// The columns for lines that a program may read: only a terminal limits them.
  var widthOfRows: Int { isTerminal ? width : .max }

  /// Writes all of it. Where results cannot be written, that ends the program; messages that nobody
  /// can be given take nothing from the results.
  func text(_ text: String) { bytes(text.utf8) }

  /// The same for bytes that another program reads.
  func bytes(_ bytes: some Sequence<UInt8>) {
    do {
      try descriptor.writeAll(bytes)
    } catch {
      guard descriptor == .standardOutput else { return }
      let reason = Errno(error)
      if reason == .brokenPipe { Process.endWithoutReader() }
      Output.errors.message("waymark: the output cannot be written: \(reason.wordsForWriting)")
      Process.end(Exit.findings.rawValue)
    }
  }

  func line(_ text: String) {
    self.text(text + "\n")
  }

  /// Prints a message to a person; text in it that somebody typed cannot control the terminal.
  func message(_ text: String) {
    line(
      text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        String(line).escapedForMessage
      }.joined(separator: "\n"))
  }

  /// The same for whole sentences, each paragraph on a line; a terminal that is narrower breaks them between
  /// words.
  func sentences(_ text: String) {
    guard isTerminal else { return message(text) }
    var page = TextPage(width: width)
    for line in text.split(separator: "\n") { page.add(String(line).escapedForMessage) }
    self.text(page.text)
  }

  /// Prints what is wrong with a call. The line on how it is called is broken where a terminal, or
  /// the usual page, ends; the others only where a terminal does, so that a program finds them whole.
  func usage(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = String(line).escapedForMessage
      let start = ["Usage: ", "  "].first(where: words.hasPrefix) ?? ""
      let width = start == "Usage: " ? width : widthOfRows
      guard words.cells > width else {
        self.line(words)
        continue
      }
      var page = TextPage(width: width)
      page.add(words.dropFirst(start.count).withOptionsWhole, mark: start)
      self.text(page.text)
    }
  }

  func diagnostics(_ diagnostics: [Diagnostic]) {
    text(DiagnosticRenderer(colour: takesColour).render(diagnostics))
  }
}

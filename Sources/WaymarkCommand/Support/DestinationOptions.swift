internal import ArgumentParser

/// Where a document goes: a file, or standard output.
struct DestinationOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to a file; without it, or with -, to standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  /// The file; nil for standard output.
  var file: String? { output == "-" ? nil : output }

  /// Writes a document, and says where it is if one cannot see it.
  func write(_ text: String, _ document: String, for readers: TextFile.Readers = .usual) throws {
    guard let file else { return Output.standard.text(text) }
    if let reason = TextFile.write(text, to: file, for: readers) {
      Output.errors.line("waymark: \(file) cannot be written: \(reason)")
      throw Exit.findings
    }
    Output.errors.line("The \(document) is in \(file).")
  }
}

internal import ArgumentParser

/// Where a document goes: a file, or standard output.
struct DestinationOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to a file; without it, or with -, to standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  func write(_ text: String) throws {
    guard let output, output != "-" else { return Output.standard.text(text) }
    if let reason = TextFile.write(text, to: output) {
      Output.errors.line("waymark: \(output) cannot be written: \(reason)")
      throw Exit.findings
    }
    Output.errors.line("The page is in \(output).")
  }
}

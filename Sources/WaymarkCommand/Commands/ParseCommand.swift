internal import ArgumentParser
internal import LocatedYAML

struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Prints a YAML file as it is read, as JSON.",
    discussion: """
      Examples:
        waymark parse Rules/online-friends/pack.yaml
        waymark parse Examples/answers.yaml --format json

      Problems go to standard error as FILE:LINE:COLUMN, and the exit code is 1.
      Both count from 1; columns count Unicode code points, not bytes or cells.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case json }

  @Argument(help: "The file to read.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var file: String

  @Option(help: "How to print it.")
  var format: Format = .json

  func validate() throws {
    if file.isEmpty { throw ValidationError("parse needs the name of a file") }
  }

  func run() throws {
    let document = Document.read(named: file)
    Output.errors.diagnostics(document.diagnostics)
    guard !document.hasErrors, let root = document.root else { throw Exit.findings }
    Output.standard.line(root.json)
  }
}

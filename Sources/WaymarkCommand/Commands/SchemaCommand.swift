internal import ArgumentParser
internal import LocatedYAML
internal import PlainText
internal import RulePacks

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints what can stand in a kind of file, for an editor or to read.",
    discussion: """
      Examples:
        waymark schema                                  # the kinds of file
        waymark schema checklist > checklist.json       # for an editor
        waymark schema checklist --format markdown      # to read

      An editor that knows the schema (JSON Schema 2020-12) offers keys and words while you write, says
      what they are for, and underlines what cannot stand there. `waymark lint` looks closer.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case json, markdown }

  @Argument(help: "A kind of file; without one, all of them are listed.", completion: .fileKinds)
  var kind: String?

  @Option(help: "How to print it: json (a schema) or markdown (a page to read).")
  var format: Format = .json

  func run() throws {
    guard let kind else {
      switch format {
      case .json: Output.standard.text(Self.kinds)
      case .markdown: Output.standard.text(FormatPage.index)
      }
      return
    }
    guard let file = PackFormat.files.first(where: { $0.name == kind }) else {
      let known = PackFormat.files.map(\.name)
      let near =
        nearest(kind, in: known).map { "did you mean '\($0)'?" }
        ?? "it is one of \(known.joined(separator: ", "))"
      throw ValidationError("there is no kind of file '\(kind)'; \(near)")
    }
    switch format {
    case .json:
      Output.standard.line(FormatSchema(modules: Composition.modules).schema(of: file).text)
    case .markdown: Output.standard.text(FormatPage(file).text)
    }
  }

  private static var kinds: String {
    var table = Table()
    for file in PackFormat.files { table.add(file.name, file.mapping.meaning) }
    return table.text(width: Output.standard.widthOfRows)
  }
}

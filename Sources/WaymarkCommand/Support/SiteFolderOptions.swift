internal import ArgumentParser

/// The folder that pages are written to.
struct SiteFolderOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder to write to: a new one, or one that is empty.", valueName: "folder"),
    completion: .directory)
  var output: String

  @Flag(
    help: """
      Write also into a folder that holds something, or that lies among rules. Files of the same \
      names are replaced; others stay, and the first of them is named.
      """)
  var force = false

  func validate() throws {
    if output.isEmpty || output == "-" {
      throw ValidationError("--output needs the name of a folder")
    }
  }
}

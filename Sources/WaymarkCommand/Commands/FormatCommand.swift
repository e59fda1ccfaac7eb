internal import ArgumentParser
internal import Files
internal import LocatedYAML
internal import SystemPackage

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Lays YAML files out evenly: indentation, spaces and empty lines.",
    discussion: """
      Every level is indented by two spaces, entries of a list stand below their key, there is one space \
      around signs, and at most one empty line. Values, comments and quotes stay as they are written, and a \
      file is written only if it then says the same. A file with errors is left alone.

      Examples:
        waymark format Rules/online-friends --check
        waymark format - < Examples/answers.yaml

      With --check nothing is written, and the exit code is 1 where a file would change.
      """)

  @Argument(
    help: "Files, folders with files in them, or - for what is piped in.", completion: .file())
  var paths: [String]

  @Flag(help: "Only name the files that would change.")
  var check = false

  func validate() throws {
    if paths.contains("") { throw ValidationError("format needs the name of a file or a folder") }
    if paths.contains("-") && (paths.count > 1 || check) {
      throw ValidationError("- stands alone: what is piped in goes to standard output")
    }
  }

  func run() throws {
    if paths == ["-"] {
      guard let file = read("/dev/stdin", calledBy: "-"), let text = formatted(file) else {
        throw Exit.findings
      }
      return Output.standard.text(text)
    }
    var (changed, failed) = (0, 0)
    for name in paths.flatMap(files) {
      guard let file = read(name, calledBy: name), let text = formatted(file) else {
        failed += 1
        continue
      }
      if file.bytes.elementsEqual(text.utf8) { continue }
      changed += 1
      if !check, !write(text, to: name) { failed += 1 }
      Output.standard.line(name)
    }
    if failed > 0 || check && changed > 0 { throw Exit.findings }
  }

  /// The YAML files that a path means: itself, or those in the folder.
  private func files(of path: String) -> [String] {
    let place = FilePath(written: path)
    guard place.kind == .folder else { return [path] }
    return place.versions(levels: 4).keys.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      .sorted()
  }

  private func read(_ path: String, calledBy name: String) -> SourceFile? {
    do throws(Diagnostic) {
      return try SourceFile(path: FilePath(written: path), name: name)
    } catch {
      Output.errors.diagnostics([error])
      return nil
    }
  }

  private func formatted(_ file: SourceFile) -> String? {
    do throws(SourceFile.FormattingRefusal) {
      return try file.formatted()
    } catch {
      switch error {
      case .errors: Output.errors.diagnostics(Document.read(file).diagnostics.filter(\.isError))
      case .unusual:
        Output.errors.message(
          "waymark: \(file.name) is written in a way in which another layout could change what it says; "
            + "it was left as it is")
      }
      return nil
    }
  }

  private func write(_ text: String, to name: String) -> Bool {
    do throws(Errno) {
      try FilePath(written: name).rewrite(with: text)
      return true
    } catch {
      Output.errors.message("waymark: \(name) cannot be written: \(error.wordsForWriting)")
      return false
    }
  }
}

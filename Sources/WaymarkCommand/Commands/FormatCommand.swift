internal import ArgumentParser
internal import Files
internal import LocatedYAML
internal import RulePacks
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
    var files: [String] = []
    for path in paths { failed += addFiles(of: path, to: &files) }
    for name in files {
      guard let file = read(name, calledBy: name), let text = formatted(file) else {
        failed += 1
        continue
      }
      if file.bytes.elementsEqual(text.utf8) { continue }
      changed += 1
      if !check, !write(text, to: name) {
        failed += 1
        continue
      }
      Output.standard.line(name)
    }
    if failed > 0 || check && changed > 0 { throw Exit.findings }
  }

  /// Adds the YAML files that a path means, each once: itself, or those in the folder and in those below it,
  /// without following links. Gives the number of folders that cannot be read, which are named.
  private func addFiles(of path: String, to files: inout [String]) -> Int {
    let place = FilePath(written: path)
    guard place.kind == .folder else {
      if !files.contains(path) { files.append(path) }
      return 0
    }
    let names: [String]
    do throws(Errno) {
      names = try place.names()
    } catch {
      Output.errors.message("waymark: the folder \(path) cannot be read: \(error.words)")
      return 1
    }
    var failed = 0
    for name in names.sorted() where !name.hasPrefix(".") {
      let inner = place.appending(name)
      if !inner.isLink, inner.kind == .folder || name.isYAMLName {
        failed += addFiles(of: inner.string, to: &files)
      }
    }
    return failed
  }

  private func read(_ path: String, calledBy name: String) -> SourceFile? {
    let place = FilePath(written: path)
    if name != "-", place.kind == .other {
      Output.errors.message(
        "waymark: \(name) is a pipe or a device; give a file, or - for what is piped in")
      return nil
    }
    do throws(Diagnostic) {
      return try SourceFile(path: place, name: name)
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

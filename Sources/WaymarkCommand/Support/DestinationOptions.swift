internal import ArgumentParser
internal import RulePacks
internal import SystemPackage

/// Where a document goes: a file, or standard output.
struct DestinationOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to a file; without it, or with -, to standard output.",
      discussion: """
        A file that is there already is replaced. What was read for the call is never written over.
        Where a report goes to a file, its ending says what it is written as (.txt, .md, .json,
        .html), unless --format does.
        """,
      valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Write a file also into the folder of a pack, or to where a link leads.")
  var force = false

  func validate() throws {
    if output == "" {
      throw ValidationError("--output needs the name of a file, or - for standard output")
    }
  }

  /// The file; nil for standard output.
  var file: String? {
    output == "-" || output.map { OutputFile($0).stream == .standard } == true ? nil : output
  }

  /// What the ending of the file says that it holds.
  var format: DocumentFormat? { file.flatMap(DocumentFormat.init(endingOf:)) }

  /// Refuses a file that this call has read and, without --force, a file among rules or a link.
  func check(beside library: Library, _ answers: String? = nil) throws {
    guard let file else { return }
    let place = OutputFile(file)
    if let read = (library.filesRead + [answers].compactMap { $0 }).first(where: place.isFile) {
      throw ValidationError(
        "\(file) would be written over, and it was read\(read == file ? "" : " as \(read)"); "
          + "choose another file")
    }
    if place.isCaseOrKey {
      throw ValidationError(
        "\(file) is a case or a key, which nobody can make again; choose another file")
    }
    if place.leadsNowhere {
      throw ValidationError("\(file) is a link that leads to nothing; choose another file")
    }
    if force { return }
    if let folder = library.foldersOfFiles.first(where: place.lies(in:)) ?? place.folderOfRules {
      throw ValidationError("\(file) lies in \(folder), among rules; --force writes it there")
    }
    if place.isLink {
      throw ValidationError("\(file) is a link; --force replaces the file that it leads to")
    }
  }

  /// Says now what would keep a document from being written once it is there.
  func checkWritable() throws {
    guard let file else { return }
    do throws(Errno) {
      try OutputFile(file).checkWritable()
    } catch {
      throw fail(file, error)
    }
  }

  private func fail(_ file: String, _ error: Errno) -> Exit {
    Output.errors.message("waymark: \(file) cannot be written: \(OutputFile(file).reason(error))")
    return .findings
  }

  /// Writes a document, and says in which file it is, and where its ending says something untrue.
  func write(
    _ text: String, _ document: String, as format: DocumentFormat,
    for readers: OutputFile.Readers = .usual
  ) throws {
    try write(text, document, for: readers)
    guard let file, OutputFile(file).stream == nil, let note = format.note(onEndingOf: file)
    else { return }
    Output.errors.message("waymark: \(note)")
  }

  /// Writes a text, and says in which file it is.
  func write(
    _ text: String, _ document: String, for readers: OutputFile.Readers = .usual
  ) throws {
    guard let file else { return Output.standard.text(text) }
    let place = OutputFile(file)
    if place.stream == .errors { return Output.errors.text(text) }
    do throws(Errno) {
      try place.write(text, for: readers)
    } catch {
      throw fail(file, error)
    }
    Output.errors.message("The \(document) is in \(file).")
  }
}

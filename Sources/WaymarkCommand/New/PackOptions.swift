internal import ArgumentParser
internal import Files
internal import LocatedYAML
internal import RulePacks
internal import SystemPackage

/// The pack that something new is put into.
struct PackOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the pack.", valueName: "dir"), completion: .directory)
  var pack = "."

  func validate() throws { try pack.checkFolder(of: "pack") }

  var folder: NewFolder { NewFolder(pack) }

  /// Its `pack.yaml`; what is wrong with it is reported.
  func file() throws -> PackFile {
    guard let file = PackFile(inFolder: pack) else {
      throw ValidationError(
        "there is no pack in \(pack): name its folder with --pack, or begin one with "
          + "'waymark new pack NAME'")
    }
    Output.errors.diagnostics(file.diagnostics)
    if file.hasErrors { throw Exit.findings }
    guard file.pack != nil else {
      throw ValidationError(
        "\(file.name) does not say what the pack is called; write 'pack: my-pack'")
    }
    do throws(Errno) {
      try file.checkWritable()
    } catch {
      Output.errors.message("waymark: \(file.name) cannot be written: \(error.wordsForWriting)")
      throw Exit.findings
    }
    return file
  }

  /// Adds a file to a list of `pack.yaml`, or says how to.
  func add(_ place: String, to list: PackFile.List, of file: PackFile) throws {
    do throws(Errno) {
      if try file.add(place, to: list) { return }
      Output.errors.message("Write '\(place)' into the list '\(list)' of \(file.name).")
    } catch {
      Output.errors.message("waymark: \(file.name) cannot be written: \(error.wordsForWriting)")
      throw Exit.findings
    }
  }
}

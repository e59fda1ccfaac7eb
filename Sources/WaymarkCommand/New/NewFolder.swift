internal import ArgumentParser
internal import Files
internal import SystemPackage

/// A folder that files are begun in, none of which may be there yet.
struct NewFolder {
  /// A file to begin with: its place in the folder, and its text.
  struct File {
    let place: String
    let text: String

    /// `names` says what stands in place of the names of a skeleton, each where it stood in that one; where one
    /// name begins with another, it comes first.
    init(_ place: String, _ text: String, replacing names: KeyValuePairs<String, String> = [:]) {
      self.place = place
      var written = ""
      var rest = text[...]
      while !rest.isEmpty {
        if let name = names.first(where: { rest.hasPrefix($0.key) }) {
          written += name.value
          rest = rest.dropFirst(name.key.count)
        } else {
          written.append(rest.removeFirst())
        }
      }
      self.text = written
    }
  }

  /// As a call would name it.
  let name: String
  private let path: FilePath

  init(_ name: String) {
    let parts = name.split(separator: "/").filter { $0 != "." }
    let short = (name.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    self.name = short.isEmpty ? "." : short
    path = FilePath(written: self.name)
  }

  /// A file of it, as a call would name it.
  func file(_ place: String) -> String { name == "." ? place : "\(name)/\(place)" }

  /// Writes all files, or none of them where one is there already.
  func write(_ files: [File]) throws {
    let places = files.map { path.pushing(FilePath($0.place)) }
    for place in places {
      switch place.kind {
      case .missing: continue
      case .unreadable(let error):
        Output.errors.message("waymark: \(place) cannot be written: \(error.wordsForWriting)")
        throw Exit.findings
      default: throw ValidationError("\(place) is there already; choose another name")
      }
    }
    for (file, place) in zip(files, places) {
      do throws(Errno) {
        try makeFolder(place.removingLastComponent())
        try place.replace(with: file.text, .init(rawValue: 0o666))
      } catch {
        Output.errors.message(
          "waymark: \(place) cannot be written: \(OutputFile(place.string).reason(error))")
        throw Exit.findings
      }
    }
  }

  /// Makes a folder, and those that it is in.
  private func makeFolder(_ folder: FilePath) throws(Errno) {
    if folder.isEmpty || folder.kind == .folder { return }
    try makeFolder(folder.removingLastComponent())
    try folder.makeFolder(.init(rawValue: 0o777))
  }
}

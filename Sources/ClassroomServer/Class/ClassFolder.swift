internal import Files
internal import Platform
internal import SystemPackage

/// The private folder in which the counts of a class are kept while it runs.
struct ClassFolder {
  private let path: FilePath

  /// The folder under XDG_STATE_HOME, or `~/.local/state`; made where it is not there.
  static func ofThisUser() throws(ServerProblem) -> ClassFolder {
    let state = variable("XDG_STATE_HOME") ?? variable("HOME")?.appending(".local/state")
    guard let state else {
      throw ServerProblem(sentence: "There is no home folder to keep counts in; set HOME.")
    }
    let folder = ClassFolder(path: state.appending("waymark/class"))
    try folder.make()
    return folder
  }

  /// The file of a story.
  func file(checklist: String, story: String) -> String {
    path.appending("\(checklist.replacing("/", with: ".")).\(story).sqlite").string
  }

  /// The files of all classes, running or left over.
  func files() -> [String] {
    let names = (try? path.names()) ?? []
    return names.filter { $0.hasSuffix(".sqlite") }.map { path.appending($0).string }
  }

  private func make() throws(ServerProblem) {
    FilePermissions.withhold([.groupReadWriteExecute, .otherReadWriteExecute])
    var way: FilePath = "/"
    for part in path.components {
      way.append(part)
      do throws(Errno) {
        try way.makeFolder(.ownerReadWriteExecute)
      } catch {
        if error == .fileExists { continue }
        throw ServerProblem(
          sentence:
            "The folder \(way) cannot be made: \(error.wordsForWriting) (XDG_STATE_HOME names one)."
        )
      }
    }
    try? path.change(.ownerReadWriteExecute)
  }

  private static func variable(_ name: String) -> FilePath? {
    Process.variable(name).map { FilePath($0) }.flatMap { $0.isAbsolute ? $0 : nil }
  }
}

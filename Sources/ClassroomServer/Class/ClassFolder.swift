#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The private folder in which the counts of a class are kept while it runs.
struct ClassFolder {
  let path: String

  /// The folder under XDG_STATE_HOME, or `~/.local/state`; made where it is not there.
  static func ofThisUser() throws(ServerProblem) -> ClassFolder {
    let state =
      variable("XDG_STATE_HOME") ?? variable("HOME").map { "\($0)/.local/state" }
    guard let state else {
      throw ServerProblem(sentence: "There is no home folder to keep counts in; set HOME.")
    }
    let folder = ClassFolder(path: "\(state)/waymark/class")
    try folder.make()
    return folder
  }

  /// The file of a story.
  func file(checklist: String, story: String) -> String {
    "\(path)/\(checklist.replacing("/", with: ".")).\(story).sqlite"
  }

  /// The files of all classes, running or left over.
  func files() -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name.hasSuffix(".sqlite") { names.append("\(path)/\(name)") }
    }
    return names.sorted()
  }

  private func make() throws(ServerProblem) {
    umask(0o077)
    var way = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      way += "/\(part)"
      guard mkdir(way, 0o700) == 0 || errno == EEXIST else {
        throw ServerProblem(
          sentence: "The folder \(way) cannot be made: \(String(cString: strerror(errno))).")
      }
    }
    chmod(path, 0o700)
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What stands at a path.
enum FilePlace: Equatable {
  case file, folder
  /// Neither a file nor a folder, such as a pipe, which might never end.
  case somethingElse
  case missing
  case unreadable(String)

  init(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = errno == ENOENT ? .missing : .unreadable(Self.reason(errno))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .somethingElse
    }
  }

  /// Why it cannot be read as a file, in words; nil where it is one.
  var problem: String? {
    switch self {
    case .file: nil
    case .folder: "it is a folder"
    case .somethingElse: "it is not a file"
    case .missing: "there is no such file"
    case .unreadable(let reason): reason
    }
  }

  /// The same text for every path to the same file or folder.
  static func identity(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return "\(status.st_dev):\(status.st_ino)"
  }

  /// Whether the links on a path lead out of a folder; false where one of both is not there.
  static func leads(_ path: String, outOf folder: String) -> Bool {
    guard let place = resolved(path), let root = resolved(folder) else { return false }
    let inside = root == "/" ? root : root + "/"
    return !place.utf8.elementsEqual(root.utf8) && !place.utf8.starts(with: inside.utf8)
  }

  /// The path without links; nil where it leads to nothing.
  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func reason(_ number: Int32) -> String {
    switch number {
    case ELOOP: "its links lead in a circle"
    case EACCES, EPERM: "you are not allowed to read it"
    case ENOTDIR: "a part of its path is not a folder"
    default: String(cString: strerror(number))
    }
  }

  /// The names in a folder in order, hidden ones left out; or why it cannot be read.
  static func names(in folder: String) -> Result<[String], Unreadable> {
    guard let directory = opendir(folder) else {
      return .failure(Unreadable(reason: reason(errno)))
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return .success(names.sorted())
  }

  struct Unreadable: Error {
    let reason: String
  }
}

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The place that a document is to be written to, as the system sees it.
struct OutputPlace {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Whether something stands there that takes what is written as it comes, such as a pipe, a
  /// device, or a file that this program was started with.
  var isStream: Bool {
    if Self.openFiles.contains(path) { return true }
    if Self.openFilePrefixes.contains(where: { path.utf8.starts(with: $0.utf8) }) { return true }
    return kind.map { $0 != S_IFREG && $0 != S_IFDIR } ?? false
  }

  /// Whether it is a link to a file, or to nothing.
  var isLink: Bool {
    var status = stat()
    return !isStream && lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether a path leads to the same file, by links of any kind.
  func isFile(_ other: String) -> Bool {
    var (own, others) = (stat(), stat())
    return stat(path, &own) == 0 && own.st_mode & S_IFMT == S_IFREG
      && stat(other, &others) == 0
      && (own.st_dev, own.st_ino) == (others.st_dev, others.st_ino)
  }

  /// Whether it lies in a folder, or in one that is in it; of a link, where it leads to.
  func lies(in folder: String) -> Bool {
    guard !isStream, let folder = Self.resolved(folder),
      let place = Self.resolved(path) ?? Self.resolved(parent)
    else { return false }
    return "\(place)/".utf8.starts(with: (folder == "/" ? folder : "\(folder)/").utf8)
  }

  /// Where a file is to be replaced: at the end of all links; nil where they lead to nothing.
  var target: String? { isLink ? Self.resolved(path) : path }

  /// The folder that it is in.
  var parent: String { Self.parent(of: path) }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static let openFiles = ["/dev/stdout", "/dev/stderr"]
  private static let openFilePrefixes = ["/dev/fd/", "/proc/self/fd/"]

  private var kind: mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

package import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The calls of the system on paths that swift-system does not have.
extension FilePath {
  /// The path from the root folder on, without links in it.
  package func resolved() throws(Errno) -> FilePath {
    let result: Result<FilePath, Errno> = withPlatformString { path in
      guard let resolved = realpath(path, nil) else { return .failure(.last) }
      defer { free(resolved) }
      return .success(FilePath(platformString: resolved))
    }
    return try result.get()
  }

  /// What the link at this path has in it.
  package func linkTarget() throws(Errno) -> FilePath {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    try call { readlink($0, &target, Int(PATH_MAX)) }
    return FilePath(platformString: target)
  }

  /// The names of what is in a folder, in order; hidden ones are left out.
  package func names() throws(Errno) -> [String] {
    let result: Result<OpaquePointer, Errno> = withPlatformString { path in
      opendir(path).map { .success($0) } ?? .failure(.last)
    }
    let folder = try result.get()
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether this is a folder that can be listed, and whose files can be opened.
  package var isOpenFolder: Bool { (try? call { access($0, R_OK | X_OK) }) != nil }

  /// Throws where this program may not write here.
  package func checkWritable() throws(Errno) { try call { access($0, W_OK) } }

  /// Takes the place of what stands at another path, in one step.
  package func rename(to other: FilePath) throws(Errno) {
    try call { own in other.withPlatformString { renameat(AT_FDCWD, own, AT_FDCWD, $0) } }
  }

  package func remove() throws(Errno) { try call { unlink($0) } }

  package func makeFolder(_ permissions: FilePermissions) throws(Errno) {
    try call { mkdir($0, permissions.rawValue) }
  }

  package func change(_ permissions: FilePermissions) throws(Errno) {
    try call { chmod($0, permissions.rawValue) }
  }

  /// Makes a call with this path, which says by -1 that it failed.
  private func call<Code: SignedInteger>(
    _ function: (UnsafePointer<CChar>) -> Code
  ) throws(Errno) {
    let error = withPlatformString { function($0) == -1 ? Errno.last : nil }
    if let error { throw error }
  }
}

extension Stat {
  /// When its content was last written, in nanoseconds since 1970.
  var timeOfWriting: Int { st_mtim.tv_sec &* 1_000_000_000 &+ st_mtim.tv_nsec }
}

extension FileDescriptor {
  /// Waits until what was written is on the disk.
  package func sync() throws(Errno) {
    if fdatasync(rawValue) == -1 { throw .last }
  }

  package var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Whether it is a terminal that this program, and no other, reads from now.
  package var isInForeground: Bool { tcgetpgrp(rawValue) == getpgrp() }

  /// How wide the terminal is; nil for anything else.
  package var columns: Int? {
    var size = winsize()
    guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

extension FilePermissions {
  /// Has nothing that this program makes from now on grant these.
  package static func withhold(_ permissions: FilePermissions) { umask(permissions.rawValue) }
}

extension Errno {
  /// What the call before failed with.
  fileprivate static var last: Errno { Errno(rawValue: errno) }
}

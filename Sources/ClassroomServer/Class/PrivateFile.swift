#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A file whose content nobody is to find again.
struct PrivateFile {
  let path: String

  /// Writes zeros over its content, to the disk; does nothing where there is no file.
  func overwrite() throws(StoreProblem) {
    let file = open(path, O_WRONLY | O_CLOEXEC)
    if file < 0 && errno == ENOENT { return }
    guard file >= 0 else { throw problem() }
    defer { close(file) }
    var rest = Int(lseek(file, 0, SEEK_END))
    guard rest >= 0, lseek(file, 0, SEEK_SET) == 0 else { throw problem() }
    let zeros = [UInt8](repeating: 0, count: 65536)
    while rest > 0 {
      let written = write(file, zeros, min(rest, zeros.count))
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { throw problem() }
      rest -= written
    }
    guard fdatasync(file) == 0 else { throw problem() }
  }

  /// Overwrites it, and takes it away.
  func remove() throws(StoreProblem) {
    try overwrite()
    guard unlink(path) == 0 || errno == ENOENT else { throw problem() }
  }

  /// What went wrong in the call before.
  private func problem() -> StoreProblem { .notOverwritten(path, errno: errno) }
}

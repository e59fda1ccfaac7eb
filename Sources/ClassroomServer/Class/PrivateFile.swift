internal import Files
internal import SystemPackage

/// A file whose content must not be recoverable once it is deleted.
struct PrivateFile {
  let path: String

  /// Writes zeros over its content, to the disk; does nothing where there is no file.
  func overwrite() throws(StoreProblem) {
    do throws(Errno) {
      try FilePath(path).overwrite()
    } catch {
      throw .notOverwritten(path, error)
    }
  }

  /// Overwrites and deletes it.
  func remove() throws(StoreProblem) {
    try overwrite()
    do throws(Errno) {
      try FilePath(path).remove()
    } catch {
      if error != .noSuchFileOrDirectory { throw .notOverwritten(path, error) }
    }
  }
}

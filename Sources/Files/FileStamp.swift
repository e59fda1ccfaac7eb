package import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What tells of a file, open or at its path, that another one, or another text, stands there now.
package struct FileStamp: Hashable, Sendable {
  private let device: DeviceID
  private let inode: Inode
  package let size: Int64
  /// When its content was last written, in nanoseconds since 1970.
  package let written: Int

  private init(_ status: Stat) {
    device = status.deviceID
    inode = status.inode
    size = status.size
    written = status.timeOfWriting
  }

  /// The file that stands at a path, and not where a link there leads.
  package init(_ path: FilePath) throws(Errno) {
    do { self.init(try path.stat(followTargetSymlink: false)) } catch { throw Errno(error) }
  }

  package init(_ file: FileDescriptor) throws(Errno) {
    do { self.init(try file.stat()) } catch { throw Errno(error) }
  }

  /// Whether it is the same file, whatever is in it.
  package func isSameFile(as other: FileStamp) -> Bool {
    device == other.device && inode == other.inode
  }
}

// What a file needs that is to outlast a program, or a power cut, at any moment.
extension FileDescriptor {
  /// Locks the file for this program alone, until it is closed; false where another one has it.
  ///
  /// A program that this one starts does not keep the lock where the file was opened with `closeOnExec`.
  package func lockForThisProgram() throws(Errno) -> Bool {
    if flock(rawValue, LOCK_EX | LOCK_NB) == 0 { return true }
    let error = Errno(rawValue: errno)
    if error == .wouldBlock { return false }
    throw error
  }

  /// Gives the lock back, also where a program that is just being started has the file open as well.
  package func unlock() { _ = flock(rawValue, LOCK_UN) }

  /// Has what is read next come from the disk, as far as the system does what it is asked to.
  package func forgetCachedContent() { _ = posix_fadvise(rawValue, 0, 0, POSIX_FADV_DONTNEED) }
}

extension FilePath {
  /// Waits until the names in this folder are on the disk.
  package func syncFolder() throws(Errno) {
    do {
      let folder = try FileDescriptor.open(self, .readOnly, options: [.directory, .closeOnExec])
      try folder.closeAfter {
        if fsync(folder.rawValue) == -1 { throw Errno(rawValue: errno) }
      }
    } catch {
      throw Errno(error)
    }
  }

  /// Gives a file a second name, where nothing stands at that one.
  package func link(to other: FilePath) throws(Errno) {
    let error = withPlatformString { own in
      other.withPlatformString {
        linkat(AT_FDCWD, own, AT_FDCWD, $0, 0) == -1 ? Errno(rawValue: errno) : nil
      }
    }
    if let error { throw error }
  }
}

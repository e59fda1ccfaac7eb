internal import Files
internal import SystemPackage

/// A file that this program alone writes to, as long as it is held.
///
/// The lock (`flock`) is on the file itself, so that nothing is left behind: it goes when the program ends,
/// however it ends. Each new version of the file is locked before it takes the place of the old one, and
/// whoever got a lock looks whether the path still leads to what was locked.
final class HeldFile {
  let file: FileDescriptor
  /// The file as this program last read or wrote it.
  private(set) var stamp: FileStamp

  private init(_ file: FileDescriptor, _ stamp: FileStamp) {
    self.file = file
    self.stamp = stamp
  }

  deinit {
    // Closing is not enough while another thread starts a program, which has a copy until it runs.
    file.unlock()
    try? file.close()
  }

  /// Locks what stands at a path.
  ///
  /// - Throws: `missing`, `inUse`, `noLocks`, and `cannotWrite` where this program may not write to it.
  static func hold(_ path: FilePath) throws(CaseProblem) -> HeldFile {
    // A file that is replaced between opening and locking is opened anew; nobody replaces one that often.
    for _ in 0..<100 {
      let file: FileDescriptor
      do {
        file = try FileDescriptor.open(path, .readWrite, options: [.noFollow, .closeOnExec])
      } catch Errno.noSuchFileOrDirectory {
        throw .missing
      } catch {
        throw .cannotWrite(Errno(error))
      }
      do throws(CaseProblem) {
        let held = try hold(file)
        if held.isStill(at: path) { return held }
      } catch {
        try? file.close()
        throw error
      }
    }
    throw .inUse
  }

  /// Locks a file that is open; it is closed with the last use of the result.
  static func hold(_ file: FileDescriptor) throws(CaseProblem) -> HeldFile {
    let isLocked: Bool
    let stamp: FileStamp
    do throws(Errno) {
      isLocked = try file.lockForThisProgram()
      stamp = try FileStamp(file)
    } catch {
      throw .noLocks(error)
    }
    guard isLocked else { throw .inUse }
    return HeldFile(file, stamp)
  }

  /// Takes note of what was written to it.
  func update() throws(Errno) { stamp = try FileStamp(file) }

  /// Whether the path leads to this file.
  func isStill(at path: FilePath) -> Bool {
    (try? FileStamp(path))?.isSameFile(as: stamp) == true
  }

  /// Whether the path leads to this file, and nobody wrote to it since.
  func isUnchanged(at path: FilePath) -> Bool { (try? FileStamp(path)) == stamp }
}

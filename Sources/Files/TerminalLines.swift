internal import Synchronization
package import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension FileDescriptor {
  /// Has one more byte end a line of a terminal at once, as Enter does: a key that need not wait for Enter.
  ///
  /// The terminal is as it was once the program has ended, and before that with ``endLinesAsBefore()``.
  ///
  /// - Throws: What the system says, as where this is no terminal.
  package func endLines(alsoAt byte: UInt8) throws(Errno) {
    var settings = termios()
    guard tcgetattr(rawValue, &settings) == 0 else { throw Errno(rawValue: errno) }
    let before = settings
    withUnsafeMutableBytes(of: &settings.c_cc) { $0[Int(VEOL)] = byte }
    guard tcsetattr(rawValue, TCSADRAIN, &settings) == 0 else { throw Errno(rawValue: errno) }
    let isFirst = terminalsToRestore.withLock { kept in
      let isFirst = kept == nil
      kept = kept ?? (rawValue, before)
      return isFirst
    }
    if isFirst { atexit { FileDescriptor.endLinesAsBefore() } }
  }

  /// Has the lines of a terminal end as they did before.
  package static func endLinesAsBefore() {
    terminalsToRestore.withLock { kept in
      if var (terminal, settings) = kept { tcsetattr(terminal, TCSADRAIN, &settings) }
      kept = nil
    }
  }
}

/// The terminal of this program that was changed, with how it was.
private let terminalsToRestore = Mutex<(terminal: Int32, settings: termios)?>(nil)

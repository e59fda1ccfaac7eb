internal import Synchronization
package import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// How a terminal takes lines while somebody may have to cover it at once.
///
/// The terminal is as it was once the program has ended, whichever way it ends by itself.
package struct TerminalLines: Sendable {
  private let terminal: FileDescriptor

  /// - Parameters:
  ///   - terminal: Where somebody types.
  ///   - key: A byte that ends a line at once, as Enter does.
  /// - Throws: What the system says, as where that is no terminal.
  package init(of terminal: FileDescriptor, endingAlsoAt key: UInt8) throws(Errno) {
    self.terminal = terminal
    let before = try terminal.settings()
    let isFirst = terminalBefore.withLock { kept in
      defer { kept = kept ?? (terminal, before) }
      return kept == nil
    }
    if isFirst { atexit { TerminalLines.restore() } }
    try change { settings in
      withUnsafeMutableBytes(of: &settings.c_cc) { $0[Int(VEOL)] = key }
    }
  }

  /// Has lines end as they did before, and be shown.
  package static func restore() {
    terminalBefore.withLock { kept in
      if let (terminal, settings) = kept { try? terminal.apply(settings, TCSADRAIN) }
      kept = nil
    }
  }

  /// Whether what is typed is shown. What was typed and not read yet is forgotten where it is not shown any
  /// more.
  package func show(_ isShown: Bool) {
    try? change(isShown ? TCSADRAIN : TCSAFLUSH) { settings in
      if isShown { settings.c_lflag |= tcflag_t(ECHO) } else { settings.c_lflag &= ~tcflag_t(ECHO) }
    }
  }

  /// What was typed of a line that has not ended; it is taken out of the line.
  package func takeBegun() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    var count = 0
    // A terminal gives a part of a line only where it does not wait for the end of lines.
    try? change { $0.c_lflag &= ~tcflag_t(ICANON) }
    if terminal.waitForInput(within: .zero) {
      count = (try? bytes.withUnsafeMutableBytes { try terminal.read(into: $0) }) ?? 0
    }
    try? change { $0.c_lflag |= tcflag_t(ICANON) }
    return Array(bytes[..<count])
  }

  private func change(_ when: Int32 = TCSADRAIN, _ change: (inout termios) -> Void) throws(Errno) {
    var settings = try terminal.settings()
    change(&settings)
    try terminal.apply(settings, when)
  }
}

/// The terminal of this program that was changed, with how it was.
private let terminalBefore = Mutex<(terminal: FileDescriptor, settings: termios)?>(nil)

extension FileDescriptor {
  /// How a terminal is set.
  func settings() throws(Errno) -> termios {
    var settings = termios()
    if tcgetattr(rawValue, &settings) == -1 { throw Errno(rawValue: errno) }
    return settings
  }

  func apply(_ settings: termios, _ when: Int32) throws(Errno) {
    var settings = settings
    if tcsetattr(rawValue, when, &settings) == -1 { throw Errno(rawValue: errno) }
  }
}

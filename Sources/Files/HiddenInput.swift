package import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// How reading a line ended that nobody was to see.
package enum HiddenLine: Equatable, Sendable {
  /// A whole line, of so many bytes.
  case read(count: Int)
  /// It has more bytes than there was room for.
  case tooLong
  /// There was no line: the input had ended, or Ctrl-D was pressed on an empty one.
  case ended
  /// Somebody pressed Ctrl-C or Ctrl-\, or the program was told to end.
  case interrupted
}

extension FileDescriptor {
  /// Reads one line into memory of the caller's, byte by byte, so that it stands in no buffer of this
  /// program and what follows it can still be read.
  ///
  /// On a terminal nothing of it is shown, and the terminal is as it was when this returns. The question is
  /// asked once nothing is shown any more.
  package func readHiddenLine(
    into memory: UnsafeMutableRawBufferPointer, asking ask: () -> Void
  ) throws(Errno) -> HiddenLine {
    guard isTerminal else {
      ask()
      return try readLine(into: memory, keysUnder: nil)
    }
    let usual = try settings()
    var hidden = usual
    hidden.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG | IEXTEN)
    withUnsafeMutableBytes(of: &hidden.c_cc) { settings in
      settings[Int(VMIN)] = 1
      settings[Int(VTIME)] = 0
    }
    // Whoever tells the program to end is not to leave a terminal that shows nothing: what comes meanwhile
    // wakes up whoever waits for a key, and counts once the terminal is as it was.
    var endings = sigset_t()
    var whileWaiting = sigset_t()
    sigemptyset(&endings)
    for ending in Self.endings { sigaddset(&endings, ending) }
    pthread_sigmask(SIG_BLOCK, &endings, &whileWaiting)
    defer { pthread_sigmask(SIG_SETMASK, &whileWaiting, nil) }
    let before = Self.endings.map { Self.handle($0, as: .wakingUp) }
    defer { for (ending, action) in zip(Self.endings, before) { Self.handle(ending, as: action) } }
    try apply(hidden, TCSAFLUSH)
    defer { try? apply(usual, TCSADRAIN) }
    ask()
    do {
      return try readLine(into: memory, keysUnder: whileWaiting)
    } catch .interrupted {
      return .interrupted
    }
  }

  /// The signals that tell a program to end.
  private static let endings = [SIGTERM, SIGHUP]

  /// Says what a signal does from here on; gives what it did before.
  @discardableResult
  private static func handle(_ signal: Int32, as action: sigaction) -> sigaction {
    var (new, old) = (action, sigaction())
    sigaction(signal, &new, &old)
    return old
  }

  /// Reads up to the end of a line; of keys, some bytes are what the keys of a terminal stand for, and while it
  /// waits for one these signals are blocked and no others.
  private func readLine(
    into memory: UnsafeMutableRawBufferPointer, keysUnder blocked: sigset_t?
  ) throws(Errno) -> HiddenLine {
    let keys = blocked != nil
    var count = 0
    var isTooLong = false
    while let byte = try readByte(blocking: blocked) {
      switch byte {
      case UInt8(ascii: "\n"),
        UInt8(ascii: "\r") where keys:
        // A line that comes through a pipe may end as those of Windows do.
        if !keys, count > 0, memory[count - 1] == UInt8(ascii: "\r") { count -= 1 }
        return isTooLong ? .tooLong : .read(count: count)
      case 0x03 where keys, 0x1C where keys: return .interrupted
      case 0x04 where keys: if count == 0 { return .ended }
      case 0x15 where keys: (count, isTooLong) = (0, false)
      case 0x08 where keys, 0x7F where keys:
        while count > 0 {
          count -= 1
          if memory[count] & 0xC0 != 0x80 { break }  // where the character began
        }
      case 0..<0x20 where keys: break
      default:
        guard count < memory.count else {
          isTooLong = true
          continue
        }
        memory[count] = byte
        count += 1
      }
    }
    return count == 0 ? .ended : isTooLong ? .tooLong : .read(count: count)
  }

  private func readByte(blocking blocked: sigset_t?) throws(Errno) -> UInt8? {
    if var blocked {
      var input = fd_set()
      withUnsafeMutableBytes(of: &input) { $0[Int(rawValue) / 8] |= 1 << (rawValue % 8) }
      if pselect(rawValue + 1, &input, nil, nil, nil, &blocked) == -1 {
        throw Errno(rawValue: errno)
      }
    }
    var byte: UInt8 = 0
    do {
      return try withUnsafeMutableBytes(of: &byte) { try read(into: $0) } == 1 ? byte : nil
    } catch {
      throw Errno(error)
    }
  }
}

extension sigaction {
  /// Has reading stop, and does nothing else.
  fileprivate static var wakingUp: sigaction {
    var action = sigaction()
    #if canImport(Glibc)
      action.__sigaction_handler.sa_handler = { _ in }
    #else
      action.__sa_handler.sa_handler = { _ in }
    #endif
    return action
  }
}

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
  /// Somebody pressed Ctrl-C or Ctrl-\.
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
      return try readLine(into: memory, keys: false)
    }
    let usual = try terminalSettings()
    var hidden = usual
    hidden.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG | IEXTEN)
    withUnsafeMutableBytes(of: &hidden.c_cc) { settings in
      settings[Int(VMIN)] = 1
      settings[Int(VTIME)] = 0
    }
    try apply(hidden, TCSAFLUSH)
    defer { try? apply(usual, TCSADRAIN) }
    ask()
    return try readLine(into: memory, keys: true)
  }

  /// Reads up to the end of a line; with keys, some bytes are what the keys of a terminal stand for.
  private func readLine(
    into memory: UnsafeMutableRawBufferPointer, keys: Bool
  ) throws(Errno) -> HiddenLine {
    var count = 0
    var isTooLong = false
    while let byte = try readByte() {
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

  private func readByte() throws(Errno) -> UInt8? {
    var byte: UInt8 = 0
    do {
      return try withUnsafeMutableBytes(of: &byte) { try read(into: $0) } == 1 ? byte : nil
    } catch {
      throw Errno(error)
    }
  }

  private func terminalSettings() throws(Errno) -> termios {
    var settings = termios()
    if tcgetattr(rawValue, &settings) == -1 { throw Errno(rawValue: errno) }
    return settings
  }

  private func apply(_ settings: termios, _ when: Int32) throws(Errno) {
    var settings = settings
    if tcsetattr(rawValue, when, &settings) == -1 { throw Errno(rawValue: errno) }
  }
}

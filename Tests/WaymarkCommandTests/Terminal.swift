internal import CTerminal
import Foundation
import FoundationEssentials
import Glibc
import Testing

/// The built program on a terminal of its own, with somebody who reads and types.
final class Terminal {
  /// Everything that was printed, with what was typed where a terminal shows it.
  private(set) var screen = ""
  private let keyboard: Int32
  private let program: pid_t
  private var read = "".startIndex

  convenience init(
    _ arguments: String..., columns: UInt16, environment: [String: String] = [:]
  ) throws {
    try self.init(arguments: arguments, columns: columns, environment: environment)
  }

  init(arguments: [String], columns: UInt16, environment: [String: String] = [:]) throws {
    let path = Program.executable.path
    let variables = ["PATH": "/usr/bin:/bin", "TERM": "xterm"].merging(environment) { $1 }
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var settings = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var descriptor: Int32 = -1
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    program = forkpty(&descriptor, nil, nil, &size)
    if program == 0 {
      // The thread of a test blocks signals, and a program starts with what its thread blocked.
      sigprocmask(SIG_SETMASK, &noSignals, nil)
      execve(path, &words, &settings)
      _exit(127)
    }
    keyboard = descriptor
    try #require(program > 0)
  }

  deinit {
    close(keyboard)
  }

  /// Reads on until a text is there, and gives all that came up to its end.
  @discardableResult
  func expect(_ text: String, at place: SourceLocation = #_sourceLocation) throws -> String {
    while true {
      if let found = screen.range(of: text, range: read..<screen.endIndex) {
        defer { read = found.upperBound }
        return String(screen[read..<found.upperBound])
      }
      let more = readMore()
      try #require(
        more, "'\(text)' did not come; the screen was:\n\(screen)", sourceLocation: place)
    }
  }

  /// Types a line and presses Enter.
  func type(_ line: String) {
    press(line + "\n")
  }

  /// Types a part of a line.
  func begin(_ words: String) { press(words) }

  func pressEscape() { press("\u{1B}") }
  func pressControlC() { press("\u{3}") }
  func pressControlBackslash() { press("\u{1C}") }
  func pressControlD() { press("\u{4}") }

  private func press(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = bytes.withUnsafeBytes { write(keyboard, $0.baseAddress, $0.count) }
  }

  /// Tells the program to end.
  func terminate() { kill(program, SIGTERM) }

  /// Whether the terminal shows what is typed.
  var showsKeys: Bool {
    var settings = termios()
    return tcgetattr(keyboard, &settings) == 0 && settings.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Whether Esc ends a line of it, as Enter does.
  var endsLinesAtEscape: Bool {
    var settings = termios()
    tcgetattr(keyboard, &settings)
    return withUnsafeBytes(of: settings.c_cc) { $0[Int(VEOL)] == 0x1B }
  }

  /// Stops the program as Ctrl-Z does, and has it go on as `fg` does.
  func stopAndGoOn() throws {
    kill(program, SIGSTOP)
    var status: Int32 = 0
    waitpid(program, &status, WUNTRACED)
    kill(program, SIGCONT)
  }

  /// What the system allows the program of something: the soft and the hard limit.
  func limit(_ name: String) throws -> [String] {
    let limits = try String(contentsOfFile: "/proc/\(program)/limits", encoding: .utf8)
    let line = try #require(limits.split(separator: "\n").first { $0.hasPrefix(name) })
    return line.dropFirst(name.count).split(separator: " ").prefix(2).map(String.init)
  }

  /// Reads to the end of the program; gives what came since, and its exit code.
  func ending() -> (text: String, exitCode: Int32) {
    while readMore() {}
    var status: Int32 = 0
    waitpid(program, &status, 0)
    let exitCode = status & 0x7f == 0 ? status >> 8 & 0xff : -(status & 0x7f)
    return (String(screen[read...]), exitCode)
  }

  /// Takes in what was printed next; false once the program has left the terminal, or is stuck.
  private func readMore() -> Bool {
    var waiting = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 60_000) == 1 else { return false }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(keyboard, &bytes, bytes.count)
    guard count > 0 else { return false }
    pending += bytes[..<count].filter { $0 != UInt8(ascii: "\r") }
    takeWholeCharacters()
    return true
  }

  private var pending: [UInt8] = []

  /// Moves to the screen what is whole, so that a character cut in two by reading stays together.
  private func takeWholeCharacters() {
    let place = screen.utf8.distance(from: screen.startIndex, to: read)
    var end = pending.count
    while end > 0, String(validating: pending[..<end], as: UTF8.self) == nil { end -= 1 }
    screen += String(decoding: pending[..<end], as: UTF8.self)
    pending.removeFirst(end)
    read = screen.utf8.index(screen.startIndex, offsetBy: place)
  }
}

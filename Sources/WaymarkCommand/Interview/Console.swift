#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A place to read lines from and write lines to: a terminal, a pipe, or a test.
struct Console {
  let width: Int
  /// The next line without its end; nil at the end of input.
  let readLine: () -> String?
  let write: (String) -> Void

  /// The terminal or pipe that the program was started with.
  static var standard: Console {
    Console(width: terminalWidth, readLine: { Swift.readLine() }) { text in
      print(text, terminator: "")
      fflush(nil)
    }
  }

  /// The columns of the terminal, or 80 where the output goes elsewhere; between 20 and 100.
  static var terminalWidth: Int {
    var size = winsize()
    let known = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return known ? min(max(Int(size.ws_col), 20), 100) : 80
  }
}

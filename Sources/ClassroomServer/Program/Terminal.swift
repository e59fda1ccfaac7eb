internal import Dispatch
internal import PlainText
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What a server says to whoever started it, and how it ends.
enum Terminal {
  static func say(_ lines: [String]) { print(lines, to: STDOUT_FILENO) }

  /// Asks for a yes, and waits for a line; anything else is a no.
  static func confirms(_ question: String) -> Bool {
    say([question])
    return readLine()?.lowercased() == "yes"
  }

  /// Runs work to its end and gives the exit code: 0, or 1 after saying what the problem is.
  static func run(_ work: @escaping @Sendable () async throws(ServerProblem) -> Void) -> Int32 {
    let done = DispatchSemaphore(value: 0)
    let code = Atomic<Int32>(0)
    Task {
      do throws(ServerProblem) {
        try await work()
      } catch {
        print(["waymark: " + error.sentence], to: STDERR_FILENO)
        code.store(1, ordering: .releasing)
      }
      done.signal()
    }
    done.wait()
    return code.load(ordering: .acquiring)
  }

  private static func print(_ lines: [String], to descriptor: Int32) {
    // Titles, names and addresses come from others: none of them commands the terminal.
    let harmless = lines.joined(separator: "\n").split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map { String($0).harmless + "\n" }
    let bytes = Array(harmless.joined().utf8)
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}

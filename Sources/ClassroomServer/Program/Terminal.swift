internal import Dispatch
internal import PlainText
internal import Synchronization
internal import SystemPackage

/// What a server says to whoever started it, and how it ends.
enum Terminal {
  static func say(_ lines: [String]) { print(lines, to: .standardOutput) }

  /// Says what the problem is, to whoever reads of problems.
  static func warn(_ problem: ServerProblem) {
    print(["waymark: " + problem.sentence], to: .standardError)
  }

  /// Asks for a yes, and waits for a line; anything else is a no.
  static func confirms(_ question: String) -> Bool {
    say([question])
    return readLine().map(isYes) ?? false
  }

  /// The next line that is typed; nil at the end of the input. What stands behind it is left to be read, such
  /// as a passphrase.
  static func readLine() -> String? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    let input = FileDescriptor.standardInput
    while (try? withUnsafeMutableBytes(of: &byte) { try input.read(into: $0) }) == 1 {
      if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
      if line.count < 1_000 { line.append(byte) }
    }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  /// Whether a line says yes, in capitals or with blanks around it too.
  static func isYes(_ line: String) -> Bool {
    line.lowercased().split(whereSeparator: \.isWhitespace) == ["yes"]
  }

  /// Runs work to its end and gives the exit code: 0, or 1 after saying what the problem is.
  static func run(_ work: @escaping @Sendable () async throws(ServerProblem) -> Void) -> Int32 {
    let done = DispatchSemaphore(value: 0)
    let code = Atomic<Int32>(0)
    Task {
      do throws(ServerProblem) {
        try await work()
      } catch {
        warn(error)
        code.store(1, ordering: .releasing)
      }
      done.signal()
    }
    done.wait()
    return code.load(ordering: .acquiring)
  }

  private static func print(_ lines: [String], to descriptor: FileDescriptor) {
    // Titles, names and addresses come from others and must not control the terminal.
    let sanitized = lines.joined(separator: "\n").split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map { String($0).sanitized + "\n" }
    _ = try? descriptor.writeAll(sanitized.joined().utf8)
  }
}

internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Leaves cleanly when somebody presses Ctrl-C or Ctrl-\: last words, and the program ends.
struct Interrupt {
  private static let signals = [SIGINT, SIGQUIT]
  private let sources: [any DispatchSourceSignal]
  private let farewell: Farewell

  init(on output: Output) {
    let farewell = Farewell()
    sources = Self.signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        output.text("\n" + farewell.text.withLock { $0 })
        exit(Exit.interrupted.rawValue)
      }
      source.activate()
      return source
    }
    self.farewell = farewell
  }

  /// Has these last words from now on.
  func say(_ text: String) { farewell.text.withLock { $0 = text } }

  func cancel() {
    for source in sources { source.cancel() }
    for number in Self.signals { signal(number, SIG_DFL) }
  }
}

/// What is said at last, read where the signal arrives.
private final class Farewell: Sendable {
  let text = Mutex("")
}

internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Leaves cleanly when somebody presses Ctrl-C: last words, and the program ends.
struct Interrupt {
  private let source: any DispatchSourceSignal
  private let farewell: Farewell

  init(on output: Output) {
    let farewell = Farewell()
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      output.text("\n" + farewell.text.withLock { $0 })
      exit(Exit.interrupted.rawValue)
    }
    source.activate()
    self.farewell = farewell
  }

  /// Has these last words from now on.
  func say(_ text: String) { farewell.text.withLock { $0 = text } }

  func cancel() {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }
}

/// What is said at last, read where the signal arrives.
private final class Farewell: Sendable {
  let text = Mutex("")
}

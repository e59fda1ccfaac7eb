internal import Dispatch
internal import Platform
internal import Synchronization

/// Leaves cleanly when somebody presses Ctrl-C or Ctrl-\: last words, and the program ends.
struct Interrupt {
  private let sources: [any DispatchSourceSignal]
  private let farewell: Farewell

  init(on output: Output) {
    let farewell = Farewell()
    sources = Process.Signal.allCases.map { signal in
      signal.ignore()
      let source = DispatchSource.makeSignalSource(signal: signal.number, queue: .global())
      source.setEventHandler {
        output.text("\n" + farewell.text.withLock { $0 })
        Process.end(Exit.interrupted.rawValue)
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
    for signal in Process.Signal.allCases { signal.restore() }
  }
}

/// What is said at last, read where the signal arrives.
private final class Farewell: Sendable {
  let text = Mutex("")
}

internal import Dispatch
internal import Platform
internal import Synchronization

/// Leaves cleanly when somebody presses Ctrl-C or Ctrl-\: prints a farewell and ends the program.
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

  /// Sets the farewell.
  func say(_ text: String) { farewell.text.withLock { $0 = text } }

  func cancel() {
    for source in sources { source.cancel() }
    for signal in Process.Signal.allCases { signal.restore() }
  }
}

/// The text of the farewell, shared with the handler of the signal.
private final class Farewell: Sendable {
  let text = Mutex("")
}

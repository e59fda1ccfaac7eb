internal import Dispatch
internal import Platform
internal import Synchronization

/// Leaves cleanly when somebody presses Ctrl-C or Ctrl-\: prints a farewell and ends the program.
/// After Ctrl-Z and `fg` it asks again.
struct Interrupt {
  private let sources: [any DispatchSourceSignal]
  private let farewell: Farewell

  init(on console: Console) {
    let farewell = Farewell()
    let listening = DispatchGroup()
    let goingOn = DispatchSource.makeSignalSource(
      signal: Process.Signal.goingOn, queue: .global())
    goingOn.setEventHandler { console.askAgain() }
    goingOn.activate(announcingItTo: listening)
    sources =
      [goingOn]
      + Process.Signal.allCases.map { signal in
        signal.ignore()
        let source = DispatchSource.makeSignalSource(signal: signal.number, queue: .global())
        source.setEventHandler {
          console.write("\n" + farewell.text.withLock { $0 })
          Process.end(Exit.interrupted.rawValue)
        }
        source.activate(announcingItTo: listening)
        return source
      }
    self.farewell = farewell
    // A key that is pressed at the first prompt is not lost.
    listening.wait()
  }

  /// Sets the farewell.
  func say(_ text: String) { farewell.text.withLock { $0 = text } }

  func cancel() {
    for source in sources { source.cancel() }
    for signal in Process.Signal.allCases { signal.restore() }
  }
}

extension DispatchSourceSignal {
  /// Begins to listen; the group waits until it does.
  fileprivate func activate(announcingItTo group: DispatchGroup) {
    group.enter()
    setRegistrationHandler { group.leave() }
    activate()
  }
}

/// The text of the farewell, shared with the handler of the signal.
private final class Farewell: Sendable {
  let text = Mutex("")
}

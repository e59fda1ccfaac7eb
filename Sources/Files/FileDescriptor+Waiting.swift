package import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension FileDescriptor {
  /// Waits until there is something to read, or the input has ended; false where neither comes in time.
  ///
  /// The time in which a computer sleeps counts, which the system leaves out of its own waiting.
  package func waitForInput(within time: Duration) -> Bool {
    let end = ContinuousClock.now + time
    while true {
      let rest = min(max(.zero, end - .now), .seconds(1)) / .milliseconds(1)
      var input = pollfd(fd: rawValue, events: Int16(POLLIN), revents: 0)
      let found = poll(&input, 1, Int32(rest.rounded(.up)))
      // A signal wakes it up early, and an error is for whoever reads.
      if found > 0 || found < 0 && errno != EINTR { return true }
      if ContinuousClock.now >= end { return false }
    }
  }
}

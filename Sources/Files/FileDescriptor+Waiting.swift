package import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension FileDescriptor {
  /// Waits until there is something to read, or the input has ended; false where neither comes in time.
  package func waitForInput(within time: Duration) -> Bool {
    let end = ContinuousClock.now + time
    while true {
      let rest = max(.zero, end - .now) / .milliseconds(1)
      var input = pollfd(fd: rawValue, events: Int16(POLLIN), revents: 0)
      let found = poll(&input, 1, Int32(min(rest.rounded(.up), 1e9)))
      // A signal wakes it up early, and an error is for whoever reads.
      if found > 0 || found < 0 && errno != EINTR { return true }
      if ContinuousClock.now >= end { return false }
    }
  }
}

internal import NIOCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Why a server does not run, in a sentence that says what to do.
package struct ServerProblem: Error {
  package let sentence: String

  init(sentence: String) {
    self.sentence = sentence
  }

  init(_ error: IOError, at place: ServerPlace) {
    sentence =
      switch error.errnoCode {
      case EADDRINUSE:
        "Port \(place.port) is taken by another program; stop that one, or choose another --port."
      case EACCES, EPERM:
        "Port \(place.port) is not for everyone to use; choose a --port above 1023."
      default:
        "Port \(place.port) cannot be used: \(String(cString: strerror(error.errnoCode)))."
      }
  }
}

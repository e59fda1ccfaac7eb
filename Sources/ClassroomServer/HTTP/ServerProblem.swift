internal import NIOCore
internal import SystemPackage

/// Why a server does not run, in a sentence that says what to do.
package struct ServerProblem: Error {
  package let sentence: String

  init(sentence: String) {
    self.sentence = sentence
  }

  init(_ error: IOError, at endpoint: Endpoint) {
    let reason = Errno(rawValue: error.errnoCode)
    sentence =
      switch reason {
      case .addressInUse:
        "Port \(endpoint.port) is taken by another program; stop that one, or choose another --port."
      case .permissionDenied, .notPermitted:
        "Port \(endpoint.port) is not for everyone to use; choose a --port above 1023."
      default:
        "Port \(endpoint.port) cannot be used: \(reason)."
      }
  }
}

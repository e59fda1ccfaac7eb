internal import NIOCore
internal import RulePacks
internal import ScreeningCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Where a server listens: on this computer alone, or on the network around it as well.
package struct ServerPlace: Sendable {
  package let port: Int
  package let isOnLAN: Bool

  package init(port: Int, isOnLAN: Bool) {
    self.port = port
    self.isOnLAN = isOnLAN
  }

  var host: String { isOnLAN ? "0.0.0.0" : Self.here }

  static let here = "127.0.0.1"

  /// The address of this computer for itself.
  static func addressHere(port: Int) -> String { "http://\(here):\(port)" }

  /// Addresses that other devices can open; only this computer's own where that is not allowed.
  func addresses(port: Int) -> [String] {
    guard isOnLAN else { return [Self.addressHere(port: port)] }
    let devices = (try? System.enumerateDevices()) ?? []
    let others = devices.compactMap { device -> String? in
      guard case .v4 = device.address, let address = device.address?.ipAddress,
        !address.hasPrefix("127."), !address.hasPrefix("169.254.")
      else { return nil }
      return "http://\(address):\(port)"
    }
    return others.isEmpty ? [Self.addressHere(port: port)] : others
  }
}

/// Why a server does not run, in a sentence that says what to do.
package struct ServerProblem: Error {
  package let sentence: String

  init(sentence: String) {
    self.sentence = sentence
  }

  init(_: PlanImage.Refusal, of checklist: PlannedChecklist) {
    sentence = "\(checklist.id) is too large for a page; divide it into smaller checklists."
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

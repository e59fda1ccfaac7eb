internal import NIOCore

/// Where a server listens: on this computer alone, or on the network around it as well.
package struct Endpoint: Sendable {
  package let port: Int
  package let isOnLAN: Bool
  /// The name or address under which others find it, where somebody said so.
  package let address: String?

  package init(port: Int, isOnLAN: Bool, address: String? = nil) {
    self.port = port
    self.isOnLAN = isOnLAN
    self.address = address
  }

  var host: String { isOnLAN ? "0.0.0.0" : Self.here }

  static let here = "127.0.0.1"

  /// The address of this computer for itself.
  static func addressHere(port: Int) -> String { "http://\(here):\(port)" }

  /// Addresses that other devices can open, the likeliest first; only this computer's own where
  /// that is not allowed.
  func addresses(port: Int) -> [String] {
    guard isOnLAN else { return [Self.addressHere(port: port)] }
    let hosts = address.map { [$0] } ?? NetworkAddresses.ofThisComputer()
    return hosts.isEmpty
      ? [Self.addressHere(port: port)] : hosts.map { "http://\($0):\(port)" }
  }
}

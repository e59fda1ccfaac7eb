internal import NIOCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The addresses of this computer in the networks that it is in.
///
/// Which of them leads out of the network only a socket of the system tells.
enum NetworkAddresses {
  /// The addresses that other devices can open; the one used for the internet comes first.
  static func ofThisComputer() -> [String] {
    let devices = (try? System.enumerateDevices()) ?? []
    let addresses = devices.compactMap { device -> String? in
      guard case .v4 = device.address, let address = device.address?.ipAddress,
        !address.hasPrefix("127."), !address.hasPrefix("169.254.")
      else { return nil }
      return address
    }
    let first = outgoingAddress()
    return addresses.filter { $0 == first } + addresses.filter { $0 != first }
  }

  /// The name of this computer, without the network's part.
  static func nameOfThisComputer() -> String? {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return nil }
    let text = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return text.split(separator: ".").first?.lowercased()
  }

  /// The address that this computer would use for the internet; nothing is sent to find it.
  private static func outgoingAddress() -> String? {
    guard let far = try? SocketAddress(ipAddress: "192.0.2.1", port: 9), case .v4(let end) = far
    else { return nil }
    let socket = socket(AF_INET, datagrams, 0)
    guard socket >= 0 else { return nil }
    defer { close(socket) }
    guard far.withSockAddr({ connect(socket, $0, socklen_t($1)) }) == 0 else { return nil }
    var own = end.address
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isKnown = withUnsafeMutablePointer(to: &own) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &length) }
    }
    return isKnown == 0 ? SocketAddress(own).ipAddress : nil
  }

  #if canImport(Glibc)
    private static let datagrams = Int32(SOCK_DGRAM.rawValue)
  #else
    private static let datagrams = SOCK_DGRAM
  #endif
}

internal import CSodium

/// The library that this target stands on.
enum Sodium {
  /// Whether it found what it needs; it is started once, with the first use.
  static let isReady = sodium_init() >= 0

  /// Random bytes that are no secret, such as a nonce.
  static func randomBytes(_ count: Int) throws(AgeProblem) -> [UInt8] {
    guard isReady else { throw .noGuardedMemory }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, size in
      randombytes_buf(UnsafeMutableRawBufferPointer(buffer).octets, count)
      size = count
    }
  }

  /// An address for buffers that have none, because nothing is in them; nobody reads or writes here.
  nonisolated(unsafe) fileprivate static let nowhere = UnsafeMutableRawPointer.allocate(
    byteCount: 1, alignment: 1)
}

extension UnsafeRawBufferPointer {
  /// Where the bytes lie, as the library takes them.
  var octets: UnsafePointer<UInt8> {
    (baseAddress ?? UnsafeRawPointer(Sodium.nowhere)).assumingMemoryBound(to: UInt8.self)
  }
}

extension UnsafeMutableRawBufferPointer {
  /// Where the bytes lie, as the library takes them.
  var octets: UnsafeMutablePointer<UInt8> {
    (baseAddress ?? Sodium.nowhere).assumingMemoryBound(to: UInt8.self)
  }
}

internal import CSodium

/// Bytes that nobody else is to read: a key, a passphrase, what a case says.
///
/// They lie in libsodium's guarded memory: between pages that cannot be touched, kept out of the swap
/// as far as the system's limit allows, left out of dumps, and overwritten with zeros before they are
/// given back. What is copied out of it (a text, a value read from JSON) is not.
/// Source: https://doc.libsodium.org/memory_management
package final class SecretBytes {
  private let memory: UnsafeMutableRawBufferPointer
  private var isWiped = false

  /// So many bytes, filled by a closure; they are zeros before.
  ///
  /// - Throws: `noGuardedMemory` where the system gives none, and what the closure throws.
  package init(
    count: Int, fill: (UnsafeMutableRawBufferPointer) throws(AgeProblem) -> Void
  ) throws(AgeProblem) {
    guard Sodium.isReady, let base = sodium_malloc(count) else { throw .noGuardedMemory }
    memory = UnsafeMutableRawBufferPointer(start: base, count: count)
    sodium_memzero(base, count)
    try fill(memory)  // What throws here ends this object, and with it the memory.
  }

  /// A copy of bytes that lie elsewhere; wiping them there is the caller's.
  package convenience init(copying bytes: some Collection<UInt8>) throws(AgeProblem) {
    try self.init(count: bytes.count) { $0.copyBytes(from: bytes) }
  }

  deinit { sodium_free(memory.baseAddress) }

  package var count: Int { memory.count }

  /// Overwrites the bytes with zeros, whoever still holds them; nobody can use them any more.
  package func wipe() {
    sodium_memzero(memory.baseAddress, memory.count)
    isWiped = true
  }

  package func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // Rather end than encrypt with a key of zeros, which everybody knows.
    precondition(!isWiped, "a secret is used after it was wiped")
    return try body(UnsafeRawBufferPointer(memory))
  }

  /// Whether both hold the same bytes, found in a time that does not depend on where they differ.
  package func isEqual(to other: SecretBytes) -> Bool {
    count == other.count
      && withBytes { own in other.withBytes { sodium_memcmp(own.octets, $0.octets, count) == 0 } }
  }

  /// Random bytes from the system.
  package static func random(count: Int) throws(AgeProblem) -> SecretBytes {
    try SecretBytes(count: count) { randombytes_buf($0.octets, $0.count) }
  }
}

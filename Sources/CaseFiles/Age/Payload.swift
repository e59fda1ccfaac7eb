/// The payload of an age file: chunks of 64 KiB, each sealed by itself, with their order and their end.
///
/// Source: https://c2sp.org/age, "Payload".
enum Payload {
  static let chunkSize = 64 * 1024
  static let nonceSize = 16

  /// Seals a text under a new nonce, which the payload begins with.
  static func seal(_ plain: SecretBytes, fileKey: SecretBytes) throws(AgeProblem) -> [UInt8] {
    let nonce = try Sodium.randomBytes(nonceSize)
    let key = try KeyDerivation.key(from: fileKey, salt: nonce, info: "payload")
    let chunks = max(1, (plain.count + chunkSize - 1) / chunkSize)
    let size = plain.count + chunks * AEAD.overhead
    return nonce
      + [UInt8](unsafeUninitializedCapacity: size) { sealed, count in
        let sealed = UnsafeMutableRawBufferPointer(sealed)
        plain.withBytes { plain in
          for chunk in 0..<chunks {
            let from = chunk * chunkSize
            let part = plain[from..<min(from + chunkSize, plain.count)]
            let start = chunk * (chunkSize + AEAD.overhead)
            AEAD.seal(
              UnsafeRawBufferPointer(rebasing: part), key: key,
              nonce: self.nonce(chunk, isLast: chunk == chunks - 1),
              into: .init(rebasing: sealed[start..<(start + part.count + AEAD.overhead)]))
          }
        }
        count = size
      }
  }

  /// Opens the whole payload, or none of it.
  static func open(
    _ payload: ArraySlice<UInt8>, fileKey: SecretBytes
  ) throws(AgeProblem) -> SecretBytes {
    let (plain, count, problem) = try chunks(of: payload, fileKey: fileKey)
    if let problem { throw problem }
    if plain.count == count { return plain }
    return try plain.withBytes { (bytes) throws(AgeProblem) in
      try SecretBytes(copying: bytes.prefix(count))
    }
  }

  /// Opens chunk after chunk as long as they are right; so many bytes of the text are genuine.
  static func chunks(
    of payload: ArraySlice<UInt8>, fileKey: SecretBytes
  ) throws(AgeProblem) -> (plain: SecretBytes, count: Int, problem: AgeProblem?) {
    guard payload.count >= nonceSize else { throw .headerCut }
    let key = try KeyDerivation.key(
      from: fileKey, salt: Array(payload.prefix(nonceSize)), info: "payload")
    let sealed = payload.dropFirst(nonceSize)
    var count = 0
    var problem: AgeProblem?
    let whole = chunkSize + AEAD.overhead
    let plain = try SecretBytes(count: sealed.count) { plain in
      sealed.withUnsafeBytes { sealed in
        var chunk = 0
        while true {
          let start = chunk * whole
          let part = UnsafeRawBufferPointer(
            rebasing: sealed[start..<min(start + whole, sealed.count)])
          // Where a chunk ends with the file, it has to be the final one, and no other is.
          let isLast = start + part.count == sealed.count
          guard part.count >= AEAD.overhead else {
            problem = .payloadCut
            return
          }
          let size = part.count - AEAD.overhead
          let target = UnsafeMutableRawBufferPointer(rebasing: plain[count..<(count + size)])
          guard AEAD.open(part, key: key, nonce: nonce(chunk, isLast: isLast), into: target) else {
            // A chunk that is right as the other kind tells a missing end from bytes behind the end.
            let isOther = AEAD.open(
              part, key: key, nonce: nonce(chunk, isLast: !isLast), into: target)
            if isOther, !isLast { count += size }
            problem = isOther && isLast ? .payloadCut : .payloadDamaged
            return
          }
          if isLast, size == 0, chunk > 0 {
            problem = .payloadDamaged
            return
          }
          count += size
          if isLast { return }
          chunk += 1
        }
      }
    }
    return (plain, count, problem)
  }

  /// The number of the chunk in 11 bytes, the highest first, and whether it is the final one.
  private static func nonce(_ chunk: Int, isLast: Bool) -> [UInt8] {
    (0..<11).map { $0 < 3 ? 0 : UInt8(truncatingIfNeeded: chunk >> ((10 - $0) * 8)) }
      + [isLast ? 1 : 0]
  }
}

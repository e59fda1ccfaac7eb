internal import CSodium

/// HMAC and HKDF with SHA-256, on libsodium's HMAC: its own HKDF came with 1.0.19 only.
enum KeyDerivation {
  /// The length of a MAC, and of each derived key, in bytes.
  static let size = Int(crypto_auth_hmacsha256_BYTES)

  /// The MAC of some parts, one after another (RFC 2104).
  static func authenticate(
    _ parts: [UnsafeRawBufferPointer], key: UnsafeRawBufferPointer,
    into mac: UnsafeMutableRawBufferPointer
  ) {
    var state = crypto_auth_hmacsha256_state()
    _ = crypto_auth_hmacsha256_init(&state, key.octets, key.count)
    for part in parts where !part.isEmpty {
      crypto_auth_hmacsha256_update(&state, part.octets, UInt64(part.count))
    }
    crypto_auth_hmacsha256_final(&state, mac.octets)
    sodium_memzero(&state, MemoryLayout.size(ofValue: state))
  }

  /// A key of 32 bytes from a secret (RFC 5869, with one block of output).
  static func key(
    from secret: SecretBytes, salt: [UInt8], info: String
  ) throws(AgeProblem) -> SecretBytes {
    let extracted = try SecretBytes(count: size) { extracted in
      salt.withUnsafeBytes { salt in
        secret.withBytes { authenticate([$0], key: salt, into: extracted) }
      }
    }
    return try SecretBytes(count: size) { key in
      (Array(info.utf8) + [1]).withUnsafeBytes { info in
        extracted.withBytes { authenticate([info], key: $0, into: key) }
      }
    }
  }
}

/// ChaCha20-Poly1305 with nonces of 12 bytes (RFC 8439), without further data.
enum AEAD {
  /// What a sealed text is longer by, in bytes.
  static let overhead = Int(crypto_aead_chacha20poly1305_ietf_ABYTES)
  static let nonceSize = Int(crypto_aead_chacha20poly1305_ietf_NPUBBYTES)
  /// What wraps a file key: the key is used once.
  static let zeroNonce = [UInt8](repeating: 0, count: nonceSize)

  /// Seals a text into a buffer that is longer by the overhead.
  static func seal(
    _ plain: UnsafeRawBufferPointer, key: SecretBytes, nonce: [UInt8],
    into sealed: UnsafeMutableRawBufferPointer
  ) {
    key.withBytes { key in
      _ = crypto_aead_chacha20poly1305_ietf_encrypt(
        sealed.octets, nil,
        plain.octets, UInt64(plain.count), nil, 0, nil,
        nonce, key.octets)
    }
  }

  /// Opens a sealed text into a buffer that is shorter by the overhead; false, with zeros in it, where
  /// it was not sealed with this key and nonce, or was changed.
  static func open(
    _ sealed: UnsafeRawBufferPointer, key: SecretBytes, nonce: [UInt8],
    into plain: UnsafeMutableRawBufferPointer
  ) -> Bool {
    key.withBytes { key in
      crypto_aead_chacha20poly1305_ietf_decrypt(
        plain.octets, nil, nil,
        sealed.octets, UInt64(sealed.count), nil, 0,
        nonce, key.octets) == 0
    }
  }
}

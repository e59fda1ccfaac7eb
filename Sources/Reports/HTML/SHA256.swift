#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// SHA-256 as in FIPS 180-4, for the hashes in a content security policy.
package enum SHA256 {
  package static func digest(of message: [UInt8]) -> [UInt8] {
    var padded = message + [0x80]
    padded += Array(repeating: 0, count: (120 - padded.count % 64) % 64)
    padded += (0..<8).reversed().map { UInt8(truncatingIfNeeded: (message.count * 8) >> ($0 * 8)) }
    var state = primes.prefix(8).map { fraction(of: Double($0).squareRoot()) }
    for start in stride(from: 0, to: padded.count, by: 64) {
      mix(Array(padded[start..<start + 64]), into: &state)
    }
    return state.flatMap { word in (0..<4).reversed().map { UInt8(word >> ($0 * 8) & 0xFF) } }
  }

  private static func mix(_ block: [UInt8], into state: inout [UInt32]) {
    var words = (0..<16).map { index in
      block[index * 4..<index * 4 + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (a, b) = (words[index - 15], words[index - 2])
      let first = turn(a, 7) ^ turn(a, 18) ^ a >> 3
      let second = turn(b, 17) ^ turn(b, 19) ^ b >> 10
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    var w = state
    for index in 0..<64 {
      let sum1 = turn(w[4], 6) ^ turn(w[4], 11) ^ turn(w[4], 25)
      let choice = w[4] & w[5] ^ ~w[4] & w[6]
      let first = w[7] &+ sum1 &+ choice &+ constants[index] &+ words[index]
      let sum0 = turn(w[0], 2) ^ turn(w[0], 13) ^ turn(w[0], 22)
      let majority = w[0] & w[1] ^ w[0] & w[2] ^ w[1] & w[2]
      w = [first &+ sum0 &+ majority, w[0], w[1], w[2], w[3] &+ first, w[4], w[5], w[6]]
    }
    for index in state.indices { state[index] &+= w[index] }
  }

  private static func turn(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static let primes: [Int] = (2...311).filter { n in !(2..<n).contains { n % $0 == 0 } }
  private static let constants: [UInt32] = primes.map { fraction(of: cbrt(Double($0))) }

  private static func fraction(of root: Double) -> UInt32 {
    UInt32((root - root.rounded(.down)) * 4_294_967_296)
  }
}

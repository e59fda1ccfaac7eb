/// Tokens in the order of their bytes, which says nothing of when they came.
struct TokenSet: Hashable, Sendable {
  /// The tokens, one after the other.
  private(set) var bytes: [UInt8]

  init() {
    bytes = []
  }

  /// Tokens as they were kept; nil where the last one is cut off.
  init?(bytes: [UInt8]) {
    guard bytes.count.isMultiple(of: Sheet.tokenLength) else { return nil }
    self.bytes = bytes
  }

  /// Puts a token in its place; false where it is there.
  mutating func insert(_ token: [UInt8]) -> Bool {
    var (low, high) = (0, bytes.count / Sheet.tokenLength)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lexicographicallyPrecedes(token) { low = middle + 1 } else { high = middle }
    }
    let place = low * Sheet.tokenLength
    guard place == bytes.count || !self[low].elementsEqual(token) else { return false }
    bytes.insert(contentsOf: token, at: place)
    return true
  }

  private subscript(place: Int) -> ArraySlice<UInt8> {
    bytes[place * Sheet.tokenLength..<(place + 1) * Sheet.tokenLength]
  }
}

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

  func contains(_ token: [UInt8]) -> Bool { contains(token, at: place(of: token)) }

  /// Puts a token in its place, unless it is there.
  mutating func insert(_ token: [UInt8]) {
    let place = place(of: token)
    guard !contains(token, at: place) else { return }
    bytes.insert(contentsOf: token, at: place * Sheet.tokenLength)
  }

  /// Where a token stands, or belongs.
  private func place(of token: [UInt8]) -> Int {
    var (low, high) = (0, bytes.count / Sheet.tokenLength)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lexicographicallyPrecedes(token) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func contains(_ token: [UInt8], at place: Int) -> Bool {
    place * Sheet.tokenLength < bytes.count && self[place].elementsEqual(token)
  }

  private subscript(place: Int) -> ArraySlice<UInt8> {
    bytes[place * Sheet.tokenLength..<(place + 1) * Sheet.tokenLength]
  }
}

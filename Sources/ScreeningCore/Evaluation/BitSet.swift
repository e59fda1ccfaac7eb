/// A set of small numbers, one bit each.
struct BitSet {
  private var words: [UInt64] = []

  func contains(_ member: Int) -> Bool {
    member >> 6 < words.count && words[member >> 6] >> UInt64(member & 63) & 1 == 1
  }

  mutating func insert(_ member: Int) {
    while words.count <= member >> 6 { words.append(0) }
    words[member >> 6] |= 1 << UInt64(member & 63)
  }

  mutating func formUnion(_ other: BitSet) {
    while words.count < other.words.count { words.append(0) }
    for (place, word) in other.words.enumerated() { words[place] |= word }
  }

  /// The members, ascending.
  var members: [Int] {
    var members: [Int] = []
    for member in 0..<words.count * 64 where contains(member) { members.append(member) }
    return members
  }
}

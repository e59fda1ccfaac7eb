/// The name that is most like a misspelt one, if any is near enough to be meant.
///
/// A name in other capitals is meant first. Counts insertions, deletions, substitutions and swaps of
/// neighbours (Damerau–Levenshtein, optimal string alignment) on code points; about a third of the name
/// may differ. Another word is not meant: neither the opposite (`decided`, `undecided`) nor a short word
/// that only looks alike (`low`, `now`). Where names are whole phrases, and a similar one can say something else
/// (`call_police`, `fake_police`), `edits` says how many letters may differ at most.
package func nearest(_ name: String, in names: [String], edits: Int = 4) -> String? {
  if names.contains(name.lowercased()), name != name.lowercased() { return name.lowercased() }
  let wanted = Array(name.unicodeScalars)
  guard (1...64).contains(wanted.count) else { return nil }
  let limit = max(1, min(wanted.count / 3, edits))
  let letters = LetterSet(name)
  var best: (name: String, distance: Int)?
  // Most names are told apart by their letters, so that many unknown names cost little.
  for candidate in names
  where candidate != name && LetterSet(candidate).differs(letters) <= 2 * limit {
    let scalars = Array(candidate.unicodeScalars)
    guard abs(scalars.count - wanted.count) <= limit, !scalars.isEmpty else { continue }
    guard let distance = editDistance(wanted, scalars, atMost: limit),
      wanted.mayBeSlip(of: scalars)
    else { continue }
    if let best, (best.distance, best.name) <= (distance, candidate) { continue }
    best = (candidate, distance)
  }
  return best?.name
}

/// Which ASCII bytes a text has, in 64 groups. Each edit of a text changes at most two of them.
private struct LetterSet {
  private var bits: UInt64 = 0

  init(_ text: String) {
    for byte in text.utf8 where byte < 0x80 { bits |= 1 << UInt64(byte & 0x3F) }
  }

  /// In how many groups they differ.
  func differs(_ other: LetterSet) -> Int { (bits ^ other.bits).nonzeroBitCount }
}

/// A key that a map cannot have.
package struct UnknownKey: Sendable {
  /// Its place in the map, from 0.
  package let index: Int
  package let name: String
  /// The key that it seems to be a misspelling of, or another word for.
  package let near: String?

  package init(index: Int, name: String, near: String?) {
    self.index = index
    self.name = name
    self.near = near
  }

  /// The same key, taken for another one.
  package func meaning(_ near: String) -> Self { Self(index: index, name: name, near: near) }
}

/// The unknown keys of a map, in order; a nil key is not a text and is left out.
///
/// A misspelt key is taken for a key of `likely` (all known keys by default), first for one that
/// the map does not have yet.
package func unknownKeys(
  among keys: [String?], known: [String], likely: [String]? = nil
) -> [UnknownKey] {
  let likely = likely ?? known
  let missing = likely.filter { !keys.contains($0) }
  return keys.enumerated().compactMap { index, key in
    guard let key, !known.contains(key) else { return nil }
    let near = [missing, likely, known].lazy.compactMap { nearest(key, in: $0) }.first
    return UnknownKey(index: index, name: key, near: near)
  }
}

extension [Unicode.Scalar] {
  /// Whether this can be a misspelling of another one that is near to it, and not another word.
  fileprivate func mayBeSlip(of other: Self) -> Bool {
    let (short, long) = count < other.count ? (self, other) : (other, self)
    let before = long.dropLast(short.count)
    if short.count > 2, long.elementsEqual(before + short),
      Self.opposites.contains(String(before)) || String(long[...]) == "never"
    {
      return false
    }
    let isAtEnd = long.count <= 3 && count != other.count && last != other.last
    guard short.count <= 3, first != other.first || isAtEnd else { return true }
    // Of short words another first letter, or one more at the end, makes another word: low, no and now.
    let areSwapped = sorted { $0.value < $1.value } == other.sorted { $0.value < $1.value }
    return areSwapped || long.hasDoubled(short)
  }

  /// What turns a word into its opposite where it stands before it.
  private static let opposites: Set<String> = ["un", "in", "non", "not", "not_", "dis"]

  /// Whether it is the other one with a letter typed twice.
  private func hasDoubled(_ other: Self) -> Bool {
    indices.dropFirst().contains { place in
      self[place] == self[place - 1] && self[..<place] + self[(place + 1)...] == other[...]
    }
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

/// How many edits make one of the other; nil where it takes more than `limit`.
///
/// Looks only at the cells of the table that so few edits can reach.
private func editDistance(
  _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
) -> Int? {
  let far = limit + 1
  var beforeLast = [Int](repeating: far, count: right.count + 1)
  var last = (0...right.count).map { min($0, far) }
  var current = beforeLast
  for row in left.indices {
    let (low, high) = (max(0, row - limit), min(right.count - 1, row + limit))
    guard low <= high else { return nil }
    current[low] = low == 0 ? min(row + 1, far) : far
    var least = current[low]
    for column in low...high {
      let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
      var distance = min(substitution, last[column + 1] + 1, current[column] + 1)
      let isSwap =
        row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column]
      if isSwap { distance = min(distance, beforeLast[column - 1] + 1) }
      current[column + 1] = min(distance, far)
      least = min(least, distance)
    }
    if high + 2 <= right.count { current[high + 2] = far }
    guard least <= limit else { return nil }
    (beforeLast, last, current) = (last, current, beforeLast)
  }
  return last[right.count] <= limit ? last[right.count] : nil
}

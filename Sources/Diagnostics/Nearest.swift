/// The name that is most like a misspelt one, if any is near enough to be meant.
///
/// Counts insertions, deletions, substitutions and swaps of neighbours (Damerau–Levenshtein,
/// optimal string alignment) on code points; about a third of the name may differ.
package func nearest(_ name: String, in names: [String]) -> String? {
  let wanted = Array(name.unicodeScalars)
  guard (1...64).contains(wanted.count) else { return nil }
  let limit = max(1, min(wanted.count / 3, 4))
  var best: (name: String, distance: Int)?
  for candidate in names.sorted() where candidate != name {
    let scalars = Array(candidate.unicodeScalars)
    guard abs(scalars.count - wanted.count) <= limit, !scalars.isEmpty else { continue }
    let distance = editDistance(wanted, scalars)
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
      var distance = min(substitution, last[column + 1] + 1, current[column] + 1)
      let isSwap =
        row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column]
      if isSwap { distance = min(distance, beforeLast[column - 1] + 1) }
      current.append(distance)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}

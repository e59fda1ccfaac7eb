/// A set of integers, as ascending closed ranges with gaps between them.
package struct RangeSet: Hashable, Sendable {
  package let ranges: [ClosedRange<Int64>]

  package static let empty = RangeSet(ranges: [])

  private init(ranges: [ClosedRange<Int64>]) {
    self.ranges = ranges
  }

  package init(_ range: ClosedRange<Int64>) {
    self.init(ranges: [range])
  }

  /// The numbers of `0 ..< count` for which `contains` holds.
  package init(count: Int, where contains: (Int) -> Bool) {
    var found: [ClosedRange<Int64>] = []
    var start: Int?
    for code in 0..<count {
      if contains(code) {
        start = start ?? code
      } else if let first = start {
        found.append(Int64(first)...Int64(code - 1))
        start = nil
      }
    }
    if let first = start { found.append(Int64(first)...Int64(count - 1)) }
    self.init(ranges: found)
  }

  /// The union of the ranges; nil unless they ascend with gaps between them, within the universe.
  init?(ascending ranges: [ClosedRange<Int64>], in universe: ClosedRange<Int64>) {
    for (place, range) in ranges.enumerated() {
      guard universe.lowerBound <= range.lowerBound, range.upperBound <= universe.upperBound
      else { return nil }
      guard place > 0 else { continue }
      let last = ranges[place - 1].upperBound
      guard last < range.lowerBound, last + 1 < range.lowerBound else { return nil }
    }
    self.init(ranges: ranges)
  }

  package var isEmpty: Bool { ranges.isEmpty }

  package func contains(_ value: Int64) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }

  /// The numbers of `universe` that are not in this set, which lies within `universe`.
  package func complement(in universe: ClosedRange<Int64>) -> RangeSet {
    var gaps: [ClosedRange<Int64>] = []
    var next: Int64? = universe.lowerBound
    for range in ranges {
      guard let from = next else { break }
      if from < range.lowerBound { gaps.append(from...(range.lowerBound - 1)) }
      next = range.upperBound < universe.upperBound ? range.upperBound + 1 : nil
    }
    if let from = next { gaps.append(from...universe.upperBound) }
    return RangeSet(ranges: gaps)
  }

  package func intersection(_ other: RangeSet) -> RangeSet {
    var common: [ClosedRange<Int64>] = []
    var (left, right) = (0, 0)
    while left < ranges.count, right < other.ranges.count {
      let low = max(ranges[left].lowerBound, other.ranges[right].lowerBound)
      let high = min(ranges[left].upperBound, other.ranges[right].upperBound)
      if low <= high { common.append(low...high) }
      if ranges[left].upperBound < other.ranges[right].upperBound {
        left += 1
      } else {
        right += 1
      }
    }
    return RangeSet(ranges: common)
  }

  package func union(_ other: RangeSet, in universe: ClosedRange<Int64>) -> RangeSet {
    complement(in: universe).intersection(other.complement(in: universe)).complement(in: universe)
  }
}

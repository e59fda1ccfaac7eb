import PlanSketches
import Testing

@testable import ScreeningCore

/// Sets of ranges against plain sets, on random ones and at both ends of what there is.
struct RangeSetTests {
  /// A small universe, and how far it lies from zero.
  private static let size = 12
  private static let starts: [Int64] = [0, -5, .min, .max - Int64(size - 1)]

  /// A random set in the universe that starts at `start`, both ways.
  private static func random(
    at start: Int64, _ random: inout RandomSource
  ) -> (ranges: RangeSet, plain: Set<Int64>) {
    let universe = universe(at: start)
    let percent = [10, 50, 90][random.below(3)]
    let plain = Set(universe.filter { _ in random.chance(percent) })
    let ranges = plain.reduce(RangeSet.empty) { $0.union(RangeSet($1...$1), in: universe) }
    return (ranges, plain)
  }

  private static func universe(at start: Int64) -> ClosedRange<Int64> {
    start...(start + Int64(size - 1))
  }

  /// The members, and that the ranges are as few as can be.
  private func expect(
    _ ranges: RangeSet, _ plain: Set<Int64>, in universe: ClosedRange<Int64>
  ) {
    #expect(Set(universe.filter { ranges.contains($0) }) == plain)
    #expect(ranges.isEmpty == plain.isEmpty)
    let starts = plain.filter { $0 == .min || !plain.contains($0 - 1) }.sorted()
    let ends = plain.filter { $0 == .max || !plain.contains($0 + 1) }.sorted()
    #expect(ranges.ranges == zip(starts, ends).map { $0...$1 })
  }

  @Test(arguments: 0..<100)
  func `a set of ranges holds what a plain set holds`(seed: Int) {
    var random = RandomSource(seed: seed)
    for start in Self.starts {
      let universe = Self.universe(at: start)
      let (one, left) = Self.random(at: start, &random)
      let (other, right) = Self.random(at: start, &random)
      expect(one, left, in: universe)
      expect(one.union(other, in: universe), left.union(right), in: universe)
      expect(one.intersection(other), left.intersection(right), in: universe)
      expect(one.complement(in: universe), Set(universe).subtracting(left), in: universe)
      #expect((one == other) == (left == right))
    }
  }

  @Test(arguments: 0..<100)
  func `a set made by a question holds the codes for which it says yes`(seed: Int) {
    var random = RandomSource(seed: seed)
    let count = random.below(Self.size + 1)
    let codes = Set((0..<count).filter { _ in random.chance(50) })
    expect(
      RangeSet(count: count) { codes.contains($0) }, Set(codes.map { Int64($0) }),
      in: Self.universe(at: 0))
  }

  @Test func `all there is, and nothing, are each the rest of the other`() {
    let everything = Int64.min...Int64.max
    #expect(RangeSet.empty.complement(in: everything) == RangeSet(everything))
    #expect(RangeSet(everything).complement(in: everything) == .empty)
    #expect(
      RangeSet(0...0).complement(in: everything).ranges == [Int64.min...(-1), 1...Int64.max])
  }

  @Test func `ranges that touch or overlap are no set of ranges: they would be one`() {
    let universe: ClosedRange<Int64> = -10...10
    #expect(RangeSet(ascending: [1...2, 4...5], in: universe) != nil)
    #expect(RangeSet(ascending: [1...2, 3...5], in: universe) == nil)
    #expect(RangeSet(ascending: [1...3, 3...5], in: universe) == nil)
    #expect(RangeSet(ascending: [4...5, 1...2], in: universe) == nil)
    #expect(RangeSet(ascending: [Int64.min...Int64.max, 1...2], in: Int64.min...Int64.max) == nil)
  }
}

import ClassroomServer

/// Everything a class can see, whatever chance says: each run of the rule with every outcome.
final class AllPictures {
  let room: ClassPicture.Room
  private var known: [Step: Set<[Int]>] = [:]

  private struct Step: Hashable {
    let picture: ClassPicture
    let counts: [Int]
  }

  init(_ room: ClassPicture.Room) {
    self.room = room
  }

  /// All numbers that a picture can have once it takes in a batch.
  func after(_ picture: ClassPicture, _ counts: [Int]) -> Set<[Int]> {
    let step = Step(picture: picture, counts: counts)
    if let results = known[step] { return results }
    var results: Set<[Int]> = []
    var tosses: [Bool]? = []
    while let fixed = tosses {
      var made: [Bool] = []
      var copy = picture
      copy.advance(to: counts, in: [room]) {
        made.append(made.count < fixed.count ? fixed[made.count] : true)
        return made[made.count - 1]
      }
      results.insert(copy.atLeast)
      tosses = made.lastIndex(of: true).map { Array(made[..<$0]) + [false] }
    }
    known[step] = results
    return results
  }

  /// Each step from a picture to the next that can come about: sheets, numbers, counts, new numbers.
  func steps(to most: Int) -> [(sheets: Int, before: [Int], counts: [Int], after: [Int])] {
    stride(from: 5, through: most, by: 5).flatMap { sheets in
      room.counts(of: sheets).flatMap { counts in
        room.numbers(upTo: counts, sheets: sheets - 5).flatMap { before in
          after(ClassPicture(sheets: sheets - 5, atLeast: before), counts).map {
            (sheets, before, counts, $0)
          }
        }
      }
    }
  }

  /// All sequences of pictures that some class can see, or one in which a batch is as given.
  func sequences(of batches: Int, with batch: [Int]? = nil, as fixed: Int = -1) -> Set<[[Int]]> {
    typealias World = [Int]
    let start: World = Array(repeating: 0, count: room.cellCount)
    var worlds: [[[Int]]: Set<World>] = [[start]: [start]]
    for place in 0..<batches {
      let choices = batch.flatMap { place == fixed ? [$0] : nil } ?? room.counts(of: 5)
      var next: [[[Int]]: Set<World>] = [:]
      for (seen, counts) in worlds {
        let last = ClassPicture(sheets: 5 * place, atLeast: seen[seen.count - 1])
        for new in Set(counts.flatMap { old in choices.map { zip(old, $0).map(+) } }) {
          for numbers in after(last, new) { next[seen + [numbers], default: []].insert(new) }
        }
      }
      worlds = next
    }
    return Set(worlds.keys)
  }
}

extension ClassPicture.Room {
  var cellCount: Int { stacks.joined().count }

  /// All counts that so many sheets can come to; each falls into one stack, and into any of it.
  func counts(of sheets: Int) -> Set<[Int]> {
    let cells = cellCount
    let ways = stacks.flatMap { stack in
      (1..<1 << stack.count).map { chosen in
        (0..<cells).map { cell in
          stack.firstIndex(of: cell).map { chosen >> $0 & 1 } ?? 0
        }
      }
    }
    return (0..<sheets).reduce(into: [Array(repeating: 0, count: cells)]) { all, _ in
      all = Set(all.flatMap { counts in ways.map { zip(counts, $0).map(+) } })
    }
  }

  /// All numbers that may be shown of counts.
  func numbers(upTo counts: [Int], sheets: Int) -> [[Int]] {
    counts.reduce([[]]) { all, count in
      all.flatMap { begun in stride(from: 0, through: count, by: 5).map { begun + [$0] } }
    }.filter { sheetsNeeded(for: $0) <= max(0, sheets - 5) }
  }
}

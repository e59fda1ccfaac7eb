import ClassroomServer

/// Everything a class can see, whatever chance says: each run of the rule with every outcome.
final class AllPictures {
  let questions: Questions
  private let anyBatch: [Int]
  private var known: [Step: Set<[Int]>] = [:]
  private var begun: [Worlds] = []

  private struct Step: Hashable {
    let picture: ClassPicture
    let counts: [Int]
  }

  init(_ questions: Questions) {
    self.questions = questions
    anyBatch = questions.counts(of: 5).map(Self.packed)
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
      copy.advance(to: counts, in: [questions.group]) {
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
      questions.counts(of: sheets).flatMap { counts in
        questions.numbers(upTo: counts, sheets: sheets - 5).flatMap { before in
          after(ClassPicture(sheets: sheets - 5, atLeast: before), counts).map {
            (sheets, before, counts, $0)
          }
        }
      }
    }
  }

  /// All sequences of pictures that some class can see, or one in which a batch is as given.
  func sequences(of batches: Int, with batch: [Int]? = nil, as fixed: Int = 0) -> Set<[[Int]]> {
    guard let batch else { return Set(worlds(after: batches).keys) }
    var worlds = following(worlds(after: fixed), at: fixed, [Self.packed(batch)])
    for place in fixed + 1..<batches { worlds = following(worlds, at: place, anyBatch) }
    return Set(worlds.keys)
  }

  /// For each sequence of pictures, the counts that can lie behind it, packed.
  private typealias Worlds = [[[Int]]: Set<Int>]

  /// Counts below 32 as one number; those of two batches can be added.
  private static func packed(_ counts: [Int]) -> Int { counts.reduce(0) { $0 << 5 | $1 } }

  private func unpacked(_ counts: Int) -> [Int] {
    (0..<questions.cellCount).reversed().map { counts >> (5 * $0) & 31 }
  }

  /// What can be after so many batches of any kind.
  private func worlds(after batches: Int) -> Worlds {
    if begun.isEmpty {
      let zeros = Array(repeating: 0, count: questions.cellCount)
      begun.append([[zeros]: [0]])
    }
    while begun.count <= batches {
      begun.append(following(begun[begun.count - 1], at: begun.count - 1, anyBatch))
    }
    return begun[batches]
  }

  private func following(_ worlds: Worlds, at place: Int, _ batches: [Int]) -> Worlds {
    var next: Worlds = [:]
    for (seen, counts) in worlds {
      let last = ClassPicture(sheets: 5 * place, atLeast: seen[seen.count - 1])
      var shown: [[Int]: Set<Int>] = [:]
      for new in Set(counts.flatMap { old in batches.map { old + $0 } }) {
        for numbers in after(last, unpacked(new)) { shown[numbers, default: []].insert(new) }
      }
      for (numbers, counts) in shown { next[seen + [numbers]] = counts }
    }
    return next
  }
}

import ClassroomServer

/// Everything a class can see, whatever chance says: each run of the rule with every outcome.
///
/// Counts and numbers are below 32 here. Those of all cells are packed into one whole number, and packed
/// counts can be added: these tests are not optimized, and there are millions of them.
final class AllPictures {
  let questions: Questions
  private let anyBatch: [Int]
  private var known: [Int: [Int]] = [:]
  private var begun: [Worlds] = []
  /// For packed counts, the last sum in which they came up.
  private var lastSum: [Int]
  private var sum = 0

  init(_ questions: Questions) {
    self.questions = questions
    anyBatch = questions.counts(of: 5).map(Self.packed)
    lastSum = Array(repeating: 0, count: 1 << (5 * questions.cellCount))
  }

  /// All numbers that a picture can have once it takes in a batch.
  func after(_ picture: ClassPicture, _ counts: [Int]) -> [[Int]] {
    var results: [[Int]] = []
    var tosses: [Bool]? = []
    while let fixed = tosses {
      var made: [Bool] = []
      var copy = picture
      copy.advance(to: counts, in: [questions.group]) {
        made.append(made.count < fixed.count ? fixed[made.count] : true)
        return made[made.count - 1]
      }
      if !results.contains(copy.atLeast) { results.append(copy.atLeast) }
      tosses = made.lastIndex(of: true).map { Array(made[..<$0]) + [false] }
    }
    return results
  }

  /// A step from a picture to the next.
  struct Step {
    let sheets: Int
    let before: [Int]
    let counts: [Int]
    let after: [Int]
  }

  /// The first step of all that can come about that is not as it should be.
  func firstStep(to most: Int, that isWrong: (Step) -> Bool) -> Step? {
    for sheets in stride(from: 5, through: most, by: 5) {
      for counts in questions.counts(of: sheets) {
        for before in questions.numbers(upTo: counts, sheets: sheets - 5) {
          for after in after(ClassPicture(sheets: sheets - 5, atLeast: before), counts) {
            let step = Step(sheets: sheets, before: before, counts: counts, after: after)
            if isWrong(step) { return step }
          }
        }
      }
    }
    return nil
  }

  /// All sequences of packed numbers that some class can see, or one in which a batch is as given.
  func sequences(of batches: Int, with batch: [Int]? = nil, as fixed: Int = 0) -> Set<[Int]> {
    guard let batch else { return Set(worlds(after: batches).keys) }
    var worlds = following(worlds(after: fixed), at: fixed, [Self.packed(batch)])
    for place in fixed + 1..<batches { worlds = following(worlds, at: place, anyBatch) }
    return Set(worlds.keys)
  }

  /// For each sequence of pictures, the counts that can lie behind it.
  private typealias Worlds = [[Int]: [Int]]

  private static func packed(_ counts: [Int]) -> Int { counts.reduce(0) { $0 << 5 | $1 } }

  private func unpacked(_ counts: Int) -> [Int] {
    (0..<questions.cellCount).reversed().map { counts >> (5 * $0) & 31 }
  }

  /// What can be after so many batches of any kind.
  private func worlds(after batches: Int) -> Worlds {
    if begun.isEmpty { begun.append([[0]: [0]]) }
    while begun.count <= batches {
      begun.append(following(begun[begun.count - 1], at: begun.count - 1, anyBatch))
    }
    return begun[batches]
  }

  private func following(_ worlds: Worlds, at place: Int, _ batches: [Int]) -> Worlds {
    var next: Worlds = [:]
    for (seen, counts) in worlds {
      var shown: [Int: [Int]] = [:]
      for new in sums(of: counts, batches) {
        for numbers in numbers(after: seen[seen.count - 1], at: place, new) {
          shown[numbers, default: []].append(new)
        }
      }
      for (numbers, counts) in shown { next[seen + [numbers]] = counts }
    }
    return next
  }

  /// What a picture of so many batches can become with new counts, worked out once for each.
  private func numbers(after numbers: Int, at place: Int, _ counts: Int) -> [Int] {
    let key = (place << 20 | numbers) << 20 | counts
    if let results = known[key] { return results }
    let picture = ClassPicture(sheets: 5 * place, atLeast: unpacked(numbers))
    let results = after(picture, unpacked(counts)).map(Self.packed)
    known[key] = results
    return results
  }

  /// Each sum of counts and a batch, once.
  private func sums(of counts: [Int], _ batches: [Int]) -> [Int] {
    sum += 1
    var sums: [Int] = []
    for old in counts {
      for batch in batches where lastSum[old + batch] != sum {
        lastSum[old + batch] = sum
        sums.append(old + batch)
      }
    }
    return sums
  }
}

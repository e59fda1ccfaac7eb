extension Program {
  /// Codes of an item's value, one for each group that all tables of the program treat alike;
  /// `work` counts what it took to find them.
  func distinctCodes(of item: Int, work: inout Int) -> [Int] {
    let sorting = sorting(ofItem: item, work: &work)
    var found: [Int] = []
    var sorts = Set<[Int64]>()
    for code in sorting.firstCodes {
      let sort = sorting.sort(of: code)
      work += 1 + sort.count
      if sorts.insert(sort).inserted { found.append(code) }
    }
    return found
  }

  /// What tells the codes of an item's value apart.
  struct Sorting {
    /// Codes among which there is one of each sort.
    let firstCodes: [Int]
    fileprivate let columns: Columns

    fileprivate enum Columns {
      case tables(truths: [ArraySlice<UInt8>], figures: [ArraySlice<Bounds<Int64>>])
      /// Every code by itself, or every stretch from one of these codes to the next.
      case everyCode, starts([Int])
    }

    /// What is the same for all codes that all tables of the program treat alike.
    func sort(of code: Int) -> [Int64] {
      switch columns {
      case .tables(let truths, let figures):
        truths.map { Int64($0[$0.startIndex + code]) }
          + figures.map { $0[$0.startIndex + code].low }
      case .everyCode: [Int64(code)]
      case .starts(let starts): [Int64(starts.last { $0 <= code } ?? 0)]
      }
    }
  }

  func sorting(ofItem item: Int, work: inout Int) -> Sorting {
    let column = Int32(item)
    let count = Int(counts[item])
    var tests: [Int] = []
    var figures: [Int] = []
    var starts: [Int] = [0]
    for instruction in instructions {
      work += 1 + instruction.operandCount
      switch instruction.code {
      case .test where instruction.a == column: tests.append(Int(instruction.b))
      case .all, .any: tests += tables(in: instruction, of: column)
      case .sum: figures += tables(in: instruction, of: column)
      case .linear where instruction.a == column:
        work += count
        return Sorting(firstCodes: Array(0..<count), columns: .everyCode)
      case .testRanges where instruction.a == column:
        for place in Int(instruction.b)..<Int(instruction.b + instruction.c) {
          starts += [Int(ranges[place].low), Int(ranges[place].high) + 1]
        }
      default: break
      }
    }
    guard count <= Variable.widestTable else {
      starts = Set(starts.filter { $0 < count }).sorted()
      return Sorting(firstCodes: starts, columns: .starts(starts))
    }
    return Sorting(
      firstCodes: Array(0..<count),
      columns: .tables(
        truths: tests.map { truthTables[$0..<$0 + count] },
        figures: figures.map { boundTables[$0..<$0 + count] }))
  }

  private func tables(in instruction: Instruction, of column: Int32) -> [Int] {
    var tables: [Int] = []
    for place in 0..<Int(instruction.b) {
      let operand = Int(instruction.a) + 2 * place
      if operands[operand] == column { tables.append(Int(operands[operand + 1])) }
    }
    return tables
  }
}

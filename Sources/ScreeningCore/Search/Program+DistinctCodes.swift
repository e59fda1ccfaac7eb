extension Program {
  /// Codes of an item's value, one for each group that all tables of the program treat alike;
  /// `work` counts what it took to find them.
  func distinctCodes(of item: Int, work: inout Int) -> [Int] {
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
        return Array(0..<count)
      case .testRanges where instruction.a == column:
        for place in Int(instruction.b)..<Int(instruction.b + instruction.c) {
          starts += [Int(ranges[place].low), Int(ranges[place].high) + 1]
        }
      default: break
      }
    }
    let isTabulated = count <= Variable.widestTable
    var found: [Int] = []
    var sorts = Set<[Int64]>()
    for code in isTabulated ? Array(0..<count) : starts.filter({ $0 < count }) {
      var sort: [Int64] = []
      if isTabulated {
        for test in tests { sort.append(Int64(truthTables[test + code])) }
        for figure in figures { sort.append(boundTables[figure + code].low) }
      } else {
        sort.append(Int64(code))
      }
      work += 1 + sort.count
      if sorts.insert(sort).inserted { found.append(code) }
    }
    return found
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

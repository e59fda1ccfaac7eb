extension Program {
  /// One code of each sort that the tables of the program tell apart, for the value of an item.
  func distinctCodes(of item: Int) -> [Int] {
    let column = Int32(item)
    let count = Int(counts[item])
    var tests: [Int] = []
    var figures: [Int] = []
    var starts: [Int] = [0]
    for instruction in instructions {
      switch instruction.code {
      case .test where instruction.a == column: tests.append(Int(instruction.b))
      case .all, .any: tests += tables(in: instruction, of: column)
      case .sum: figures += tables(in: instruction, of: column)
      case .linear where instruction.a == column: return Array(0..<count)
      case .testRanges where instruction.a == column:
        for place in Int(instruction.b)..<Int(instruction.b + instruction.c) {
          starts += [Int(ranges[place].low), Int(ranges[place].high) + 1]
        }
      default: break
      }
    }
    let isTabulated = count <= Variable.widestTable
    var found: [Int] = []
    for code in isTabulated ? Array(0..<count) : starts.filter({ $0 < count }) {
      let isNew = !found.contains { other in
        other == code
          || isTabulated && tests.allSatisfy { truthTables[$0 + code] == truthTables[$0 + other] }
            && figures.allSatisfy { boundTables[$0 + code] == boundTables[$0 + other] }
      }
      if isNew { found.append(code) }
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

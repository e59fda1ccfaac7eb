import ScreeningCore

/// A second reading of programs, slow and plain: many sheets at once, with a flag, or an integer,
/// for each of them in every register.
final class SheetsReading: ProgramReading {
  typealias Flag = [Bool]
  typealias Integer = [Int64]

  struct TruthValue {
    let possible: [Bool]
    let certain: [Bool]
  }

  private let program: Program
  private let sheets: [Answers]
  private var known: [Int: [Int64]] = [:]
  private var truths: [Int32: TruthValue] = [:]
  private var numbers: [Int32: Bounds<[Int64]>] = [:]

  init(_ plan: Plan, _ sheets: [Answers]) {
    program = plan.program
    self.sheets = sheets
    program.instructions.withUnsafeBufferPointer { run($0) }
  }

  /// For each sheet, what is in a register of truths.
  func truths(in register: Int32) -> [Truth] {
    let truth = truth(register)
    return zip(truth.possible, truth.certain).map { $1 ? .yes : $0 ? .undecided : .no }
  }

  /// For each sheet, what is in a register of numbers.
  func intervals(in register: Int32) -> [Interval] {
    let bounds = number(register)
    return zip(bounds.low, bounds.high).map {
      Interval(low: Number(thousandths: $0), high: Number(thousandths: $1))
    }
  }
}

extension SheetsReading {
  func operand(_ place: Int) -> Int32 { program.operands[place] }
  func range(_ place: Int32) -> Bounds<Int64> { program.ranges[Int(place)] }
  func count(in column: Int) -> Int32 { program.counts[column] }
  func stateColumn(of item: Int) -> Int? {
    program.stateIsRead[item] ? program.stateIsRead.count + item : nil
  }
  func truth(inTable table: Int32, at index: [Int64]) -> TruthValue {
    let entries = index.map { program.truthTables[Int(table) + Int($0)] }
    return TruthValue(
      possible: entries.map { [1, 3].contains($0) }, certain: entries.map { [2, 3].contains($0) })
  }
  func bounds(inTable table: Int32, at index: [Int64]) -> Bounds<[Int64]> {
    let entries = index.map { program.boundTables[Int(table) + Int($0)] }
    return Bounds(low: entries.map(\.low), high: entries.map(\.high))
  }

  func flag(_ value: Bool) -> [Bool] { sheets.map { _ in value } }
  func and(_ left: [Bool], _ right: [Bool]) -> [Bool] { zip(left, right).map { $0 && $1 } }
  func or(_ left: [Bool], _ right: [Bool]) -> [Bool] { zip(left, right).map { $0 || $1 } }
  func not(_ flag: [Bool]) -> [Bool] { flag.map { !$0 } }

  func integer(_ value: Int64) -> [Int64] { sheets.map { _ in value } }
  func isAtMost(_ left: [Int64], _ right: [Int64]) -> [Bool] { zip(left, right).map { $0 <= $1 } }
  func choose(_ flag: [Bool], _ first: [Int64], _ second: [Int64]) -> [Int64] {
    flag.indices.map { flag[$0] ? first[$0] : second[$0] }
  }
  func lesser(_ left: [Int64], _ right: [Int64]) -> [Int64] { zip(left, right).map(min) }
  func greater(_ left: [Int64], _ right: [Int64]) -> [Int64] { zip(left, right).map(max) }
  func add(_ left: [Int64], _ right: [Int64]) -> [Int64] { zip(left, right).map(+) }
  func scale(_ integer: [Int64], by factor: Int64) -> [Int64] { integer.map { $0 * factor } }
  func multiply(_ left: [Int64], _ right: [Int64]) -> [Int64] {
    zip(left, right).map { Self.rounded($0 * $1, by: 1000) }
  }
  func divide(_ dividend: [Int64], by divisor: [Int64]) -> [Int64] {
    zip(dividend, divisor).map { Self.rounded($0 * 1000, by: $1) }
  }

  /// A quotient rounded half away from zero; the figures of these tests are small.
  private static func rounded(_ dividend: Int64, by divisor: Int64) -> Int64 {
    (2 * abs(dividend) + divisor) / (2 * divisor) * dividend.signum()
  }

  func truth(possible: [Bool], certain: [Bool]) -> TruthValue {
    TruthValue(possible: possible, certain: certain)
  }
  func isPossible(_ truth: TruthValue) -> [Bool] { truth.possible }
  func isCertain(_ truth: TruthValue) -> [Bool] { truth.certain }

  func answer(to item: Int) -> [Int64] {
    sheets.map { index(of: $0[item].code, count: count(in: item)) }
  }
  func state(of item: Int) -> [Int64] {
    sheets.map { index(of: $0[item].state?.rawValue, count: Int32(Variable.State.allCases.count)) }
  }
  func wasOpened(_ item: Int) -> [Bool] { sheets.map { $0[item].wasOpened } }
  private func index(of code: Int?, count: Int32) -> Int64 {
    Int64(TableIndex.index(of: code.map { Int32($0) } ?? -1, count: count))
  }
  func known(_ column: Int32) -> [Int64] {
    let (column, items) = (Int(column), program.stateIsRead.count)
    return known[column] ?? (column < items ? answer(to: column) : state(of: column - items))
  }
  func setKnown(_ column: Int, to index: [Int64]) { known[column] = index }

  func truth(_ register: Int32) -> TruthValue {
    truths[register] ?? truth(possible: [], certain: [])
  }
  func setTruth(_ register: Int32, to truth: TruthValue) { truths[register] = truth }
  func number(_ register: Int32) -> Bounds<[Int64]> {
    numbers[register] ?? Bounds(low: [], high: [])
  }
  func setNumber(_ register: Int32, to bounds: Bounds<[Int64]>) { numbers[register] = bounds }
}

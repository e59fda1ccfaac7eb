/// A plan laid out for evaluation: instructions in the order in which they run, and their tables.
///
/// Every table of a variable with n values has 2 n + 3 entries, one for each thing that can be
/// known of it (``TableIndex``), so that reading an answer is one load. What each instruction means
/// is stated once, in ``ProgramReading/run(_:)``.
package struct Program: Sendable {
  package internal(set) var instructions: [Instruction] = []
  /// Pairs of column and table, pairs of number and range, and single registers.
  package internal(set) var operands: [Int32] = []
  /// Each entry is the bits of a ``Truth``.
  package internal(set) var truthTables: [UInt8] = []
  package internal(set) var boundTables: [Bounds<Int64>] = []
  /// Ranges of thousandths or codes, and steps as start and value.
  package internal(set) var ranges: [Bounds<Int64>] = []

  /// For each column, how many values its variable has. First come the values of all items, one
  /// column each, then their states.
  package internal(set) var counts: [Int32] = []
  /// For each item, whether some instruction reads its state.
  package internal(set) var stateIsRead: [Bool] = []

  /// The registers that hold results: those of truths, and of numbers for the scores.
  package internal(set) var whens: [Int32] = []
  package internal(set) var guidance: [Int32] = []
  /// Two registers for each situation: whether it is so, and whether it is not so.
  package internal(set) var situations: [Int32] = []
  /// Two registers for each step: whether it is possible, and whether it stands by itself.
  package internal(set) var steps: [Int32] = []
  package internal(set) var sufficient: [Int32] = []
  package internal(set) var scores: [Int32] = []
  package internal(set) var truthCount = 0
  package internal(set) var numberCount = 0

  /// The work of running all instructions.
  var work = 0

  /// For each piece of guidance, what it depends on.
  var guidanceDependencies: [Dependencies] = []
  /// For each step, what its place in a report depends on.
  var stepDependencies: [Dependencies] = []
  /// For each item, what its `when` depends on.
  var whenDependencies: [Dependencies] = []

  /// The instructions that a result needs, in order, and the items that they read.
  struct Dependencies: Sendable {
    let instructions: [Instruction]
    let items: [Int]
    /// Those of the items that the result itself tests, and not only through scores and `when`s.
    var named: [Int] = []
    /// The work of running it: how many answers, numbers and truths it reads.
    let work: Int

    init(instructions: [Instruction], items: [Int]) {
      self.instructions = instructions
      self.items = items
      work = Program.work(of: instructions)
    }
  }

  /// The work of running instructions: how many answers, numbers and truths they read.
  static func work(of instructions: [Instruction]) -> Int {
    var work = 0
    for instruction in instructions { work += 1 + instruction.operandCount }
    return work
  }

  package struct Instruction: Sendable {
    let code: Code
    let target: Int32
    /// Each ``Code`` says what these mean.
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0
    var d: Int32 = 0

    /// How many values it reads, where that is not always the same.
    var operandCount: Int {
      switch code {
      case .all, .any: Int(b) + Int(c) + Int(d)
      case .sum: Int(b) + Int(c)
      case .largest: Int(b)
      case .testRanges, .within, .steps: Int(c)
      default: 0
      }
    }
  }

  enum Code: UInt8, Sendable {
    /// Makes what is known of item `target` depend on the truth `a` of its `when`.
    case apply
    /// Truth: the constant whose bits are `a`.
    case truth
    /// Truth: the entry of column `a` in the truth table at `b`.
    case test
    /// Truth: the code of column `a` is in the `c` ranges at `b`; `d` where it does not apply.
    case testRanges
    /// Truth: the conjunction of `b` tests, `c` numbers within a range each, and `d` registers,
    /// which stand one after another from operand `a` on.
    case all
    /// Truth: the disjunction of the same.
    case any
    /// Truth: registers `a` and `b` are the same.
    case same
    /// Truth: register `b` where `a` is true, otherwise `c`.
    case chooseTruth
    /// Truth: number `a` lies in the range at `b`.
    case between
    /// Truth: number `a` lies in one of the `c` ranges at `b`.
    case within
    /// Number: the constant at range `a`.
    case number
    /// Number: the constant at range `d` plus `b` tables and `c` registers from operand `a` on.
    case sum
    /// Number: `low` plus `high` times the code of column `a`, both from range `b`.
    case linear
    /// Number: number `a` times number `b`.
    case product
    /// Number: number `a` divided by number `b`, which is never between zero and `c` thousandths.
    case quotient
    /// Number: register `b` where truth `a`, otherwise `c`.
    case chooseNumber
    /// Number: the greatest of `b` registers from operand `a` on.
    case largest
    /// Number: the step of number `a` among the `c` steps at `b`.
    case steps
  }
}

/// The least and the greatest value of a figure.
package struct Bounds<Value> {
  package var low: Value
  package var high: Value

  package init(low: Value, high: Value) {
    self.low = low
    self.high = high
  }
}

extension Bounds: Equatable where Value: Equatable {}
extension Bounds: Sendable where Value: Sendable {}

/// Evaluates one plan, again and again, in memory of its own: nothing is allocated after `init`,
/// and nothing can fail.
///
/// Load a sheet of answers, run, then ask for results. Not shared between threads: each makes
/// its own.
package final class Evaluator {
  package let plan: Plan
  let scratch: Scratch
  private let instructions: UnsafeBufferPointer<Program.Instruction>

  package init(_ plan: Plan) {
    self.plan = plan
    scratch = Scratch(plan.program)
    let instructions = plan.program.instructions
    self.instructions = UnsafeBufferPointer(
      start: Scratch.copy(instructions), count: instructions.count)
  }

  deinit {
    scratch.deallocate()
    instructions.deallocate()
  }

  /// Works out everything for a sheet of answers.
  package func evaluate(_ answers: Answers) {
    load(answers)
    scratch.run(instructions)
  }

  /// Loads a sheet; until the next run, results are still those of the previous one.
  func load(_ answers: Answers) {
    answers.sheet.withUnsafeBufferPointer { scratch.load($0) }
  }

  /// Works out only what one result depends on.
  func run(_ dependencies: Program.Dependencies) {
    dependencies.instructions.withUnsafeBufferPointer { scratch.run($0) }
  }

  /// Whether a piece of guidance is shown, not shown, or undecided.
  package func guidance(_ index: Int) -> Truth {
    Truth(bits: scratch.truth(plan.program.guidance[index]))
  }

  /// Whether a situation is so, and whether it is not so; where it was not asked about, neither.
  package func situation(_ index: Int) -> (isSo: Truth, isNotSo: Truth) {
    let registers = plan.program.situations
    return (
      Truth(bits: scratch.truth(registers[2 * index])),
      Truth(bits: scratch.truth(registers[2 * index + 1]))
    )
  }

  /// Whether a step can be advised, and whether it can be without any "if".
  package func step(_ index: Int) -> (possible: Truth, plain: Truth) {
    let registers = plan.program.steps
    return (
      Truth(bits: scratch.truth(registers[2 * index])),
      Truth(bits: scratch.truth(registers[2 * index + 1]))
    )
  }

  /// Whether an item applies: its `when` holds, or it was opened.
  package func applies(_ item: Int) -> Truth {
    scratch.answers[item].wasOpened ? .yes : when(item)
  }

  /// Whether an item's `when` holds by itself, also where the item was opened.
  package func when(_ item: Int) -> Truth {
    Truth(bits: scratch.truth(plan.program.whens[item]))
  }

  /// What a score can still come to.
  package func score(_ index: Int) -> Interval {
    let bounds = scratch.number(plan.program.scores[index])
    return Interval(
      low: Number(thousandths: bounds.low), high: Number(thousandths: bounds.high))
  }

  /// Whether enough was answered for a score to be used.
  package func isSufficient(_ index: Int) -> Truth {
    Truth(bits: scratch.truth(plan.program.sufficient[index]))
  }
}

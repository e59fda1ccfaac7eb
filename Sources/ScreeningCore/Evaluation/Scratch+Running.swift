extension Scratch {
  typealias Instruction = Program.Instruction

  /// Runs instructions in their order; those of one sort stand together, so that what to do is
  /// looked up once for each stretch of them.
  func run(_ instructions: UnsafeBufferPointer<Instruction>) {
    guard var it = instructions.baseAddress else { return }
    let end = it + instructions.count
    while it < end {
      switch it.pointee.code {
      case .apply: each(&it, end) { apply(Int($0.target), when: truths[Int($0.a)]) }
      case .truth: each(&it, end) { decide($0, UInt8(truncatingIfNeeded: $0.a)) }
      case .test: each(&it, end) { decide($0, test(column: $0.a, table: $0.b)) }
      case .testRanges: each(&it, end) { decide($0, testRanges($0)) }
      case .all: each(&it, end) { decide($0, all($0)) }
      case .any: each(&it, end) { decide($0, any($0)) }
      case .same: each(&it, end) { decide($0, truth($0.a).same(as: truth($0.b)).bits) }
      case .chooseTruth:
        each(&it, end) { decide($0, truth($0.a).choose(truth($0.b), truth($0.c)).bits) }
      case .between: each(&it, end) { decide($0, between(number: $0.a, range: $0.b)) }
      case .within:
        each(&it, end) { decide($0, within(numbers[Int($0.a)], from: $0.b, count: $0.c)) }
      case .number: each(&it, end) { put($0, ranges[Int($0.a)]) }
      case .sum: each(&it, end) { put($0, sum($0)) }
      case .linear: each(&it, end) { put($0, linear($0)) }
      case .product: each(&it, end) { put($0, product($0)) }
      case .quotient: each(&it, end) { put($0, quotient($0)) }
      case .chooseNumber: each(&it, end) { put($0, choose($0)) }
      case .largest: each(&it, end) { put($0, largest($0)) }
      case .steps: each(&it, end) { put($0, steps($0)) }
      }
    }
  }

  /// Performs this instruction and those after it that have the same code.
  @inline(__always)
  private func each(
    _ it: inout UnsafePointer<Instruction>, _ end: UnsafePointer<Instruction>,
    _ perform: (Instruction) -> Void
  ) {
    let code = it.pointee.code
    repeat {
      perform(it.pointee)
      it += 1
    } while it < end && it.pointee.code == code
  }

  @inline(__always)
  private func decide(_ it: Instruction, _ truth: UInt8) { truths[Int(it.target)] = truth }

  @inline(__always)
  private func put(_ it: Instruction, _ bounds: Bounds) { numbers[Int(it.target)] = bounds }
}

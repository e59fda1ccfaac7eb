import Allocations
import Benchmark
import BundledScoring
import Core
import Foundation
import HandWritten
import RulePacks

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock], scalingFactor: .kilo, maxDuration: .seconds(3))
  prepare()
  guard let yardstick = try? YardstickPlan() else { fatalError("the plan cannot be made") }
  let sheets = Sheets(1000, for: yardstick.plan)
  let evaluator = Evaluator(yardstick.plan)
  guard sheets.agree(evaluator) else { fatalError("the evaluator and C differ") }

  let blocks = BenchmarkMetric.custom("Blocks allocated", useScalingFactor: false)
  Benchmark(
    "a sheet, evaluated", configuration: .init(metrics: [.wallClock, .throughput, blocks])
  ) { benchmark in
    let before = allocations()
    for sheet in sheets.answers { evaluator.evaluate(sheet) }
    benchmark.measurement(blocks, Int(allocations() - before))
    blackHole(evaluator.guidance(3))
  }
  Benchmark(
    "a sheet, by hand in C", configuration: .init(metrics: [.wallClock, .throughput])
  ) { _ in
    var outcome = HandWrittenOutcome()
    sheets.rows.withUnsafeBufferPointer { rows in
      for start in stride(from: 0, to: rows.count, by: ITEMS) {
        evaluate(rows.baseAddress.map { $0 + start }, &outcome)
      }
    }
    blackHole(outcome.low.0)
  }
  let outcomes = sheets.answers.map { evaluator.outcome(of: $0) }
  Benchmark("all reasons of an outcome") { _ in
    for (sheet, outcome) in zip(sheets.answers, outcomes) {
      blackHole(evaluator.reasons(for: outcome, given: sheet))
    }
  }
  let rules = URL(filePath: #filePath).appending(path: "../../../../Rules").standardized.path
  Benchmark(
    "all bundled packs, from YAML to plans",
    configuration: .init(metrics: [.wallClock, blocks], scalingFactor: .one)
  ) { benchmark in
    let before = allocations()
    let library = Library(folders: [rules], modules: bundledModules)
    benchmark.measurement(blocks, Int(allocations() - before))
    guard library.broken.isEmpty, library.checklists.count >= 4 else {
      return benchmark.error("the bundled packs were not found")
    }
  }
}

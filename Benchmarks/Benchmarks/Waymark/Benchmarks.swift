import Benchmark
import BundledScoring
import Core
import Foundation
import HandWritten
import RulePacks

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(metrics: [.wallClock], maxDuration: .seconds(3))
  prepare()
  guard let yardstick = try? YardstickPlan() else { fatalError("the plan cannot be made") }
  let evaluator = Evaluator(yardstick.plan)
  guard yardstick.agrees(evaluator) else { fatalError("the evaluator and C differ") }

  let before = allocations()
  for sheet in yardstick.sheets { evaluator.evaluate(sheet) }
  print("allocations in \(yardstick.sheets.count) evaluations: \(allocations() - before)")

  Benchmark("256 sheets, evaluator") { _ in
    for sheet in yardstick.sheets { evaluator.evaluate(sheet) }
    blackHole(evaluator.guidance(3))
  }
  let rows = yardstick.rows.flatMap { $0 }
  Benchmark("256 sheets, by hand in C") { _ in
    var outcome = Outcome()
    rows.withUnsafeBufferPointer { rows in
      for sheet in 0..<256 {
        evaluate(rows.baseAddress.map { $0 + sheet * Int(ITEMS) }, &outcome)
        blackHole(outcome.low.0)
      }
    }
  }
  let outcomes = yardstick.sheets.map { evaluator.outcome(of: $0) }
  Benchmark("256 times all reasons of one outcome") { _ in
    for (sheet, outcome) in zip(yardstick.sheets, outcomes) {
      blackHole(evaluator.reasons(for: outcome, given: sheet))
    }
  }
  let rules = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Rules").standardized.path
  Benchmark("all bundled packs and contacts, from YAML to plans") { _ in
    blackHole(Library(folders: [rules], modules: bundledModules).checklists.count)
  }
}

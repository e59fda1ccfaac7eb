import Benchmark
import ScreeningCore
import HandWritten
let benchmarks: @Sendable () -> Void = {
  Benchmark("x") { b in for _ in b.scaledIterations { blackHole(x()) } }
}

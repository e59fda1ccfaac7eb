// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "waymark", path: ".."),
    // Without traits: it then needs nothing from apt, and counts no allocations; we do.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // The core's own source once more, as part of this package: its `package` access is then ours.
    .target(name: "Core", path: "Core"),
    .target(name: "HandWritten", path: "HandWritten"),
    .target(name: "Allocations", path: "Allocations"),
    .executableTarget(
      name: "WaymarkBenchmarks",
      dependencies: [
        "Core", "HandWritten", "Allocations",
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "BundledScoring", package: "waymark"),
        .product(name: "RulePacks", package: "waymark"),
      ],
      path: "Benchmarks/WaymarkBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)
